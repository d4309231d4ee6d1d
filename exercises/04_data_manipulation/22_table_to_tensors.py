"""Turn a table into tensors | 把表格变成张量

The frame `inputs` holds n rows of d numeric columns, the series `outputs` n numbers. Return them as two float32
tensors: X of shape (n, d) and y of shape (n,), rows and columns in the order of the table.

Both live on `device`; without one, on the CPU. They have memory of their own: whoever edits the table later does not
reach them. The row index may be anything and says nothing about the order; the table itself is not changed.

表 `inputs` 有 n 行 d 个数值列，列 `outputs` 有 n 个数。把它们变成两个 float32 张量返回：
X 的形状是 (n, d)，y 的形状是 (n,)，行和列的顺序与表中相同。

两者都在 `device` 上；没有给出 device 时在 CPU 上。它们有自己的内存：之后再改表格，也影响不到它们。
行索引可以是任何东西，与顺序无关；表格本身不能改动。
"""

import pandas as pd
import torch


def table_to_tensors(
    inputs: pd.DataFrame, outputs: pd.Series, device: torch.device | None = None
) -> tuple[torch.Tensor, torch.Tensor]:
    """
    >>> inputs = pd.DataFrame({"NumRooms": [3.0, 2.0, 4.0, 3.0], "Alley_Pave": [1, 0, 0, 0], "Alley_nan": [0, 1, 1, 1]})
    >>> X, y = table_to_tensors(inputs, pd.Series([127500, 106000, 178100, 140000]))
    >>> X
    tensor([[3., 1., 0.],
            [2., 0., 1.],
            [4., 0., 1.],
            [3., 0., 1.]])
    >>> y
    tensor([127500., 106000., 178100., 140000.])
    """
    raise NotImplementedError("your code here | 在这里写代码")

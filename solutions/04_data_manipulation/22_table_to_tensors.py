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
    X = torch.tensor(inputs.to_numpy(), dtype=torch.float32, device=device)
    y = torch.tensor(outputs.to_numpy(), dtype=torch.float32, device=device)
    return X, y


HINTS = [
    (
        "torch does not know tables, but it knows NumPy arrays, and a table can be turned into one.",
        "torch 不认识表格，但认识 NumPy 数组，而表格可以变成数组。",
    ),
    (
        "NumPy's numbers are float64 or int64 unless told otherwise. Where can the dtype and the device be given?",
        "不特别说明的话，NumPy 的数是 float64 或 int64。dtype 和 device 可以在哪里指定？",
    ),
    (
        "`torch.tensor(array, dtype=…, device=…)` always copies; `from_numpy` and `as_tensor` may share.",
        "`torch.tensor(数组, dtype=…, device=…)` 总是复制；`from_numpy` 和 `as_tensor` 可能共用内存。",
    ),
]
WHY = (
    "Tables count in float64, models in float32: half the memory, and much faster on accelerators. A table of mixed "
    "columns must be copied on its way into one array; a table of float32 alone needs no copy, and then `from_numpy` "
    "and `as_tensor` give a tensor that looks at the table's own memory. `torch.tensor` copies in any case.",
    "表格用 float64 计数，模型用 float32：内存减半，在加速器上快得多。各列类型不同的表，变成一个数组时必然要复制；"
    "全是 float32 的表却不用复制，这时 `from_numpy` 和 `as_tensor` 得到的张量看的就是表格自己的内存。"
    "`torch.tensor` 则总会复制。",
)

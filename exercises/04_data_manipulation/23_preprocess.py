"""From a file to tensors | 从文件到张量

Go the whole way: read the CSV file at `path`, prepare it, and return two float32 tensors on `device` (without one, on
the CPU): X of shape (n, d) and y of shape (n,).

The last column becomes y; it has no gaps. All others become X: `NA` in a numeric column is replaced by the mean of the
column's numbers, and each text column by flags 0 and 1, one for each of its values and one for missing. In X the
numeric columns come first, in the order of the file; then, text column by text column, the flags of its values in
sorted order and, last, the one for missing, which stands there even when nothing is missing.

The number and names of the columns differ from file to file; there is at least one text column, no bool column, and at
least one number in every numeric column.

走完全程：读入 `path` 处的 CSV 文件，整理好，返回 `device` 上的两个 float32 张量（没有给出 device 时在 CPU 上）：
形状 (n, d) 的 X 和形状 (n,) 的 y。

最后一列变成 y，其中没有缺失。其余各列变成 X：数值列里的 `NA` 换成该列已有数的均值；
每个文本列换成取 0 和 1 的标志列，每个值一列，缺失也有一列。
X 中先是数值列，顺序与文件相同；然后逐个文本列排列：先是各个值（按顺序）的标志，最后是表示缺失的标志，
哪怕没有缺失也要有。

列数和列名各文件不同；至少有一个文本列，没有 bool 列，每个数值列里至少有一个数。
"""

import pandas as pd
import torch


def preprocess(path: str, device: torch.device | None = None) -> tuple[torch.Tensor, torch.Tensor]:
    """
    >>> import tempfile
    >>> file = tempfile.NamedTemporaryFile("w", suffix=".csv")
    >>> _ = file.write('''NumRooms,Alley,Price
    ... NA,Pave,127500
    ... 2,NA,106000
    ... 4,NA,178100
    ... NA,NA,140000
    ... ''')
    >>> file.flush()
    >>> X, y = preprocess(file.name)
    >>> X
    tensor([[3., 1., 0.],
            [2., 0., 1.],
            [4., 0., 1.],
            [3., 0., 1.]])
    >>> y
    tensor([127500., 106000., 178100., 140000.])
    >>> file.close()
    """
    raise NotImplementedError("your code here | 在这里写代码")

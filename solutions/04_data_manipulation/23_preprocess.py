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
    table = pd.read_csv(path)
    inputs, outputs = table.iloc[:, :-1], table.iloc[:, -1]
    filled = inputs.fillna(inputs.mean(numeric_only=True))
    encoded = pd.get_dummies(filled, dummy_na=True, dtype=float)
    X = torch.tensor(encoded.to_numpy(), dtype=torch.float32, device=device)
    y = torch.tensor(outputs.to_numpy(), dtype=torch.float32, device=device)
    return X, y


HINTS = [
    (
        "You have written each step already: read and split, fill the numbers, encode the text, make tensors.",
        "每一步你都写过了：读入并拆分，填补数值，编码文本，变成张量。",
    ),
    (
        "Look at the table after each step: which gaps are left, and which columns are there?",
        "每一步之后看一眼表格：还剩哪些空缺，有哪些列？",
    ),
    (
        "`read_csv`, `fillna` with the means of the numeric columns, `get_dummies` with `dummy_na=True`, then "
        "`torch.tensor` with dtype and device.",
        "`read_csv`，用数值列的均值 `fillna`，带 `dummy_na=True` 的 `get_dummies`，最后是给出 dtype 和 device 的 "
        "`torch.tensor`。",
    ),
]
WHY = (
    "Every learning program begins with such a chain, and each link fails silently: a gap that is left makes the loss "
    "NaN, a forgotten flag shifts the columns, a y of the wrong shape broadcasts. So each step is worth a look. With a "
    "second file for testing, means and categories would have to come from the first.",
    "每个学习程序的开头都有这样一条链，而每个环节出错时都不声不响：漏填的空缺让损失变成 NaN，漏掉的标志让列错位，"
    "形状不对的 y 会被广播。所以每一步都值得看一眼。如果另有测试用的文件，均值和类别要取自第一个文件。",
)

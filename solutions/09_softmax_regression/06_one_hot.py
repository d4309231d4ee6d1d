"""One-hot labels | 独热标签

`y` holds n labels, whole numbers (int64) from 0, and n may be 0. Return a float32 tensor of shape (n, num_classes) on
the device of `y`: each row has a 1 at its label and 0 everywhere else.

A label below 0, or of `num_classes` or more, raises ValueError, IndexError or RuntimeError. The number of operations
does not grow with n.

`y` 是 n 个标签，从 0 开始的整数（int64），n 可以是 0。返回一个形状为 (n, num_classes) 的 float32 张量，与 `y` 在同一设
备上：每一行在标签处是 1，别处是 0。

小于 0、或大于等于 `num_classes` 的标签抛出 ValueError、IndexError 或 RuntimeError。操作次数不随 n 增长。
"""

import torch


def one_hot(y: torch.Tensor, num_classes: int) -> torch.Tensor:
    """
    >>> one_hot(torch.tensor([0, 2]), 3)
    tensor([[1., 0., 0.],
            [0., 0., 1.]])
    """
    rows = torch.zeros(len(y), num_classes, device=y.device)
    return rows.scatter_(1, y[:, None], 1.0)


HINTS = [
    (
        "Begin with zeros, and write n ones. On which device do the zeros live?",
        "先做全零，再写入 n 个 1。零要建在哪个设备上？",
    ),
    (
        "`scatter_` writes at given columns; comparing `y[:, None]` with 0 … num_classes − 1 makes the rows at once.",
        "`scatter_` 按给定的列写入；把 `y[:, None]` 与 0 … num_classes − 1 比较，一次就得到所有的行。",
    ),
    (
        "`torch.nn.functional.one_hot(y, num_classes).float()` is right too. An index counts negative labels from the "
        "end: "
        "check them yourself.",
        "`torch.nn.functional.one_hot(y, num_classes).float()` 也对。而用下标取时，负标签会从末尾数起：请自己检查。",
    ),
]
WHY = (
    "Labels are names, not amounts: class 2 is not twice class 1. One column for each makes them numbers that a loss "
    "can be "
    "taken of. Counting the classes from the data breaks on the first batch that lacks the last one.",
    "标签是名字，不是数量：第 2 类不是第 1 类的两倍。每类一列，才是能算损失的数。从数据里数类别，遇到缺了最后一类的那一"
    "批就会出错。",
)

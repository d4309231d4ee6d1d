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
    raise NotImplementedError("your code here | 在这里写代码")

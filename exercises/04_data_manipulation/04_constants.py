"""Tensors with given contents | 指定内容的张量

Return three new tensors:

1. zeros in the shape (2, 3, 4), dtype float32,
2. ones in the shape (2, 3, 4), dtype float32,
3. the table [[1, 2, 3, 4], [5, 6, 7, 8]], dtype int64.

All three live on `device`; when `device` is None, on the CPU. No Python loop sets elements one by one.

返回三个新张量：

1. 形状 (2, 3, 4) 的全零张量，dtype 为 float32；
2. 形状 (2, 3, 4) 的全一张量，dtype 为 float32；
3. 表 [[1, 2, 3, 4], [5, 6, 7, 8]]，dtype 为 int64。

三者都在 `device` 上；`device` 为 None 时在 CPU 上。不要用 Python 循环逐个元素赋值。
"""

import torch


def constants(device: torch.device | None = None) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """
    >>> zeros, ones, table = constants()
    >>> zeros.shape, ones.shape
    (torch.Size([2, 3, 4]), torch.Size([2, 3, 4]))
    >>> table
    tensor([[1, 2, 3, 4],
            [5, 6, 7, 8]])
    """
    raise NotImplementedError("your code here | 在这里写代码")

"""Count from zero | 从 0 数起

Return the whole numbers 0, 1, …, n−1 as a vector: a tensor with one dimension, `n` elements and dtype int64. `n` may
be 0, and then the vector is empty.

The vector lives on `device`; when `device` is None, on the CPU. It is made in one go: a Python loop that makes tensors
one element at a time does not count.

返回由整数 0、1、…、n−1 组成的向量：只有一维、有 `n` 个元素、dtype 为 int64 的张量。`n` 可以是 0，这时向量是空的。

向量建在 `device` 上；`device` 为 None 时建在 CPU 上。要一次建成，不要用 Python 循环逐个元素地造张量。
"""

import torch


def row_vector(n: int, device: torch.device | None = None) -> torch.Tensor:
    """
    >>> row_vector(12)
    tensor([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11])
    """
    raise NotImplementedError("your code here | 在这里写代码")

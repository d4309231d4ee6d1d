"""Symmetric or not | 是否对称

Return whether the matrix `A` equals its transpose, exactly, as one Python bool. A matrix that is not square is not
symmetric. No Python loop goes over rows, columns or elements.

返回矩阵 `A` 是否与它的转置完全相等，结果是一个 Python 的 bool。不是方阵就不对称。
不要用 Python 循环逐行、逐列或逐个处理元素。
"""

import torch


def is_symmetric(A: torch.Tensor) -> bool:
    """
    >>> is_symmetric(torch.tensor([[1, 2, 3], [2, 0, 4], [3, 4, 5]]))
    True
    >>> is_symmetric(torch.arange(20).reshape(5, 4))
    False
    """
    raise NotImplementedError("your code here | 在这里写代码")

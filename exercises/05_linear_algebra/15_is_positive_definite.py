"""Positive definite or not | 是否正定

Return, as one Python bool, whether the matrix `A` is positive definite: symmetric, and xᵀAx > 0 for every x except 0.

A matrix that is not square or not symmetric is not positive definite, and one for which xᵀAx can be 0 is not either;
none of these raises. How large the elements are does not matter: a thousandth of a positive definite matrix is one too.
`A` stays as it is. No Python loop goes over the elements.

返回矩阵 `A` 是否正定，结果是一个 Python 的 bool。正定指：对称，而且除 0 以外的每个 x 都满足 xᵀAx > 0。

不是方阵或不对称的矩阵不是正定的，xᵀAx 能取到 0 的也不是；这些情况都不报错。
元素的大小无关紧要：正定矩阵的千分之一仍然正定。
`A` 保持不变。不要用 Python 循环逐个处理元素。
"""

import torch


def is_positive_definite(A: torch.Tensor) -> bool:
    """
    >>> is_positive_definite(torch.tensor([[2.0, -1], [-1, 2]]))
    True
    >>> is_positive_definite(torch.tensor([[1.0, 2], [2, 1]]))
    False
    """
    raise NotImplementedError("your code here | 在这里写代码")

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
    return torch.equal(A, A.T)


HINTS = [
    ("`A == A.T` answers for every element; you need one answer.", "`A == A.T` 对每个元素各答一次；你需要一个回答。"),
    (
        "What does `==` do with a row of shape (1, n) and a column of shape (n, 1)?",
        "形状 (1, n) 的行和 (n, 1) 的列用 `==` 比，会发生什么？",
    ),
    ("`torch.equal` compares shapes first and returns a bool.", "`torch.equal` 先比形状，并且返回 bool。"),
]
WHY = (
    "`==` broadcasts: a row of equal numbers 'equals' its transpose element by element, "
    "although it is no square matrix. torch.equal never broadcasts.",
    "`==` 会广播：一行相同的数与它的转置逐元素比都“相等”，可它根本不是方阵。torch.equal 从不广播。",
)

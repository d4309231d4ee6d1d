"""Eigenvalues and eigenvectors | 特征值与特征向量

Return the eigenvalues and eigenvectors of the symmetric matrix `A`: first a vector with the eigenvalues in descending
order, then a matrix whose column i is an eigenvector of length 1 for eigenvalue i.

For every i, A times column i equals eigenvalue i times column i. The sign of an eigenvector is free. Both results are
real, on the device of `A` and in its dtype. `A` stays as it is. No Python loop goes over rows, columns or elements.

返回对称矩阵 `A` 的特征值和特征向量：先是特征值从大到小排成的向量，再是一个矩阵，
它的第 i 列是第 i 个特征值的单位特征向量。

对每个 i，A 乘第 i 列等于第 i 个特征值乘第 i 列。特征向量的正负号不限。两个结果都是实数，设备和 dtype 与 `A` 相同。
`A` 保持不变。不要用 Python 循环逐行、逐列或逐个处理元素。
"""

import torch


def eigenpairs(A: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """
    >>> values, vectors = eigenpairs(torch.tensor([[1.0, 2], [2, -2]]))
    >>> values
    tensor([ 2., -3.])
    >>> vectors.abs()
    tensor([[0.8944, 0.4472],
            [0.4472, 0.8944]])
    """
    raise NotImplementedError("your code here | 在这里写代码")

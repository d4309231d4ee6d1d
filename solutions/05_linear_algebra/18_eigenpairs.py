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
    values, vectors = torch.linalg.eigh(A)
    return values.flip(0), vectors.flip(1)


HINTS = [
    (
        "torch has one function for eigenvalues of symmetric matrices and another for all others, "
        "which gives complex numbers.",
        "torch 有一个函数专门求对称矩阵的特征值，另一个用于一般矩阵，得到的是复数。",
    ),
    (
        "`torch.linalg.eigh` sorts in ascending order; values and vectors have to be turned round together.",
        "`torch.linalg.eigh` 按从小到大排；特征值和特征向量要一起倒过来。",
    ),
    (
        "The eigenvectors are the columns: which dimension of the matrix has to be flipped?",
        "特征向量是各列：矩阵的哪一维应当翻转？",
    ),
]
WHY = (
    "An eigenvalue belongs to its column: sort one without the other and A v = λ v breaks without any error. "
    "Comparing with someone else's vectors fails on signs alone; A v against λ v is the test that counts.",
    "特征值和它的列是一对：只给其中一个排序，A v = λ v 就不成立了，却不会报错。"
    "拿别人的特征向量来比，光是正负号就可能不同；真正的检验是比较 A v 和 λ v。",
)

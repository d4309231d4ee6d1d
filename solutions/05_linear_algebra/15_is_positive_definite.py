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
    if A.shape[0] != A.shape[1] or not torch.equal(A, A.T):
        return False
    return torch.linalg.cholesky_ex(A).info.item() == 0


HINTS = [
    (
        "The signs of the elements decide nothing, nor does the determinant. Look at the shape and the symmetry first.",
        "元素的正负说明不了问题，行列式也不行。先看形状和对称性。",
    ),
    (
        "A symmetric matrix is positive definite exactly when all its eigenvalues are positive, "
        "or when it has a Cholesky factor.",
        "对称矩阵正定，当且仅当特征值全为正，也当且仅当它有 Cholesky 分解。",
    ),
    (
        "`torch.linalg.eigvalsh` gives real eigenvalues, `cholesky_ex` says in `info` whether it succeeded; "
        "both read one triangle only and trust you about the other.",
        "`torch.linalg.eigvalsh` 给出实特征值，`cholesky_ex` 用 `info` 说明是否成功；"
        "两者都只读一个三角，另一半全凭你保证。",
    ),
]
WHY = (
    "Cholesky and eigvalsh never look at the upper triangle, so [[2, 100], [0, 2]] passes them; general eigenvalues "
    "come back complex. Cholesky is the cheapest test: it fails at the first pivot that is not positive.",
    "Cholesky 和 eigvalsh 从不看上三角，所以 [[2, 100], [0, 2]] 能骗过它们；一般的特征值函数则返回复数。"
    "Cholesky 是最省的检验：一遇到不为正的主元就失败。",
)

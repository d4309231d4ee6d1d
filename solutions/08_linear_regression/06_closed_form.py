"""Least squares in one go | 一步求出最小二乘解

Find the weights of a linear regression with a bias, without training: the `w` and `b` for which the sum of squares of
`X w + b − y` is smallest. `X` has shape (n, d) with n > d + 1, `y` has shape (n, 1). `X` with a column of ones next to
it has full rank. Return the tuple `(w, b)`, `w` of shape (d, 1) and `b` of shape (1,). `X` and `y` stay as they are.

The result must also be right to a thousandth where the columns of `X` nearly depend on each other (a condition of up to
1000), in float32 as well as in float64. Forming `X.T @ X` squares the condition: in float32 that is too much.

不经训练，直接求带偏置的线性回归的权重：使 `X w + b − y` 的平方和最小的 `w` 和 `b`。`X` 的形状是 (n, d)，n > d + 1，
`y` 的形状是 (n, 1)。`X` 添上一列 1 之后是满秩的。返回元组 `(w, b)`，`w` 的形状是 (d, 1)，`b` 的形状是 (1,)。`X` 和
`y` 保持不变。

`X` 的各列几乎相关时（条件数最大到 1000），结果也要精确到千分之一，float32 与 float64 都是如此。`X.T @ X` 会把条件数平
方：对 float32 来说就太大了。
"""

import torch


def closed_form(X: torch.Tensor, y: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """
    >>> X = torch.tensor([[0.0], [1.0], [2.0], [3.0]])
    >>> w, b = closed_form(X, 2 * X + 1)
    >>> print(f"{w.item():.3f} {b.item():.3f}")
    2.000 1.000
    """
    ones = torch.ones(len(X), 1, dtype=X.dtype, device=X.device)
    solution = torch.linalg.lstsq(torch.cat((X, ones), 1), y).solution
    return solution[:-1], solution[-1]


HINTS = [
    (
        "A bias is the weight of a feature that is always 1: which column belongs next to X?",
        "偏置就是一个恒为 1 的特征的权重：X 旁边应当添上哪一列？",
    ),
    (
        "`torch.linalg` has a function for least squares; it works on the matrix itself, and never forms `X.T @ X`.",
        "`torch.linalg` 里有专门求最小二乘的函数；它直接处理矩阵本身，不会去算 `X.T @ X`。",
    ),
    (
        "`torch.linalg.lstsq(torch.cat((X, ones), 1), y).solution` has shape (d + 1, 1): the last row is b.",
        "`torch.linalg.lstsq(torch.cat((X, ones), 1), y).solution` 的形状是 (d + 1, 1)：最后一行就是 b。",
    ),
]
WHY = (
    "(XᵀX)⁻¹Xᵀy is right on paper. On a machine it works with the square of the condition: at 1000 float32 has one "
    "digit "
    "left. Methods that take X apart itself (QR, SVD) keep four.",
    "(XᵀX)⁻¹Xᵀy 在纸上是对的。在机器上它面对的是条件数的平方：条件数为 1000 时，float32 只剩一位有效数字。"
    "直接分解 X 的方法（QR、SVD）还能保住四位。",
)

"""Gradient of least squares | 最小二乘的梯度

`X` is a float matrix of n samples with d features, `w` a vector of d weights, `y` a vector of n targets. Return the
gradient in `w` of the squared norm ‖Xw − y‖², the sum of the squared residuals.

Work the formula out on paper and write it down: no autograd, no `torch.func`, no finite differences. The gradient of a
scalar has the shape of the variable; the Jacobian of m outputs by n inputs has shape (m, n). So the result has the
shape of `w`; it keeps the dtype and lives on the device of the inputs.

n and d may be large: no operation may make anything of n×n or d×d elements. A scaled copy of `X` is fine.

`X` 是浮点矩阵，n 个样本、d 个特征；`w` 是 d 个权重的向量，`y` 是 n 个目标的向量。
返回范数的平方 ‖Xw − y‖²（残差的平方和）对 `w` 的梯度。

请先在纸上推出公式，再写成代码：不用自动求导和 `torch.func`，也不用有限差分。
约定：标量的梯度与变量形状相同；m 个输出对 n 个输入的雅可比矩阵形状为 (m, n)。
所以结果的形状与 `w` 相同，dtype 和设备与输入相同。

n 和 d 都可能很大：任何一步都不能造出 n×n 或 d×d 个元素的东西。放缩过的 `X` 的副本可以。
"""

import torch


def least_squares_gradient(X: torch.Tensor, w: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    """
    >>> X = torch.tensor([[1.0, 0], [2, 1], [0, 3]])
    >>> least_squares_gradient(X, torch.tensor([1.0, -1]), torch.tensor([0.0, 2, 1]))
    tensor([ -2., -26.])
    """
    return 2 * (X.T @ (X @ w - y))


HINTS = [
    (
        "Chain rule: the number is r·r with the residual r = Xw − y. What is the gradient in r, "
        "and what is the Jacobian of r?",
        "链式法则：这个数是 r·r，残差 r = Xw − y。它对 r 的梯度是什么？r 的雅可比矩阵又是什么？",
    ),
    (
        "The gradient in r is carried back to w by the transposed Jacobian of r.",
        "对 r 的梯度，由 r 的雅可比矩阵的转置带回到 w。",
    ),
    (
        "Compute the residual first. Then only products of a matrix and a vector are left; "
        "where brackets stand decides what is built.",
        "先算残差，剩下的就都是矩阵乘向量。括号放在哪里，决定了会造出什么。",
    ),
]
WHY = (
    "Multiplied out, the gradient holds XᵀX, which costs n·d² operations and d² numbers. From the right, as "
    "backpropagation does it, the same gradient costs two products of n·d. Least squares with a million features "
    "lives on that difference.",
    "把式子展开，梯度里会出现 XᵀX：要 n·d² 次运算，存 d² 个数。像反向传播那样从右往左算，"
    "同一个梯度只要两次 n·d 的乘积。有上百万特征的最小二乘，靠的就是这个差别。",
)

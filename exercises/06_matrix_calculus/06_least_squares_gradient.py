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
    raise NotImplementedError("your code here | 在这里写代码")

"""Gradients in a matrix | 对矩阵求梯度

`A` is a float matrix of shape (n, m) and `X` one of shape (m, n). Return the gradients in `X` of two numbers: the trace
of AX, and the squared Frobenius norm of `X` (the sum of the squares of its elements).

Work the formulas out on paper and write them down: no autograd, no `torch.func`, no finite differences. The gradient of
a scalar has the shape of the variable; the Jacobian of m outputs by n inputs has shape (m, n). So both results have the
shape of `X`; they keep its dtype and live on its device.

`A` 是形状为 (n, m) 的浮点矩阵，`X` 的形状是 (m, n)。返回两个数对 `X` 的梯度：AX 的迹，以及 `X` 的 Frobenius 范数的平方
（各元素的平方和）。

请先在纸上推出公式，再写成代码：不用自动求导和 `torch.func`，也不用有限差分。
约定：标量的梯度与变量形状相同；m 个输出对 n 个输入的雅可比矩阵形状为 (m, n)。
所以两个结果的形状都与 `X` 相同，dtype 和设备也与 `X` 相同。
"""

import torch


def matrix_gradients(A: torch.Tensor, X: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """
    >>> A, X = torch.tensor([[1.0, 2, 3], [4, 5, 6]]), torch.tensor([[1.0, 0], [0, -1], [2, 5]])
    >>> matrix_gradients(A, X)
    (tensor([[1., 4.],
            [2., 5.],
            [3., 6.]]), tensor([[ 2.,  0.],
            [ 0., -2.],
            [ 4., 10.]]))
    """
    raise NotImplementedError("your code here | 在这里写代码")

"""Jacobian of x∘x | 求 x∘x 的雅可比矩阵

`x` is a float vector. Return the Jacobian of the vector x∘x (each element times itself) in `x`.

Work the formula out on paper and write it down: no autograd, no `torch.func`, no finite differences. The gradient of a
scalar has the shape of the variable; the Jacobian of m outputs by n inputs has shape (m, n). So the result is an (n, n)
matrix; it keeps the dtype of `x` and lives on its device.

`x` 是浮点向量。返回向量 x∘x（每个元素乘以自己）对 `x` 的雅可比矩阵。

请先在纸上推出公式，再写成代码：不用自动求导和 `torch.func`，也不用有限差分。
约定：标量的梯度与变量形状相同；m 个输出对 n 个输入的雅可比矩阵形状为 (m, n)。
所以结果是 (n, n) 的矩阵，dtype 和设备与 `x` 相同。
"""

import torch


def square_jacobian(x: torch.Tensor) -> torch.Tensor:
    """
    >>> square_jacobian(torch.tensor([1.0, 2, 3]))
    tensor([[2., 0., 0.],
            [0., 4., 0.],
            [0., 0., 6.]])
    """
    raise NotImplementedError("your code here | 在这里写代码")

"""Jacobians of Ax and xᵀA | Ax 与 xᵀA 的雅可比矩阵

`A` is a float matrix of shape (m, n). Return two Jacobians in the vector x: that of Ax, where x has n elements, and
that of xᵀA, where x has m elements.

Work the formulas out on paper and write them down: no autograd, no `torch.func`, no finite differences. The gradient of
a scalar has the shape of the variable; the Jacobian of p outputs by q inputs has shape (p, q).

The second result is a view: it lies in the memory of `A` and copies no element. The first may be `A` itself. Both keep
the dtype of `A` and live on its device.

`A` 是形状为 (m, n) 的浮点矩阵。返回两个对向量 x 的雅可比矩阵：
Ax 的（此时 x 有 n 个元素），以及 xᵀA 的（此时 x 有 m 个元素）。

请先在纸上推出公式，再写成代码：不用自动求导和 `torch.func`，也不用有限差分。
约定：标量的梯度与变量形状相同；p 个输出对 q 个输入的雅可比矩阵形状为 (p, q)。

第二个结果是视图：就在 `A` 的内存里，不复制任何元素。第一个可以就是 `A` 本身。两者的 dtype 和设备都与 `A` 相同。
"""

import torch


def linear_jacobians(A: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """
    >>> linear_jacobians(torch.tensor([[1.0, 2, 3], [4, 5, 6]]))
    (tensor([[1., 2., 3.],
            [4., 5., 6.]]), tensor([[1., 4.],
            [2., 5.],
            [3., 6.]]))
    """
    raise NotImplementedError("your code here | 在这里写代码")

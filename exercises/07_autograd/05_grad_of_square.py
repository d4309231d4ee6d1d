"""Gradient of x∘x | 求 x∘x 的梯度

`x` is a tracked float leaf without a gradient. For y = x∘x, element by element, let automatic differentiation
find the gradient in `x` of the sum of all elements of y, and return it.

`x` may have any shape, also none, and live on any device. `x.grad` or a copy of it may be returned.

`x` 是记录梯度的浮点叶子张量，还没有梯度。设 y = x∘x（逐元素相乘），
用自动求导求出 y 所有元素之和对 `x` 的梯度并返回。

`x` 可以是任何形状，也可以没有维度，可以在任何设备上。返回 `x.grad` 或它的副本都可以。
"""

import torch


def grad_of_square(x: torch.Tensor) -> torch.Tensor:
    """
    >>> grad_of_square(torch.arange(4.0, requires_grad=True))
    tensor([0., 2., 4., 6.])
    """
    raise NotImplementedError("your code here | 在这里写代码")

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
    y = x * x
    y.sum().backward()
    return x.grad


HINTS = [
    (
        "`backward()` without an argument wants a single number to start from.",
        "不带参数的 `backward()` 要从一个数开始。",
    ),
    ("Summing first does not change the gradient that is asked for.", "先求和，不会改变要求的梯度。"),
    (
        "Or give `backward` a tensor of ones in the shape and on the device of y: `torch.ones_like(y)`.",
        "或者给 `backward` 一个形状和设备都与 y 相同的全一张量：`torch.ones_like(y)`。",
    ),
]
WHY = (
    "The notes name y.backward(torch.ones(len(x))) as an equivalent. It is one only for a vector on the CPU: "
    "the ones are built there, and len(x) is the first length alone. y.sum().backward() works everywhere.",
    "笔记说 y.backward(torch.ones(len(x))) 与之等价。那只对 CPU 上的向量成立："
    "全一张量建在 CPU 上，len(x) 也只是第一维的长度。y.sum().backward() 到处都行。",
)

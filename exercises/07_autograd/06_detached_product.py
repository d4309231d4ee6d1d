"""Cut a branch off the graph | 从计算图上剪下一枝

`x` is a tracked float leaf without a gradient. Let y = x∘x, and let u be y cut from the graph, so that it counts as a
constant. Return two gradients in `x`, found by automatic differentiation:

1. of the sum of u∘x,
2. of the sum of y, with nothing left over from the first.

The two results do not share memory.

`x` 是记录梯度的浮点叶子张量，还没有梯度。设 y = x∘x，u 是从计算图上剪下的 y，算作常量。
用自动求导求出对 `x` 的两个梯度并返回：

1. u∘x 之和的梯度，
2. y 之和的梯度，其中不含第一次留下的部分。

两个结果不共用内存。
"""

import torch


def detached_product(x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """
    >>> first, second = detached_product(torch.arange(4.0, requires_grad=True))
    >>> first
    tensor([0., 1., 4., 9.])
    >>> second
    tensor([0., 2., 4., 6.])
    """
    raise NotImplementedError("your code here | 在这里写代码")

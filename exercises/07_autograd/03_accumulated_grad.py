"""Gradients add up | 梯度会累加

`x` is a tracked float leaf without a gradient. Run backward `times` times from the sum of x∘x (element by element),
clear nothing in between, and return the gradient that has added up in `x`.

`x` may have any shape, also none; `times` is at least 1. Each of the passes really runs. `x.grad` or a copy of it may
be returned.

`x` 是记录梯度的浮点叶子张量，还没有梯度。从 x∘x（逐元素相乘）之和开始做 `times` 次反向传播，中间不清零，
返回在 `x` 里累加起来的梯度。

`x` 可以是任何形状，也可以没有维度；`times` 至少是 1。每一次反向传播都要真正运行。返回 `x.grad` 或它的副本都可以。
"""

import torch


def accumulated_grad(x: torch.Tensor, times: int) -> torch.Tensor:
    """
    >>> accumulated_grad(torch.arange(4.0, requires_grad=True), 1)
    tensor([0., 2., 4., 6.])
    >>> accumulated_grad(torch.arange(4.0, requires_grad=True), 3)
    tensor([ 0.,  6., 12., 18.])
    """
    raise NotImplementedError("your code here | 在这里写代码")

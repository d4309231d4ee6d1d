"""A first backward pass | 第一次反向传播

`x` is a vector, a tracked float leaf without a gradient. Compute y = 2·(x·x), twice the dot product of `x` with itself,
run backward from y, and return what the pass left in `x.grad`.

`x.grad` is filled by the backward pass, not assigned. It may be returned itself or as a copy.

`x` 是一个向量，是记录梯度的浮点叶子张量，还没有梯度。计算 y = 2·(x·x)，即 `x` 与自身点积的两倍，
从 y 开始反向传播，返回这次传播留在 `x.grad` 里的结果。

`x.grad` 要由反向传播填写，不能自己赋值。返回它本身或它的副本都可以。
"""

import torch


def grad_of_dot(x: torch.Tensor) -> torch.Tensor:
    """
    >>> x = torch.arange(4.0, requires_grad=True)
    >>> grad_of_dot(x)
    tensor([ 0.,  4.,  8., 12.])
    >>> x.grad
    tensor([ 0.,  4.,  8., 12.])
    """
    raise NotImplementedError("your code here | 在这里写代码")

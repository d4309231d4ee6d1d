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
    y = x * x
    u = y.detach()
    (first,) = torch.autograd.grad((u * x).sum(), x)
    (second,) = torch.autograd.grad(y.sum(), x)
    return first, second


HINTS = [
    ("If u counts as a constant, the gradient of u∘x is u itself.", "u 算作常量时，u∘x 的梯度就是 u 本身。"),
    (
        "Making u under no_grad from y changes nothing: y is already recorded. Which method cuts?",
        "在 no_grad 里由 y 得到 u 没有用：y 已经记录了。哪个方法能剪断？",
    ),
    (
        "`y.detach()` cuts. And `x.grad` is one tensor: keep a copy of it before you clear it and run backward again.",
        "`y.detach()` 能剪断。另外 `x.grad` 是同一个张量：清零并再次反向传播之前，先留一份副本。",
    ),
]
WHY = (
    "detach gives a tensor on the same memory without a history. "
    "clone keeps the history, so the gradient would be 3x². "
    "And `x.grad.zero_()` clears every name that x.grad goes by.",
    "detach 给出同一块内存上没有历史的张量。clone 保留历史，梯度就成了 3x²。"
    "而 `x.grad.zero_()` 会把 x.grad 的所有名字一起清零。",
)

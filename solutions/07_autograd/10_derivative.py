"""The derivative of any function | 任意函数的导数

Return the derivative of `f` at every element of `xs`, by automatic differentiation. `f` works element by element on a
tensor, and may use control flow.

`xs` is not tracked, and stays so: its `requires_grad` is False and its `grad` None afterwards. The result is not
tracked either.

用自动求导返回 `f` 在 `xs` 每个元素处的导数。`f` 对张量逐元素计算，里面可以有控制流。

`xs` 不记录梯度，之后也一样：`requires_grad` 为 False，`grad` 为 None。结果也不记录梯度。
"""

from collections.abc import Callable

import torch


def derivative(f: Callable[[torch.Tensor], torch.Tensor], xs: torch.Tensor) -> torch.Tensor:
    """
    >>> derivative(torch.sin, torch.zeros(2))
    tensor([1., 1.])
    """
    x = xs.detach().clone().requires_grad_()
    (slope,) = torch.autograd.grad(f(x).sum(), x)
    return slope


HINTS = [
    ("You cannot know f: let autograd follow it, whatever it does.", "你无法知道 f 是什么：让自动求导跟着它走。"),
    (
        "Tracking must be on for a tensor of your own, not for the caller's.",
        "要在你自己的张量上打开记录，而不是调用者的。",
    ),
    (
        "A detached copy with `requires_grad_()`, then `torch.autograd.grad` of the sum.",
        "取一份 detach 的副本并 `requires_grad_()`，再对和用 `torch.autograd.grad`。",
    ),
]
WHY = (
    "Since f works element by element, the sum's gradient holds each element's own derivative. "
    "Nobody types in cos for sin: autograd multiplies out what f really did, branches and loops too.",
    "f 是逐元素的，所以和的梯度里每个元素就是它自己的导数。不用谁替 sin 写出 cos："
    "自动求导把 f 真正做过的事乘开，分支和循环也一样。",
)

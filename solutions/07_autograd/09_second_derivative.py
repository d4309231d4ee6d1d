"""Derive the derivative | 对导数再求导

Return the second derivative of `f` at every element of `x`, by automatic differentiation. `f` works element by element
on a float tensor; it may be linear, and then its second derivative is 0.

`x` may be tracked or not, and stays so: its `requires_grad` is as before and its `grad` None afterwards. The result is
not tracked.

用自动求导返回 `f` 在 `x` 每个元素处的二阶导数。`f` 对浮点张量逐元素计算；它也可能是线性的，这时二阶导数为 0。

`x` 可能在记录梯度，也可能没有，之后也一样：`requires_grad` 与之前相同，`grad` 为 None。结果不记录梯度。
"""

from collections.abc import Callable

import torch


def second_derivative(f: Callable[[torch.Tensor], torch.Tensor], x: torch.Tensor) -> torch.Tensor:
    """
    >>> second_derivative(lambda x: x**3, torch.tensor([1.0, 2]))
    tensor([ 6., 12.])
    >>> second_derivative(lambda x: 3 * x, torch.tensor([1.0, 2]))
    tensor([0., 0.])
    """
    leaf = x.detach().clone().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf).sum(), leaf, create_graph=True)
    if not slope.requires_grad:  # f is linear: its slope no longer depends on x
        return torch.zeros_like(slope)
    (curvature,) = torch.autograd.grad(slope.sum(), leaf)
    return curvature


HINTS = [
    (
        "Derive once, look at the result, and derive it again. What does the first result need for that?",
        "求一次导，看看结果，再对它求导。为此第一次的结果需要带上什么？",
    ),
    (
        "By default a gradient has no history. One argument of `torch.autograd.grad` gives it one.",
        "默认情况下梯度不带历史。`torch.autograd.grad` 有一个参数可以让它带上。",
    ),
    (
        "`create_graph=True` the first time, and the gradient of the slope's sum the second time. "
        "A slope that does not record at all belongs to a linear f.",
        "第一次用 `create_graph=True`，第二次对斜率之和求梯度。如果斜率根本不在记录，说明 f 是线性的。",
    ),
]
WHY = (
    "With create_graph the backward pass is recorded like any other computation, so it can be differentiated itself. "
    "`x.grad` is a poor place for it: both passes would add into it and leave f' + f''. "
    "`autograd.grad` returns each derivative alone.",
    "有了 create_graph，反向传播本身也像其他运算一样被记录，因此可以再求导。"
    "不宜用 `x.grad` 来接：两次传播都会加进去，得到 f' + f''。`autograd.grad` 则把每个导数单独返回。",
)

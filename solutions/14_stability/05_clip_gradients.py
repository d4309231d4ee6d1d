"""Not too long a step | 步子不要太大

Shorten gradients that are too long. `params` holds tensors with gradients in their `.grad`; where `.grad` is None,
skip it. It may be any iterable, one that can be gone through only once too, such as `net.parameters()`.

All gradients together have one norm: the root of the sum of squares of all their elements. Where it is above the
positive number `max_norm`, scale all gradients *in place* by one factor, so that it becomes `max_norm`. Where it is
not, the gradients keep their numbers. Return the norm that they had before, as a Python float; 0.0 where it is 0 or
where there is no gradient.

The gradients stay the same tensors on the same memory, and the parameters stay as they are. Nothing of it becomes part
of a graph.

缩短过长的梯度。`params` 里是张量，梯度在它们的 `.grad` 里；`.grad` 是 None 的跳过。`params` 可以是任何可迭代对象，
也可能只能走一遍，例如 `net.parameters()`。

所有梯度合在一起有一个范数：它们全部元素的平方和再开方。如果它大于正数 `max_norm`，就用同一个因子*原地*缩小所有梯度，
使它变成`max_norm`；否则梯度的数不变。返回缩小之前的范数（Python 的 float）；范数是 0 或者没有梯度时，返回 0.0。

梯度仍是原来的张量、原来的内存，参数不变，而且这一切都不进入计算图。
"""

from collections.abc import Iterable

import torch


def clip_gradients(params: Iterable[torch.Tensor], max_norm: float) -> float:
    """
    >>> w, b = torch.zeros(2, requires_grad=True), torch.zeros(1, requires_grad=True)
    >>> w.grad, b.grad = torch.tensor([6.0, 0.0]), torch.tensor([8.0])
    >>> clip_gradients([w, b], 5.0)
    10.0
    >>> w.grad, b.grad
    (tensor([3., 0.]), tensor([4.]))
    """
    gradients = [p.grad for p in params if p.grad is not None]
    norm = sum((gradient**2).sum().item() for gradient in gradients) ** 0.5
    if norm > max_norm:
        for gradient in gradients:
            gradient.mul_(max_norm / norm)
    return norm


HINTS = [
    (
        "Gather the gradients in a list first: `params` may be empty the second time.",
        "先把梯度收进一个列表：`params` 第二遍可能就空了。",
    ),
    (
        "One norm for all: add up the squares of all elements of all gradients, then take the root once.",
        "全部梯度只有一个范数：把所有梯度的所有元素的平方加起来，再开一次方。",
    ),
    (
        "Only where the norm is above `max_norm`: `gradient.mul_(max_norm / norm)` for each. Then 0 is never divided "
        "by.",
        "只有当范数大于 `max_norm` 时，才对每个梯度做 `gradient.mul_(max_norm / norm)`。这样就不会除以 0。",
    ),
]
WHY = (
    "One steep place in the loss can throw the parameters far away. A common factor shortens the step and keeps its "
    "direction; clipping each gradient for itself would turn it. In place, so that the optimizer, which looks at "
    "`.grad`, sees it without further memory.",
    "损失里一个陡峭的地方，就能把参数甩出很远。用同一个因子缩小，步子短了，方向不变；每个梯度各自缩小，方向就变了。"
    "原地进行，优化器看到的 `.grad` 就是缩小后的，也不用额外的内存。",
)

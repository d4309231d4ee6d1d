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
    raise NotImplementedError("your code here | 在这里写代码")

"""Switch recording on | 打开梯度记录

`x` is a float tensor that was made directly, not computed from others: a leaf. Make `x` record gradients, *in place*,
and return `x`.

Afterwards the caller's `x` itself is tracked: the same Python object on the same memory, with the same values, still a
leaf, and with no gradient yet (`x.grad` is None). An `x` that records already stays as it is.

`x` 是直接创建、而不是由别的张量算出来的浮点张量，也就是叶子。*原地*打开 `x` 的梯度记录，并返回 `x`。

之后调用者手里的 `x` 自己就在记录：还是同一个 Python 对象、同一块内存、同样的值，仍是叶子，
并且还没有梯度（`x.grad` 为 None）。本来就在记录的 `x` 保持原样。
"""

import torch


def track(x: torch.Tensor) -> torch.Tensor:
    """
    >>> x = torch.arange(4.0)
    >>> track(x) is x
    True
    >>> x
    tensor([0., 1., 2., 3.], requires_grad=True)
    """
    raise NotImplementedError("your code here | 在这里写代码")

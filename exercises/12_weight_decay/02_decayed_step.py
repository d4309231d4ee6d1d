"""A step with weight decay | 带权重衰减的一步

`w` is a tracked float leaf, `lr` and `wd` are floats. Change `w` *in place* to (1 − lr·wd)·w − lr·gradient, where w on
the right is what it was before, clear the gradient and return `w`. When `w.grad` is None there is only the decay.

Afterwards the caller's `w` is the same object on the same memory, still a leaf that records gradients, and the step is
no part of any graph. `w.grad` is None or all zeros. At no time are two new tensors of the size of `w` alive.

`w` 是记录梯度的浮点叶子张量，`lr` 和 `wd` 是浮点数。把 `w` *原地*变成 (1 − lr·wd)·w − lr·梯度，右边的 w 是原来的值；
清除梯度，并返回 `w`。`w.grad` 为 None 时，只有衰减这一部分。

之后调用者手里的 `w` 还是同一个对象、同一块内存，仍是记录梯度的叶子，这一步不进入任何计算图。`w.grad` 为 None 或者全是
零。任何时刻都不能有两个与 `w` 同样大的新张量同时存在。
"""

import torch


def decayed_step(w: torch.Tensor, lr: float, wd: float) -> torch.Tensor:
    """
    >>> w = torch.tensor([1.0, 2.0], requires_grad=True)
    >>> w.grad = torch.tensor([1.0, -1.0])
    >>> decayed_step(w, 0.5, 0.5) is w
    True
    >>> w
    tensor([0.2500, 2.0000], requires_grad=True)
    """
    raise NotImplementedError("your code here | 在这里写代码")

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
    with torch.no_grad():
        w *= 1 - lr * wd
        if w.grad is not None:
            w -= lr * w.grad
    w.grad = None
    return w


HINTS = [
    (
        "Two steps in place: shrink w by a factor, then take the gradient step. In the other order the step would "
        "shrink too.",
        "原地做两步：先把 w 乘以一个因子，再走梯度那一步。反过来的话，那一步也会被缩小。",
    ),
    (
        "A leaf that records may be written to under `torch.no_grad()` alone. And before `w.grad` is used: is there "
        "one?",
        "正在记录的叶子只能在 `torch.no_grad()` 里写入。用 `w.grad` 之前想一想：它存在吗？",
    ),
    (
        "Under no_grad: `w *= 1 - lr * wd`, and if there is a gradient `w -= lr * w.grad`. Then `w.grad = None`.",
        "在 no_grad 里：`w *= 1 - lr * wd`；有梯度时再 `w -= lr * w.grad`。最后 `w.grad = None`。",
    ),
]
WHY = (
    "The gradient of ½·wd·‖w‖² is wd·w, so a step on loss and penalty together shrinks w and then follows the loss. No "
    "graph for the penalty is needed. This is `weight_decay` of `torch.optim.SGD`; large models train in place, "
    "because "
    "a second copy of the weights would not fit.",
    "½·wd·‖w‖² 的梯度是 wd·w，所以对损失加惩罚走一步，就是先缩小 w，再沿损失的梯度走。惩罚并不需要计算图。"
    "`torch.optim.SGD` 的 `weight_decay` 就是它；大模型都原地更新，因为放不下第二份权重。",
)

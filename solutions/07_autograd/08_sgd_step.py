"""One step downhill | 沿梯度下降一步

`w` is a tracked float leaf, `w.grad` holds its gradient, and `lr` is a float, the learning rate. Take one step of
gradient descent *in place* (w becomes w − lr·gradient), clear the gradient, and return `w`.

Afterwards the caller's `w` is the same Python object on the same memory, still a leaf that records gradients, and the
step is no part of any graph. `w.grad` is None or all zeros.

`w` 是记录梯度的浮点叶子张量，`w.grad` 里是它的梯度，浮点数 `lr` 是学习率。*原地*做一步梯度下降（w 变成 w − lr·梯度），
清除梯度，并返回 `w`。

之后调用者手里的 `w` 还是同一个 Python 对象、同一块内存，仍是记录梯度的叶子，这一步也不进入任何计算图。
`w.grad` 为 None 或者全是零。
"""

import torch


def sgd_step(w: torch.Tensor, lr: float) -> torch.Tensor:
    """
    >>> w = torch.tensor([1.0, 2], requires_grad=True)
    >>> (w * w).sum().backward()
    >>> sgd_step(w, 0.25) is w
    True
    >>> w
    tensor([0.5000, 1.0000], requires_grad=True)
    """
    with torch.no_grad():
        w -= lr * w.grad
    w.grad = None
    return w


HINTS = [
    (
        "`w = …` gives the name a new tensor; the caller keeps the old one. What writes into w itself?",
        "`w = …` 是让名字指向新的张量，调用者手里的还是旧的。什么会写进 w 自己？",
    ),
    (
        "A leaf that records may not be written to while recording is on. How is it paused?",
        "正在记录的叶子在记录打开时不允许写入。怎样暂停记录？",
    ),
    (
        "Inside `with torch.no_grad():` subtract in place; afterwards clear `w.grad`.",
        "在 `with torch.no_grad():` 里原地相减；之后再清除 `w.grad`。",
    ),
]
WHY = (
    "The step is not part of the function that is being minimised, so autograd must not follow it: under no_grad the "
    "subtraction writes numbers and nothing else. `w = w - lr * w.grad` makes a tensor with a history, whose grad the "
    "next pass leaves empty. This is what `torch.optim.SGD` does for every parameter.",
    "更新这一步不属于要最小化的函数，自动求导不应跟踪它：在 no_grad 里，减法只写数值。"
    "`w = w - lr * w.grad` 则造出一个带历史的新张量，下一次反向传播不会填写它的 grad。"
    "`torch.optim.SGD` 对每个参数做的就是这件事。",
)

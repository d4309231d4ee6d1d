"""Stochastic gradient descent | 随机梯度下降

Make one step of minibatch stochastic gradient descent. `params` is a list of tracked leaves, perhaps empty. Each of
them becomes `param − lr · param.grad / batch_size`, *in place*; then its gradient is cleared: None, or zeros where it
lies. A parameter whose gradient is None stays as it is. Return nothing.

`lr` is a float and `batch_size` an int. Afterwards every parameter is the same object on the same memory, still a leaf
that records gradients, and the step is part of no graph.

做一步小批量随机梯度下降。`params` 是记录梯度的叶子张量的列表，可能是空的。每个参数*原地*变成
`param − lr · param.grad / batch_size`，然后清除它的梯度：设为 None，或者就地清零。梯度为 None 的参数保持不变。不返回任
何东西。

`lr` 是浮点数，`batch_size` 是整数。之后每个参数还是同一个对象、同一块内存，仍是记录梯度的叶子，这一步不进入任何计算图。
"""

import torch


def sgd(params: list[torch.Tensor], lr: float, batch_size: int) -> None:
    """
    >>> w = torch.tensor([1.0, 2.0], requires_grad=True)
    >>> (w * w).sum().backward()
    >>> sgd([w], 0.5, 2)
    >>> w
    tensor([0.5000, 1.0000], requires_grad=True)
    """
    with torch.no_grad():
        for param in params:
            if param.grad is not None:
                param.sub_(param.grad, alpha=lr / batch_size)
                param.grad = None


HINTS = [
    (
        "`param = param - …` gives the loop variable a new tensor; the caller's stays. What writes into it?",
        "`param = param - …` 只是让循环变量指向新张量，调用者的没有变。什么会写进它自己？",
    ),
    (
        "A leaf that records may only be written to under `torch.no_grad()`. Skip those whose grad is None.",
        "正在记录的叶子只能在 `torch.no_grad()` 里写。跳过 grad 为 None 的参数。",
    ),
    (
        "Under no_grad: `param -= lr * param.grad / batch_size`, then `param.grad.zero_()` or `param.grad = None`.",
        "在 no_grad 里：`param -= lr * param.grad / batch_size`，然后 `param.grad.zero_()` 或 `param.grad = None`。",
    ),
]
WHY = (
    "The loss of a batch is a sum over its examples; dividing by batch_size makes the step independent of how many "
    "there "
    "are. This is all that `torch.optim.SGD` and `zero_grad` do.",
    "一批的损失是各样本之和；除以 batch_size，步长就与样本数无关。`torch.optim.SGD` 和 `zero_grad` 做的就是这些。",
)

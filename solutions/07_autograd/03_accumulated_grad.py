"""Gradients add up | 梯度会累加

`x` is a tracked float leaf without a gradient. Run backward `times` times from the sum of x∘x (element by element),
clear nothing in between, and return the gradient that has added up in `x`.

`x` may have any shape, also none; `times` is at least 1. Each of the passes really runs. `x.grad` or a copy of it may
be returned.

`x` 是记录梯度的浮点叶子张量，还没有梯度。从 x∘x（逐元素相乘）之和开始做 `times` 次反向传播，中间不清零，
返回在 `x` 里累加起来的梯度。

`x` 可以是任何形状，也可以没有维度；`times` 至少是 1。每一次反向传播都要真正运行。返回 `x.grad` 或它的副本都可以。
"""

import torch


def accumulated_grad(x: torch.Tensor, times: int) -> torch.Tensor:
    """
    >>> accumulated_grad(torch.arange(4.0, requires_grad=True), 1)
    tensor([0., 2., 4., 6.])
    >>> accumulated_grad(torch.arange(4.0, requires_grad=True), 3)
    tensor([ 0.,  6., 12., 18.])
    """
    for _ in range(times):
        (x * x).sum().backward()
    return x.grad


HINTS = [
    (
        "What does `x.grad` hold after a second pass, if nobody touches it in between? Try it out.",
        "如果中间没有人动它，第二次反向传播之后 `x.grad` 里是什么？试试看。",
    ),
    (
        "A pass uses up the graph it went through. How does each pass get a graph of its own?",
        "一次反向传播会用掉它走过的图。怎样让每一次都有自己的图？",
    ),
    (
        "Compute the sum anew inside the loop, and run backward from it there.",
        "在循环里重新计算这个和，并在那里从它反向传播。",
    ),
]
WHY = (
    "backward adds to `.grad` instead of replacing it; training loops clear it for that reason, or leave it on purpose "
    "to join several small batches. A graph is freed by the pass that walks it, so it is built anew each time; "
    "`retain_graph=True` would keep it, and its memory, alive.",
    "backward 是往 `.grad` 上加，而不是替换；所以训练循环要清零，或者为了合并几个小批量而故意不清。"
    "图走过一次就被释放，所以每次都要重新建立；`retain_graph=True` 会让图连同它占的内存一直留着。",
)

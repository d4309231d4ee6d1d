"""Start from a clean gradient | 从干净的梯度开始

`x` is a tracked float leaf. `x.grad` may be None, or hold anything at all from earlier: numbers, even nan and inf.
Run backward from the sum of `x`, and return the gradient of that sum alone, with nothing left over.

If `x.grad` was a tensor, the result lies in that tensor's memory: the gradient is cleared and filled again, not
replaced by a new one.

`x` 是记录梯度的浮点叶子张量。`x.grad` 可能是 None，也可能留着以前的任何内容：各种数，甚至 nan 和 inf。
从 `x` 的和开始反向传播，返回单独这个和的梯度，不含任何残留。

如果 `x.grad` 原来是张量，结果就放在它的内存里：把梯度清零后重新填写，而不是换成一个新的。
"""

import torch


def fresh_grad(x: torch.Tensor) -> torch.Tensor:
    """
    >>> x = torch.arange(4.0, requires_grad=True)
    >>> fresh_grad(x)
    tensor([1., 1., 1., 1.])
    >>> fresh_grad(x)
    tensor([1., 1., 1., 1.])
    """
    if x.grad is not None:
        x.grad.zero_()
    x.sum().backward()
    return x.grad


HINTS = [
    (
        "backward adds to what `x.grad` holds. What has to be there before it runs?",
        "反向传播会加到 `x.grad` 已有的内容上。运行之前那里应当是什么？",
    ),
    (
        "None has no methods. And nan times 0 is nan.",
        "None 没有方法可用。另外，nan 乘 0 还是 nan。",
    ),
    (
        "If there is a tensor, `zero_()` clears it where it is; if there is none, backward makes one.",
        "如果已有张量，`zero_()` 会就地清零；如果没有，反向传播会新建一个。",
    ),
]
WHY = (
    "`x.grad` is None until the first pass; later passes add into the same tensor. `zero_()` overwrites what is there, "
    "whatever it was, and keeps the memory; `x.grad = None` is right too where nobody else looks at that memory, and "
    "is what `optimizer.zero_grad()` does by default.",
    "第一次反向传播之前 `x.grad` 是 None；以后每次都加到同一个张量里。"
    "`zero_()` 不管原来是什么都会覆盖掉，并保留那块内存；"
    "如果没有别人在看那块内存，`x.grad = None` 也对，`optimizer.zero_grad()` 默认就是这样做的。",
)

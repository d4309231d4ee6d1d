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
    raise NotImplementedError("your code here | 在这里写代码")

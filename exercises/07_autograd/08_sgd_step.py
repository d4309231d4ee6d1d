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
    raise NotImplementedError("your code here | 在这里写代码")

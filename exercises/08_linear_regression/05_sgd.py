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
    raise NotImplementedError("your code here | 在这里写代码")

"""A module with dropout | 带 dropout 的模块

Make a network as a module (`nn.Module`), which takes inputs of shape (n, num_inputs): a linear layer to `num_hiddens`
numbers, relu, dropout with probability `p` on these hidden numbers, a linear layer to `num_outputs`. There is no
dropout on the input or on the output. Return it in training mode.

It has to behave as a module does. `train()` and `eval()` switch dropout on and off, and after `eval()` the same input
always gives the same output. Its trained parameters are those of two linear layers with biases, and no others.
`state_dict()` of one net can be loaded into another of the same sizes, and `.to(device)` moves all that it needs.

做一个网络，它是模块（`nn.Module`），输入的形状是 (n, num_inputs)：先是到 `num_hiddens` 个数的线性层，relu，
以概率 `p` 对这些隐藏的数做 dropout，再是到 `num_outputs` 的线性层。输入和输出上都没有 dropout。返回时处于训练模式。

它要有模块该有的样子。`train()` 和 `eval()` 打开和关闭 dropout，`eval()` 之后，同样的输入总是给出同样的输出。
要训练的参数就是两个带偏置的线性层的参数，不多也不少。一个网络的 `state_dict()` 可以装进另一个同样大小的网络，
`.to(device)` 会把它需要的东西都搬过去。
"""

import torch
from torch import nn


def make_net(num_inputs: int, num_hiddens: int, num_outputs: int, p: float) -> torch.nn.Module:
    """
    >>> net = make_net(4, 8, 2, 0.5)
    >>> net(torch.ones(3, 4)).shape
    torch.Size([3, 2])
    >>> net.training
    True
    >>> _ = net.eval()
    >>> torch.equal(net(torch.ones(3, 4)), net(torch.ones(3, 4)))
    True
    """
    raise NotImplementedError("your code here | 在这里写代码")

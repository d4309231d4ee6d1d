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
    return nn.Sequential(
        nn.Linear(num_inputs, num_hiddens), nn.ReLU(), nn.Dropout(p), nn.Linear(num_hiddens, num_outputs)
    )


HINTS = [
    (
        "torch.nn has a module for each step, and one that puts modules in a row.",
        "torch.nn 里每一步都有现成的模块，还有一个把模块串起来的模块。",
    ),
    (
        "`nn.Dropout(p)` is a module: `train()` and `eval()` of the net reach it. In a `forward` of your own, "
        "`functional.dropout` has to be told: `training=self.training`.",
        "`nn.Dropout(p)` 是模块：网络的 `train()`、`eval()` 会传到它那里。"
        "如果自己写 `forward`，用 `functional.dropout` 时"
        "要告诉它 `training=self.training`。",
    ),
    (
        "`nn.Sequential(nn.Linear(…), nn.ReLU(), nn.Dropout(p), nn.Linear(…))` is all.",
        "`nn.Sequential(nn.Linear(…), nn.ReLU(), nn.Dropout(p), nn.Linear(…))` 就够了。",
    ),
]
WHY = (
    "A module knows its parts: modules and parameters that are its attributes are trained, saved, moved and switched "
    "along with it. What hides in a plain list or is made within forward stays behind, on the CPU, untrained, or "
    "always dropping.",
    "模块知道自己有哪些部分：作为属性的子模块和参数，会随它一起训练、保存、搬动、切换模式。"
    "藏在普通列表里的、在 forward 里新建的东西则会被落下：留在 CPU 上，没有训练，或者一直在丢弃。",
)

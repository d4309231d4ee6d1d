"""Which parameters decay | 哪些参数要衰减

Sort the parameters of the module `net` into groups for an optimizer, as in
`torch.optim.SGD(parameter_groups(net, 0.01), lr=0.1)`. Return a list of dicts, each with the keys `params`, a list of
parameters, and `weight_decay`, a number:

- parameters with two dimensions or more decay with `wd`;
- vectors and 0-dimensional ones decay with 0: biases, and the scales of norm layers.

Every parameter that is trained stands in exactly one group, one that layers share too; there is at least one. Frozen
parameters, which record no gradients, stand in none. They are the parameters themselves and no copies, and `net`
stays as it is. Any number of groups is fine, empty ones too.

把模块 `net` 的参数分成几组交给优化器，用法如 `torch.optim.SGD(parameter_groups(net, 0.01), lr=0.1)`。返回字典的列表，
每个字典有键 `params`（参数的列表）和 `weight_decay`（一个数）：

- 两维或更多维的参数按 `wd` 衰减；
- 向量和零维参数的衰减是 0，例如偏置和归一化层的缩放系数。

每个要训练的参数恰好在一组里，几层共用的也只出现一次；这样的参数至少有一个。不记录梯度的参数是冻结的，不放进任何一组。
放进去的是参数本身，不是副本，`net` 保持不变。分成几组都可以，也可以有空的组。
"""

from typing import Any
import torch


def parameter_groups(net: torch.nn.Module, wd: float) -> list[dict[str, Any]]:
    """
    >>> net = torch.nn.Linear(3, 2)
    >>> groups = parameter_groups(net, 0.01)
    >>> sorted((tuple(p.shape), group["weight_decay"]) for group in groups for p in group["params"])
    [((2,), 0), ((2, 3), 0.01)]
    >>> optimizer = torch.optim.SGD(groups, lr=0.1)
    """
    raise NotImplementedError("your code here | 在这里写代码")

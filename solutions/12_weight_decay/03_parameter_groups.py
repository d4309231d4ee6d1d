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
    trained = [p for p in net.parameters() if p.requires_grad]
    return [
        {"params": [p for p in trained if p.dim() >= 2], "weight_decay": wd},
        {"params": [p for p in trained if p.dim() < 2], "weight_decay": 0},
    ]


HINTS = [
    (
        "Two groups are enough: what decays, and what does not. What tells a weight matrix from a bias, whatever its "
        "name?",
        "两组就够了：要衰减的和不衰减的。不看名字，怎样区分权重矩阵和偏置？",
    ),
    (
        "`net.parameters()` gives every parameter once, shared ones too. `p.requires_grad` tells the frozen ones, "
        "`p.dim()` the shape.",
        "`net.parameters()` 给出每个参数，共用的也只给一次。`p.requires_grad` 区分冻结的，`p.dim()` 是维数。",
    ),
    (
        "Two list comprehensions over the trained parameters, `p.dim() >= 2` and `p.dim() < 2`, each in a dict "
        "with its "
        "`weight_decay`.",
        "对要训练的参数写两个列表推导式，`p.dim() >= 2` 和 `p.dim() < 2`，各放进一个带 `weight_decay` 的字典。",
    ),
]
WHY = (
    "Decay keeps weights small that would fit noise. A bias only shifts, and the scale of a norm layer should stay "
    "near "
    "1: pulling them to 0 hurts and prevents nothing. Names mislead, for `bn.weight` is such a scale. And a generator "
    "as `params` is empty when it is gone through a second time.",
    "衰减让会去拟合噪声的权重保持很小。偏置只是平移，归一化层的缩放应当在 1 附近：把它们往 0 拉有害无益。名字会骗人，"
    "`bn.weight` 就是这样的缩放系数。另外，拿生成器当 `params`，走第二遍时就是空的。",
)

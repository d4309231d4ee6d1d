"""How many numbers are trained | 一共训练多少个数

`net` is a module. Return as a Python int how many numbers are trained in it: the elements of all its parameters
together.

A parameter that does not record gradients is frozen and does not count. One that several layers share counts once.
Buffers, such as the running means of batch norm, are no parameters. `net` stays as it is.

`net` 是一个模块。用 Python 的 int 返回其中一共训练多少个数：全部参数的元素总数。

不记录梯度的参数是冻结的，不算。几层共用的参数只算一次。缓冲区（例如批归一化的滑动平均）不是参数。`net` 保持不变。
"""

import torch


def count_parameters(net: torch.nn.Module) -> int:
    """
    >>> net = torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.ReLU(), torch.nn.Linear(4, 2))
    >>> count_parameters(net)
    26
    >>> _ = net[0].requires_grad_(False)
    >>> count_parameters(net)
    10
    """
    return sum(parameter.numel() for parameter in net.parameters() if parameter.requires_grad)


HINTS = [
    (
        "`net.parameters()` goes through all parameters of all layers, and names a shared one only once.",
        "`net.parameters()` 走遍所有层的所有参数，共用的只给一次。",
    ),
    (
        "`len(p)` is the length of the first dimension alone. What counts all elements, of a 0-dimensional one too?",
        "`len(p)` 只是第一维的长度。什么能数出全部元素，零维的也行？",
    ),
    (
        "Add up `p.numel()` for every p whose `requires_grad` is True.",
        "对 `requires_grad` 为 True 的每个 p，把 `p.numel()` 加起来。",
    ),
]
WHY = (
    "Whoever knows the sizes of a network's layers knows this number, and a surprise shows a mistake: a layer that "
    "hangs "
    "in a plain list and is never trained, or one that was to be frozen and is not. The optimizer keeps at least one "
    "more number for each of them.",
    "知道各层的大小，就知道这个数应当是多少；如果对不上，就有错：某一层放在普通的列表里，从来没有训练，或者本该冻结"
    "的没有"
    "冻结。而且优化器常常还要为其中每个数再存一个数。",
)

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
    raise NotImplementedError("your code here | 在这里写代码")

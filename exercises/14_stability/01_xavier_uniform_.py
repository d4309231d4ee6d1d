"""Weights of the right size | 大小合适的权重

Fill the weight matrix `w` of a linear layer *in place*, and return it. `w` has shape (out, in): a row for each of the
layer's outputs, a column for each of its inputs. Each number is drawn by itself, evenly (uniformly) between −a and a,
where a is the square root of 6 / (in + out). This is Xavier's initialisation.

`w` is a float tensor. It stays the same object on the same memory; what it held before does not matter. Whether it
records gradients or not stays too, and the filling becomes no part of a graph. The numbers are drawn by torch, on the
device of `w`. Write it yourself: nothing of `torch.nn.init` is called.

*原地*填满一个线性层的权重矩阵 `w`，并返回它。`w` 的形状是 (out, in)：每个输出一行，每个输入一列。每个数独立抽取，
在 −a 到 a之间均匀分布，其中 a 是 6 / (in + out) 的平方根。这就是 Xavier 初始化。

`w` 是浮点张量。它仍是同一个对象、同一块内存；原来装的是什么不重要。它记录梯度与否也不变，而且填写这一步不进入计算图。
随机数由 torch 在 `w` 所在的设备上抽取。请自己写：不调用 `torch.nn.init` 里的任何东西。
"""

import torch


def xavier_uniform_(w: torch.Tensor) -> torch.Tensor:
    """
    >>> w = torch.empty(300, 200)
    >>> xavier_uniform_(w) is w
    True
    >>> bool(w.abs().max() <= (6 / 500) ** 0.5)
    True
    """
    raise NotImplementedError("your code here | 在这里写代码")

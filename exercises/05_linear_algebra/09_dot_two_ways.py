"""A dot product, two ways | 点积的两种算法

Return the dot product of the vectors `x` and `y` twice, as two 0-dimensional tensors:

1. by torch's dot operation (or the `@` operator),
2. by multiplying element by element and summing, without any such operation.

Exactly one operation of that first kind runs in all. `x` and `y` have the same length and dtype, and at least one
element. No Python loop goes over the elements.

把向量 `x` 和 `y` 的点积算两遍，返回两个 0 维张量：

1. 用 torch 的点积操作（或 `@` 运算符）；
2. 先逐元素相乘、再求和，不用任何这类操作。

第一类操作总共只运行一次。`x` 与 `y` 的长度和 dtype 相同，至少有一个元素。不要用 Python 循环逐个处理元素。
"""

import torch


def dot_two_ways(x: torch.Tensor, y: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """
    >>> dot_two_ways(torch.arange(4.0), torch.ones(4))
    (tensor(6.), tensor(6.))
    """
    raise NotImplementedError("your code here | 在这里写代码")

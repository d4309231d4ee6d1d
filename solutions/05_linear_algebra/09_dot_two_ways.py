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
    return torch.dot(x, y), (x * y).sum()


HINTS = [
    (
        "The dot product is the sum of the products of what stands at the same place.",
        "点积就是相同位置上的元素两两相乘，再全部加起来。",
    ),
    (
        "The first way is a single call that says what it does; the second takes two steps.",
        "第一种是一次调用，名字就是它做的事；第二种分两步。",
    ),
    ("`*` gives a vector still. What turns a vector into one number?", "`*` 得到的还是向量。什么能把向量变成一个数？"),
]
WHY = (
    "The second way writes a whole vector of products to memory and reads it again; the dot operation keeps a running "
    "sum in registers and writes one number. Same value, less traffic, and the reason why matrix products are fast.",
    "第二种算法要把一整个乘积向量写进内存再读出来；点积操作把累加放在寄存器里，只写出一个数。值相同，内存读写少得多，"
    "矩阵乘法快也是这个道理。",
)

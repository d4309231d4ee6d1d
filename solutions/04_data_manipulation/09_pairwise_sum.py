"""Every sum of two | 两两相加

`a` is a vector of n elements, `b` one of m. Return the n × m matrix in which row i, column j holds a[i] + b[j].

Let broadcasting do it: no Python loop, and no copies of `a` or `b`. The only new memory is the result's; not one byte
more is allocated.

`a` 是 n 个元素的向量，`b` 是 m 个元素的向量。返回 n × m 的矩阵，第 i 行第 j 列是 a[i] + b[j]。

让广播来做：不用 Python 循环，也不复制 `a` 或 `b`。新分配的内存只有结果那一块，一个字节也不多。
"""

import torch


def pairwise_sum(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """
    >>> pairwise_sum(torch.tensor([0.0, 10, 20]), torch.tensor([1.0, 2]))
    tensor([[ 1.,  2.],
            [11., 12.],
            [21., 22.]])
    """
    return a[:, None] + b


HINTS = [
    (
        "Shapes line up at their right ends; where one has length 1 or no dimension at all, it is repeated.",
        "形状从右端对齐；哪一方长度是 1，或者没有这一维，就重复它。",
    ),
    (
        "Which shape must `a` have, so that it runs down while `b` runs across?",
        "要让 `a` 竖着走、`b` 横着走，`a` 应当是什么形状？",
    ),
    (
        "An index of `None` (or `unsqueeze`) puts in a dimension of length 1, without copying.",
        "下标 `None`（或 `unsqueeze`）会插入长度为 1 的一维，而且不复制。",
    ),
]
WHY = (
    "A dimension of length 1 is repeated by a stride of 0: the same element is read again and again, and nothing is "
    "stored twice. `repeat` writes all the copies out first. Forget the new dimension, and two vectors of equal length "
    "are added without a word.",
    "长度为 1 的一维是靠步长 0 来重复的：同一个元素反复读取，什么也不存两遍。`repeat` 则先把所有副本写出来。"
    "忘了插入那一维，两个等长的向量就会不声不响地逐个相加。",
)

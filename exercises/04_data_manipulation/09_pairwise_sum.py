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
    raise NotImplementedError("your code here | 在这里写代码")

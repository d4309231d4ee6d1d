"""Weigh the columns | 给各列加权

A matrix times a vector is a weighted sum of the matrix's columns. Return the sum of the columns of `A`, of shape
(m, n), column j taken `x[j]` times: a vector of length m.

Build it without any product operation of linear algebra (`@`, `mv`, `mm`, `matmul`, `dot`, `einsum` and their kind),
and without a loop over the columns or the rows. `A` and `x` stay as they are.

矩阵乘向量，就是矩阵各列的加权和。返回 `A`（形状 (m, n)）各列之和，其中第 j 列取 `x[j]` 倍：一个长度为 m 的向量。

不要用任何线性代数的乘积运算（`@`、`mv`、`mm`、`matmul`、`dot`、`einsum` 之类），也不要对列或行写循环。
`A` 和 `x` 保持不变。
"""

import torch


def combine_columns(A: torch.Tensor, x: torch.Tensor) -> torch.Tensor:
    """
    >>> combine_columns(torch.arange(20.0).reshape(5, 4), torch.arange(4.0))
    tensor([ 14.,  38.,  62.,  86., 110.])
    """
    return (A * x).sum(dim=1)


HINTS = [
    (
        "First weight all columns at once, then add them up.",
        "先一次给所有列加权，再把它们加起来。",
    ),
    (
        "Shapes line up at the right end: what does `*` do with (m, n) and (n,)?",
        "广播时形状从右端对齐：`*` 遇到 (m, n) 和 (n,) 会怎么做？",
    ),
    (
        "`A * x` has the weighted columns. The dimension that the sum names disappears: which one has to go?",
        "`A * x` 里就是加权后的各列。求和时指定的那一维会消失：应当消失的是哪一维？",
    ),
]
WHY = (
    "Read by rows, A x is a list of dot products; read by columns, it is a mixture of the columns, and it can reach "
    "nothing outside their span. Broadcasting writes this down in one line, at the price of an m×n table in between.",
    "按行看，A x 是一串点积；按列看，它是各列的混合，因此到不了列空间之外。用广播一行就能写出来，"
    "代价是中间多一张 m×n 的表。",
)

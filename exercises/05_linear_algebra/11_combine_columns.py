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
    raise NotImplementedError("your code here | 在这里写代码")

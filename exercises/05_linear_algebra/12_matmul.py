"""Matrix times matrix | 矩阵乘矩阵

Return the matrix product of `A`, of shape (m, k), and `B`, of shape (k, n): a matrix of shape (m, n) whose element
(i, j) is the dot product of row i of `A` with column j of `B`.

One product operation does it, without a loop. `A` and `B` stay as they are. Inner sizes that differ raise RuntimeError,
also when one of them is 1: nothing is broadcast.

返回 `A`（形状 (m, k)）与 `B`（形状 (k, n)）的矩阵乘积：形状为 (m, n) 的矩阵，
元素 (i, j) 是 `A` 的第 i 行与 `B` 的第 j 列的点积。

一次乘积运算就能完成，不用循环。`A` 和 `B` 保持不变。
内侧的两个长度不同时抛出 RuntimeError，其中一个是 1 时也一样：这里不广播。
"""

import torch


def matmul(A: torch.Tensor, B: torch.Tensor) -> torch.Tensor:
    """
    >>> matmul(torch.arange(20.0).reshape(5, 4), torch.ones(4, 3))
    tensor([[ 6.,  6.,  6.],
            [22., 22., 22.],
            [38., 38., 38.],
            [54., 54., 54.],
            [70., 70., 70.]])
    """
    raise NotImplementedError("your code here | 在这里写代码")

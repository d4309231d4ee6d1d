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
    return torch.mm(A, B)


HINTS = [
    ("`*` multiplies element by element; that is another product.", "`*` 是逐元素相乘，那是另一种乘积。"),
    (
        "Column j of the result is `A` times column j of `B`, and one operation does all columns.",
        "结果的第 j 列是 `A` 乘以 `B` 的第 j 列，而一次运算就能算完所有列。",
    ),
    (
        "`@` or `torch.mm`. With einsum or tensordot, look at the inner sizes yourself: they broadcast a 1.",
        "用 `@` 或 `torch.mm`。用 einsum 或 tensordot 时要自己检查内侧长度：遇到 1 它们会广播。",
    ),
]
WHY = (
    "Order matters: for square matrices B @ A runs without an error and gives other numbers. One call hands all m·k·n "
    "multiplications to a library that keeps them in the cache; a double loop pays Python and torch for every element.",
    "次序很重要：方阵的 B @ A 不会报错，给出的却是另外的数。一次调用把全部 m·k·n 次乘法交给会利用缓存的库；"
    "双重循环则每个元素都要付一次 Python 和 torch 的开销。",
)

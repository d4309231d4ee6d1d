"""Matrix times vector | 矩阵乘向量

Return the product of the matrix `A`, of shape (m, n), and the vector `x`, of length n: a vector of length m whose
element i is the dot product of row i of `A` with `x`.

One product operation does it: no loop, and no product whose elements are added up in a step of their own. `A` and `x`
stay as they are. An `x` whose length does not fit raises RuntimeError.

返回矩阵 `A`（形状 (m, n)）与向量 `x`（长度 n）的乘积：长度为 m 的向量，第 i 个元素是 `A` 的第 i 行与 `x` 的点积。

一次乘积运算就能完成：不用循环，也不用先逐元素相乘、再另外求和。`A` 和 `x` 保持不变。
`x` 的长度对不上时抛出 RuntimeError。
"""

import torch


def matvec(A: torch.Tensor, x: torch.Tensor) -> torch.Tensor:
    """
    >>> matvec(torch.arange(20.0).reshape(5, 4), torch.arange(4.0))
    tensor([ 14.,  38.,  62.,  86., 110.])
    """
    return A @ x


HINTS = [
    (
        "`A * x` weights the columns of `A` and is a matrix still. What is missing?",
        "`A * x` 只是给 `A` 的每一列加了权，结果还是矩阵。还缺什么？",
    ),
    (
        "Python has an operator of its own for this product, and torch has a function for a matrix and a vector.",
        "Python 有专门的运算符表示这种乘积，torch 也有一个给矩阵和向量用的函数。",
    ),
    ("`@`, or `torch.mv` (matrix, then vector).", "用 `@`，或者 `torch.mv`（先矩阵，后向量）。"),
]
WHY = (
    "`A * x` followed by a sum gives the same numbers and stores all m·n products on the way. A product operation "
    "multiplies and adds in one go, through a tuned library, and checks the lengths where `*` would broadcast.",
    "`A * x` 再求和，得到的数相同，途中却要存下全部 m·n 个乘积。乘积运算边乘边加，由优化过的库完成；"
    "而且它会检查长度，`*` 则会广播。",
)

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
    raise NotImplementedError("your code here | 在这里写代码")

"""Reshape into a matrix | 变成矩阵

Return the elements of `x` as a matrix with `rows` rows and `cols` columns, in the same reading order.

When `x` is contiguous, the matrix is a *view*: it looks at the memory of `x`, and not one byte is copied. `x` itself
keeps its shape. It works for a transposed `x` too, where a copy is unavoidable. When the number of elements does not
fit, a RuntimeError is raised.

把 `x` 的元素按原来的读取顺序排成 `rows` 行 `cols` 列的矩阵并返回。

`x` 连续存放时，返回的矩阵是*视图*：它看的就是 `x` 的内存，一个字节也不复制，`x` 自己的形状不变。
`x` 是转置得来的也要能用，这时复制不可避免。元素个数对不上时，抛出 RuntimeError。
"""

import torch


def to_matrix(x: torch.Tensor, rows: int, cols: int) -> torch.Tensor:
    """
    >>> to_matrix(torch.arange(12), 3, 4)
    tensor([[ 0,  1,  2,  3],
            [ 4,  5,  6,  7],
            [ 8,  9, 10, 11]])
    """
    raise NotImplementedError("your code here | 在这里写代码")

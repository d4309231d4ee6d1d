"""Rows become columns | 行列互换

Return the transpose of the matrix `A`: what stands in row i and column j of `A` stands in row j and column i of the
result.

The result is a *view*: it looks at the memory of `A`, and not one byte of new tensor memory is allocated. `A` itself
stays as it was, and may be spread out in a larger memory.

返回矩阵 `A` 的转置：`A` 中第 i 行第 j 列的元素，在结果里位于第 j 行第 i 列。

结果是*视图*：看的就是 `A` 的内存，一个字节的张量内存也不新分配。`A` 自己保持原样；它可能分散在一块更大的内存里。
"""

import torch


def transpose(A: torch.Tensor) -> torch.Tensor:
    """
    >>> transpose(torch.arange(20).reshape(5, 4))
    tensor([[ 0,  4,  8, 12, 16],
            [ 1,  5,  9, 13, 17],
            [ 2,  6, 10, 14, 18],
            [ 3,  7, 11, 15, 19]])
    """
    raise NotImplementedError("your code here | 在这里写代码")

"""Each element's share of its row | 每个元素占所在行的份额

Return a matrix of the shape of `A`: each element divided by the sum of its row.

Row sums may be negative, and are never 0. `A` may be square, and stays as it was. No Python loop goes over rows,
columns or elements.

返回与 `A` 形状相同的矩阵：每个元素除以它所在行的和。

行的和可能是负数，但不会是 0。`A` 可能是方阵；它保持原样。不要用 Python 循环逐行、逐列或逐个处理元素。
"""

import torch


def row_shares(A: torch.Tensor) -> torch.Tensor:
    """
    >>> row_shares(torch.tensor([[1.0, 3.0], [1.0, -2.0], [4.0, 4.0]]))
    tensor([[ 0.2500,  0.7500],
            [-1.0000,  2.0000],
            [ 0.5000,  0.5000]])
    """
    raise NotImplementedError("your code here | 在这里写代码")

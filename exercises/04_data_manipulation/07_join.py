"""Join two tensors | 连接两个张量

Join `x` and `y`, which have the same shape and at least two dimensions, in two ways, and return both results:

1. by rows: along dimension 0, the rows of `y` below the rows of `x`,
2. by columns: along dimension 1, the columns of `y` to the right of those of `x`.

Both results have memory of their own: writing into them reaches neither `x` nor `y`. Joining is one operation however
many rows there are.

用两种方式连接 `x` 和 `y`，返回两个结果。两者形状相同，至少有两维。

1. 按行：沿第 0 维，`y` 的行接在 `x` 的行下面；
2. 按列：沿第 1 维，`y` 的列接在 `x` 的列右边。

两个结果都有自己的内存：往里写不会影响 `x` 和 `y`。不论有多少行，连接都只是一次操作。
"""

import torch


def join(x: torch.Tensor, y: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """
    >>> x = torch.arange(12.0).reshape(3, 4)
    >>> y = torch.tensor([[2.0, 1, 4, 3], [1, 2, 3, 4], [4, 3, 2, 1]])
    >>> by_rows, by_columns = join(x, y)
    >>> by_rows
    tensor([[ 0.,  1.,  2.,  3.],
            [ 4.,  5.,  6.,  7.],
            [ 8.,  9., 10., 11.],
            [ 2.,  1.,  4.,  3.],
            [ 1.,  2.,  3.,  4.],
            [ 4.,  3.,  2.,  1.]])
    >>> by_columns
    tensor([[ 0.,  1.,  2.,  3.,  2.,  1.,  4.,  3.],
            [ 4.,  5.,  6.,  7.,  1.,  2.,  3.,  4.],
            [ 8.,  9., 10., 11.,  4.,  3.,  2.,  1.]])
    """
    raise NotImplementedError("your code here | 在这里写代码")

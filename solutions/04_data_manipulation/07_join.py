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
    return torch.cat((x, y), dim=0), torch.cat((x, y), dim=1)


HINTS = [
    ("Which dimension of the shape grows in each of the two results?", "两个结果里，形状的哪一维变长了？"),
    (
        "Stacking would make a new dimension; here an old one gets longer.",
        "堆叠会多出一维；这里是原有的一维变长。",
    ),
    (
        "`torch.cat` takes one tuple of tensors, and `dim=` is the dimension that grows.",
        "`torch.cat` 要的是一个装着张量的元组，`dim=` 是变长的那一维。",
    ),
]
WHY = (
    "cat makes one existing dimension longer, stack puts a new one in front of it. The result is always a copy: the "
    "elements of x and y lie in two places, and no stride leads from one to the other.",
    "cat 让已有的一维变长，stack 则新添一维。结果总是副本：x 和 y 的元素在两处内存里，没有哪个步长能从一处走到另一处。",
)

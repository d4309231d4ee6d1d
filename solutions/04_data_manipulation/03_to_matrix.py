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
    return x.reshape(rows, cols)


HINTS = [
    ("Only the shape changes; the elements stay in their order.", "变的只是形状，元素的顺序不动。"),
    (
        "Two tensor methods change a shape: one refuses a transposed tensor, the other copies only when it must.",
        "有两个改变形状的方法：一个遇到转置过的张量就报错，另一个只在必要时才复制。",
    ),
    ("`x.reshape(…)` takes the two lengths.", "用 `x.reshape(…)`，给它两个长度。"),
]
WHY = (
    "reshape gives a view when the strides allow it and a copy when they do not. So writing into the result may or may "
    "not write into x: that is the notes' closing warning, and why `view`, which never copies, is there too.",
    "步长允许时 reshape 给出视图，不允许时给出副本。所以往结果里写，可能也写进了 x，也可能没有："
    "这正是笔记最后的提醒，也是另有一个从不复制的 `view` 的原因。",
)

"""Repair: a fill that reaches too far | 修错：填得太远

The function below runs, and its result looks right. It should return a matrix of `rows` rows and `cols` columns, each
element equal to `value`, with the dtype of `a` and on its device. What is wrong: the caller's `a` is changed too. Find
out why, and repair it.

`a` may have any shape and layout, and may hold NaN; it stays as it is, and the matrix shares no memory with it. For a
contiguous `a`, no more memory is allocated than one matrix takes (and one boxed number). When the number of elements
does not fit, a RuntimeError is still raised. `value` is a number that the dtype of `a` can hold.

下面的函数能运行，结果看起来也对。它应当返回一个 `rows` 行 `cols` 列的矩阵，
每个元素都等于 `value`，dtype 和设备与 `a` 相同。毛病在于：调用者的 `a` 也被改了。请找出原因，把它修好。

`a` 的形状和存放方式不限，里面可能有 NaN；它要保持原样，返回的矩阵不与它共用内存。
`a` 连续存放时，新分配的内存不超过一个矩阵那么大（装 value 这一个数除外）。元素个数对不上时，仍然抛出 RuntimeError。
`value` 是 `a` 的 dtype 装得下的数。
"""

import torch


def reshaped_fill(a: torch.Tensor, rows: int, cols: int, value: float) -> torch.Tensor:
    """
    >>> a = torch.arange(12)
    >>> reshaped_fill(a, 3, 4, 2)
    tensor([[2, 2, 2, 2],
            [2, 2, 2, 2],
            [2, 2, 2, 2]])
    >>> a
    tensor([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11])
    """
    b = a.reshape(rows, cols)
    b[:] = value
    return b

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


def _given_reshaped_fill(a: torch.Tensor, rows: int, cols: int, value: float) -> torch.Tensor:
    b = a.reshape(rows, cols)
    b[:] = value
    return b


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
    return torch.full_like(a.reshape(rows, cols), value)


HINTS = [
    (
        "Print `a` after the call. Which line changed it, although it only speaks of b?",
        "调用之后打印 `a`。哪一行改了它，尽管那一行只提到 b？",
    ),
    (
        "Whenever it can, `reshape` returns another view of the same memory. Not only for a contiguous a.",
        "只要做得到，`reshape` 返回的就是同一块内存的另一个视图。不只是 a 连续存放的时候。",
    ),
    (
        "b needs memory of its own before anything is written. One copy is enough; the old contents are not needed.",
        "写之前 b 就要有自己的内存。复制一次就够了；其实连旧内容都用不着。",
    ),
]
WHY = (
    "`b = a.reshape(…)` copies no elements as long as the strides allow, so `b[:] = 2` writes into a. Whether it does "
    "depends on how a is laid out, which is why such a bug can hide for long. Where you write, be the owner of the "
    "memory: clone first, or make a new tensor that borrows shape, dtype and device, as `full_like` does.",
    "只要步长允许，`b = a.reshape(…)` 就不复制元素，于是 `b[:] = 2` 写进了 a。写不写进去取决于 a 的存放方式，"
    "所以这种错误能藏很久。要写，就写自己的内存：先 clone，或者像 `full_like` 那样，"
    "照着形状、dtype 和设备新建一个张量。",
)

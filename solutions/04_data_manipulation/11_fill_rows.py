"""Give several rows one value | 给若干行赋同一个值

Set the elements of `x` with the numbers start … stop−1 along its first dimension to `value`, *in place*, and return
`x`. The element numbered `stop` is not among them.

0 ≤ start ≤ stop ≤ the length of that dimension; when both ends are equal, nothing changes. `x` has at least one
dimension and may be part of a larger tensor; `value` is a number that the dtype of `x` can hold. What the rows held
before, even NaN, does not matter, and all other rows stay as they are.

The caller's `x` is changed itself: the same Python object, the same storage. No tensor memory is allocated on the way,
apart from one boxed number, and the work does not grow with the number of rows.

把 `x` 沿第一维编号为 start … stop−1 的元素*原地*改成 `value`，并返回 `x`。编号为 `stop` 的那个不在其中。

0 ≤ start ≤ stop ≤ 这一维的长度；两端相等时什么也不变。`x` 至少一维，可能是更大张量的一部分；
`value` 是 `x` 的 dtype 装得下的数。这些行原来装着什么都无所谓，哪怕是 NaN；其他行保持原样。

改的就是调用者手里的 `x`：同一个 Python 对象，同一块存储。
途中不新分配张量内存（装 value 这一个数除外），操作次数也不随行数增长。
"""

import torch


def fill_rows(x: torch.Tensor, start: int, stop: int, value: float) -> torch.Tensor:
    """
    >>> x = torch.arange(12).reshape(4, 3)
    >>> fill_rows(x, 1, 3, 7) is x
    True
    >>> x
    tensor([[ 0,  1,  2],
            [ 7,  7,  7],
            [ 7,  7,  7],
            [ 9, 10, 11]])
    """
    x[start:stop] = value
    return x


HINTS = [
    (
        "A slice is a window on the memory of x: what is written into it is written into x.",
        "切片是看 x 内存的窗口：写进切片，就是写进 x。",
    ),
    (
        "A slice may stand on the left of `=`. Then nothing is renamed: the elements it shows are overwritten.",
        "切片可以放在 `=` 左边。这时不是给名字换对象，而是覆盖窗口里的元素。",
    ),
    (
        "One number on the right of `x[from:to] = …` is broadcast to every element of the window.",
        "`x[from:to] = …` 右边写一个数，它会广播到窗口里的每个元素。",
    ),
]
WHY = (
    "`x[start:stop] = value` makes a view, boxes the number in a 0-dimensional tensor and broadcasts it into the "
    "memory that is already there. `torch.where` and masks get the same numbers by visiting the whole of x and "
    "building new tensors.",
    "`x[start:stop] = value` 先得到一个视图，把这个数装进零维张量，再广播着写进已有的内存。"
    "`torch.where` 和掩码也能得到同样的数，却要走遍整个 x，还要新建张量。",
)

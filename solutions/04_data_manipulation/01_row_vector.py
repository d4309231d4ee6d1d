"""Count from zero | 从 0 数起

Return the whole numbers 0, 1, …, n−1 as a vector: a tensor with one dimension, `n` elements and dtype int64. `n` may
be 0, and then the vector is empty.

The vector lives on `device`; when `device` is None, on the CPU. It is made in one go: a Python loop that makes tensors
one element at a time does not count.

返回由整数 0、1、…、n−1 组成的向量：只有一维、有 `n` 个元素、dtype 为 int64 的张量。`n` 可以是 0，这时向量是空的。

向量建在 `device` 上；`device` 为 None 时建在 CPU 上。要一次建成，不要用 Python 循环逐个元素地造张量。
"""

import torch


def row_vector(n: int, device: torch.device | None = None) -> torch.Tensor:
    """
    >>> row_vector(12)
    tensor([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11])
    """
    return torch.arange(n, device=device)


HINTS = [
    ("torch has its own version of Python's `range`.", "torch 有自己的 `range`。"),
    (
        "Whole numbers in, whole numbers out: is there a decimal point somewhere in your call?",
        "给整数就得到整数：你的调用里是不是混进了小数点？",
    ),
    (
        "`torch.arange` takes the number at which to stop, which is left out, and `device=`.",
        "`torch.arange` 需要一个终点（终点本身不含在内），还可以给 `device=`。",
    ),
]
WHY = (
    "torch.arange picks its dtype from what it is given: `arange(12)` is int64, `arange(12.0)` float32. "
    "Whatever makes a tensor takes `device=`: built there at once, nothing has to be moved; None means the default.",
    "torch.arange 按参数决定 dtype：`arange(12)` 是 int64，`arange(12.0)` 是 float32。"
    "凡是新建张量的函数都接受 `device=`：直接建在那里，就不必再搬；None 表示默认设备。",
)

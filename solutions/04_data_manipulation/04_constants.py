"""Tensors with given contents | 指定内容的张量

Return three new tensors:

1. zeros in the shape (2, 3, 4), dtype float32,
2. ones in the shape (2, 3, 4), dtype float32,
3. the table [[1, 2, 3, 4], [5, 6, 7, 8]], dtype int64.

All three live on `device`; when `device` is None, on the CPU. No Python loop sets elements one by one.

返回三个新张量：

1. 形状 (2, 3, 4) 的全零张量，dtype 为 float32；
2. 形状 (2, 3, 4) 的全一张量，dtype 为 float32；
3. 表 [[1, 2, 3, 4], [5, 6, 7, 8]]，dtype 为 int64。

三者都在 `device` 上；`device` 为 None 时在 CPU 上。不要用 Python 循环逐个元素赋值。
"""

import torch


def constants(device: torch.device | None = None) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """
    >>> zeros, ones, table = constants()
    >>> zeros.shape, ones.shape
    (torch.Size([2, 3, 4]), torch.Size([2, 3, 4]))
    >>> table
    tensor([[1, 2, 3, 4],
            [5, 6, 7, 8]])
    """
    zeros = torch.zeros(2, 3, 4, device=device)
    ones = torch.ones(2, 3, 4, device=device)
    table = torch.tensor([[1, 2, 3, 4], [5, 6, 7, 8]], device=device)
    return zeros, ones, table


HINTS = [
    (
        "There is a function for each: one is named after zeros, one after ones.",
        "每一个都有现成的函数：一个以零命名，一个以一命名。",
    ),
    (
        "`torch.tensor` takes nested lists and keeps whole numbers whole. `torch.Tensor` with a capital T does not.",
        "`torch.tensor` 接受嵌套列表，整数仍是整数。大写 T 的 `torch.Tensor` 则不然。",
    ),
    (
        "`torch.zeros`, `torch.ones` and `torch.tensor` all take `device=`.",
        "`torch.zeros`、`torch.ones` 和 `torch.tensor` 都可以给 `device=`。",
    ),
]
WHY = (
    "torch.zeros and torch.ones give float32 unless told otherwise, torch.tensor looks at the numbers. "
    "`torch.Tensor(2, 3, 4)` and `torch.empty` only reserve memory: what you find in it is left over from before, "
    "zeros on a lucky day.",
    "torch.zeros 和 torch.ones 默认给出 float32，torch.tensor 则看你给的是什么数。"
    "`torch.Tensor(2, 3, 4)` 和 `torch.empty` 只是占下内存：里面是以前留下的东西，运气好时才是零。",
)

"""Write a sum into a given memory | 把和写进给定的内存

Compute `x + y` and write it into the memory of `z`, *in place*; return `z`.

`z` has the shape of the sum, at least one dimension, a dtype that the sum can be cast to, and shares no memory with
`x` or `y`. What it held before, even NaN, does not matter. The same object with the same storage comes back.

One check is stricter: not one byte of new tensor memory is allocated on the way.

计算 `x + y`，*原地*写进 `z` 的内存，并返回 `z`。

`z` 的形状就是和的形状，至少一维，和可以转换成它的 dtype，且不与 `x`、`y` 共用内存。它原来装着什么都无所谓，哪怕是 NaN。
返回的还是同一个对象、同一块存储。

有一项检查更严：途中一个字节的张量内存也不新分配。
"""

import torch


def write_into(z: torch.Tensor, x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    """
    >>> z = torch.zeros(3)
    >>> write_into(z, torch.tensor([1.0, 2, 4]), torch.tensor([2.0, 2, 2])) is z
    True
    >>> z
    tensor([3., 4., 6.])
    """
    return torch.add(x, y, out=z)


HINTS = [
    (
        "Assigning to the name z inside the function tells the caller nothing.",
        "在函数里给名字 z 赋值，调用者是看不到的。",
    ),
    (
        "`z[:] = …` fills the memory of z, but the sum is built somewhere else first.",
        "`z[:] = …` 填的是 z 的内存，但和要先在别处算出来。",
    ),
    (
        "Most torch functions can be told where to put their result: look for `out=`.",
        "大多数 torch 函数可以指定结果放在哪里：找找 `out=`。",
    ),
]
WHY = (
    "`z[:] = x + y`, the notes' way, keeps z's memory and still allocates a temporary as large as z. "
    "`torch.add(x, y, out=z)` writes each element where it belongs at once.",
    "笔记里的 `z[:] = x + y` 保住了 z 的内存，却仍要分配一个和 z 一样大的临时张量。`torch.add(x, y, out=z)` "
    "直接把每个元素写到位。",
)

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
    raise NotImplementedError("your code here | 在这里写代码")

"""Add in place | 原地相加

Add `y` into `x` *in place* and return `x`.

The caller's `x` itself holds the sum afterwards: the same Python object, the same storage, and not one byte of new
tensor memory. `x` may be a row of a larger matrix, and `y` may be broadcast to the shape of `x`. Autograd must see the
write. When the sum does not fit the dtype of `x` (whole numbers plus fractions), a RuntimeError is raised and `x` stays
as it was.

把 `y` *原地*加到 `x` 上，并返回 `x`。

之后调用者手里的 `x` 就是和：同一个 Python 对象，同一块存储，一个字节的张量内存也不新分配。
`x` 可能是更大矩阵的一行，`y` 可能要广播成 `x` 的形状。
自动求导必须能看到这次写入。和放不进 `x` 的 dtype（整数加小数）时，抛出 RuntimeError，`x` 保持原样。
"""

import torch


def add_in_place(x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    """
    >>> x = torch.tensor([1.0, 2, 4, 8])
    >>> add_in_place(x, torch.tensor([2.0, 2, 2, 2])) is x
    True
    >>> x
    tensor([ 3.,  4.,  6., 10.])
    """
    raise NotImplementedError("your code here | 在这里写代码")

"""Cross to NumPy and back | 去 NumPy，再回来

Write two functions.

`to_numpy(x)` returns the tensor `x` as a NumPy array. For a tensor on the CPU the array shares its memory; it also
works when `x` records gradients, and when `x` lives on an accelerator (where a copy is unavoidable).

`to_tensor(a)` returns the NumPy array `a` as a tensor on the CPU with the same dtype and memory of its own: later
edits of the array do not reach it.

写两个函数。

`to_numpy(x)` 把张量 `x` 变成 NumPy 数组返回。CPU 上的张量与数组共用内存；`x` 正在记录梯度时也要能用，
`x` 在加速器上时也要能用（这时复制不可避免）。

`to_tensor(a)` 把 NumPy 数组 `a` 变成 CPU 上的张量返回，dtype 不变，内存独立：之后改动数组不会影响它。
"""

import numpy as np
import torch


def to_numpy(x: torch.Tensor) -> np.ndarray:
    """
    >>> x = torch.arange(4)
    >>> A = to_numpy(x)
    >>> type(A)
    <class 'numpy.ndarray'>
    >>> A[0] = 7
    >>> x
    tensor([7, 1, 2, 3])
    """
    return x.detach().cpu().numpy()


def to_tensor(a: np.ndarray) -> torch.Tensor:
    """
    >>> a = np.array([3.5])
    >>> B = to_tensor(a)
    >>> a[0] = 0.0
    >>> B
    tensor([3.5000], dtype=torch.float64)
    """
    return torch.tensor(a)


HINTS = [
    (
        "NumPy knows neither gradients nor accelerators: both have to be left behind first.",
        "NumPy 既不懂梯度，也不懂加速器：要先把这两样放下。",
    ),
    (
        "`.detach()` leaves the graph and `.cpu()` the accelerator; "
        "neither copies a tensor that is on the CPU already.",
        "`.detach()` 离开计算图，`.cpu()` 离开加速器；张量本来就在 CPU 上时两者都不复制。",
    ),
    (
        "For the way back: `from_numpy` and `as_tensor` share, `torch.tensor` copies.",
        "回来的路：`from_numpy` 和 `as_tensor` 共用内存，`torch.tensor` 复制。",
    ),
]
WHY = (
    "`x.numpy()` and `torch.from_numpy(a)` are doors in a wall around one memory: "
    "what is written on one side is seen on the other. `torch.tensor(a)` is the one that always copies.",
    "`x.numpy()` 和 `torch.from_numpy(a)` 像是同一块内存的两扇门：一边写，另一边就看得到。"
    "总是复制的是 `torch.tensor(a)`。",
)

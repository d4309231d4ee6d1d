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
    raise NotImplementedError("your code here | 在这里写代码")


def to_tensor(a: np.ndarray) -> torch.Tensor:
    """
    >>> a = np.array([3.5])
    >>> B = to_tensor(a)
    >>> a[0] = 0.0
    >>> B
    tensor([3.5000], dtype=torch.float64)
    """
    raise NotImplementedError("your code here | 在这里写代码")

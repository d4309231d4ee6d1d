"""Multiply element by element | 逐元素相乘

Return the Hadamard product of `A` and `B`: each element of `A` times the element at the same place in `B`.

The two matrices have the same shape and dtype, and so has the result. `A` and `B` stay as they were. No Python loop
goes over rows, columns or elements.

返回 `A` 与 `B` 的哈达玛积：`A` 的每个元素乘以 `B` 中同一位置的元素。

两个矩阵的形状和 dtype 相同，结果也一样。`A` 和 `B` 保持原样。不要用 Python 循环逐行、逐列或逐个处理元素。
"""

import torch


def hadamard(A: torch.Tensor, B: torch.Tensor) -> torch.Tensor:
    """
    >>> A = torch.arange(20.0).reshape(5, 4)
    >>> hadamard(A, A)
    tensor([[  0.,   1.,   4.,   9.],
            [ 16.,  25.,  36.,  49.],
            [ 64.,  81., 100., 121.],
            [144., 169., 196., 225.],
            [256., 289., 324., 361.]])
    """
    raise NotImplementedError("your code here | 在这里写代码")

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
    return A * B


HINTS = [
    (
        "No rows meet columns here: every product has one factor from each matrix, at the same place.",
        "这里没有行乘列：每个乘积的两个因子来自两个矩阵的同一位置。",
    ),
    (
        "Python's arithmetic operators work element by element on tensors, with one exception.",
        "Python 的算术运算符用在张量上都是逐元素的，只有一个例外。",
    ),
    (
        "`@` is the exception: the matrix product. And an operator that ends in `=` would write into A.",
        "例外是 `@`：矩阵乘法。另外，以 `=` 结尾的运算符会写进 A。",
    ),
]
WHY = (
    "For square matrices both products exist and have the same shape, so mixing them up raises no error. "
    "Gates, masks and attention weights are applied with this product; layers use the other one.",
    "对方阵来说两种乘积都存在，形状还一样，所以用错了也不会报错。门控、掩码和注意力权重用的是这种乘积，神经网络的层用的是另一种。",
)

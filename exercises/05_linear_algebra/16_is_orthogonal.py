"""Orthogonal or not | 是否正交

Return, as one Python bool, whether the matrix `Q` is orthogonal: square, and QQᵀ = I.

Floating-point numbers round: elements of QQᵀ − I up to 1e-5 count as zero, those from 1e-2 on do not. A matrix that is
not square gives False and does not raise. `Q` may be of any float dtype and stays as it is. No Python loop goes over
rows, columns or elements.

返回矩阵 `Q` 是否正交，结果是一个 Python 的 bool。正交指：是方阵，而且 QQᵀ = I。

浮点数有舍入：QQᵀ − I 的元素不超过 1e-5 时当作零，达到 1e-2 就不能再当作零。不是方阵时返回 False，不报错。
`Q` 可以是任何浮点 dtype，并保持不变。不要用 Python 循环逐行、逐列或逐个处理元素。
"""

import torch


def is_orthogonal(Q: torch.Tensor) -> bool:
    """
    >>> is_orthogonal(torch.tensor([[0.6, -0.8], [0.8, 0.6]]))
    True
    >>> is_orthogonal(torch.tensor([[2.0, 0], [0, 2]]))
    False
    """
    raise NotImplementedError("your code here | 在这里写代码")

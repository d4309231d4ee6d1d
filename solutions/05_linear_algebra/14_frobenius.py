"""The Frobenius norm | Frobenius 范数

Return the Frobenius norm of `A`: the square root of the sum of all its squared elements, as if `A` were one long
vector.

`A` is a float tensor with any number of dimensions, not just two. The result is a tensor without dimensions, on the
device of `A` and in its dtype. There is no loop over the elements, and `A` stays as it is.

返回 `A` 的 Frobenius 范数：所有元素的平方和的平方根，就像把 `A` 看成一个长向量。

`A` 是浮点张量，可以有任意多维，不限于两维。结果是没有维度的张量，设备和 dtype 与 `A` 相同。
不要对元素写循环，`A` 保持不变。
"""

import torch


def frobenius(A: torch.Tensor) -> torch.Tensor:
    """
    >>> frobenius(torch.ones(4, 9))
    tensor(6.)
    >>> frobenius(torch.full((2, 3, 6), 0.5))
    tensor(3.)
    """
    return torch.linalg.vector_norm(A)


HINTS = [
    ("It is the L2 norm of all elements, whatever their arrangement.", "它就是全部元素的 L2 范数，与排列方式无关。"),
    (
        "For a matrix, `ord=2` means something else: its largest singular value.",
        "对矩阵来说，`ord=2` 是另一回事：它的最大奇异值。",
    ),
    (
        "Square, sum over everything, take the root; or `torch.norm` without an order.",
        "平方、全部求和、开方；或者用不指定阶数的 `torch.norm`。",
    ),
]
WHY = (
    "`linalg.norm(A, 2)` is the spectral norm of a matrix and refuses three dimensions; on a matrix of ones both norms "
    "agree, so the printed example cannot tell them apart. `vector_norm` never looks at the shape.",
    "`linalg.norm(A, 2)` 是矩阵的谱范数，也不接受三维；在全 1 矩阵上两种范数相等，所以笔记里的例子分不出来。"
    "`vector_norm` 从不看形状。",
)

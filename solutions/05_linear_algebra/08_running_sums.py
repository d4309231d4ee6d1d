"""Running sums along both axes | 沿两个轴累积求和

Return two matrices of the shape of `A`: the cumulative sums along axis 0, and those along axis 1.

Each element of the first is the sum of the elements of `A` above it in its column, itself included; each element of the
second is the sum of those before it in its row, itself included. `A` stays as it was. No Python loop goes over rows,
columns or elements.

返回两个与 `A` 形状相同的矩阵：沿轴 0 的累积和，以及沿轴 1 的累积和。

第一个矩阵的每个元素，是 `A` 同一列中从最上面到它为止（含它自己）的和；
第二个矩阵的每个元素，是同一行中从最左边到它为止（含它自己）的和。`A` 保持原样。
不要用 Python 循环逐行、逐列或逐个处理元素。
"""

import torch


def running_sums(A: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """
    >>> axis0, axis1 = running_sums(torch.arange(20.0).reshape(5, 4))
    >>> axis0
    tensor([[ 0.,  1.,  2.,  3.],
            [ 4.,  6.,  8., 10.],
            [12., 15., 18., 21.],
            [24., 28., 32., 36.],
            [40., 45., 50., 55.]])
    >>> axis1
    tensor([[ 0.,  1.,  3.,  6.],
            [ 4.,  9., 15., 22.],
            [ 8., 17., 27., 38.],
            [12., 25., 39., 54.],
            [16., 33., 51., 70.]])
    """
    return A.cumsum(0), A.cumsum(1)


HINTS = [
    (
        "No axis disappears here: there is one running sum for every element.",
        "这里没有轴会消失：每个元素都有一个累积和。",
    ),
    (
        "Along axis 0 the sums run down the columns; the last row holds what a plain sum over axis 0 gives.",
        "沿轴 0 是顺着列往下累加；最后一行就是沿轴 0 直接求和的结果。",
    ),
    (
        "torch has one function for it, the cumulative sum; it wants the number of the axis.",
        "torch 有一个现成的函数，叫累积和（cumulative sum）；它要知道轴的编号。",
    ),
]
WHY = (
    "A running sum keeps the shape, a sum removes an axis: the last row of the first result and the last column of the "
    "second are the two plain sums. Cumulative sums of probabilities are how samplers draw (top-p, for one).",
    "累积和保持形状，求和会去掉一个轴：第一个结果的最后一行、第二个结果的最后一列就是那两个普通的和。"
    "按概率采样（例如 top-p）用的就是概率的累积和。",
)

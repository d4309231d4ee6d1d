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
    raise NotImplementedError("your code here | 在这里写代码")

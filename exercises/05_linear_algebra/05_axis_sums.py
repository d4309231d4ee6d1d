"""Sum over either axis | 沿两个轴求和

Return two vectors for the matrix `A`: its sum over axis 0, and its sum over axis 1.

The axis that is summed over disappears: for `A` of shape (5, 4) the results have shapes (4,) and (5,). No Python loop
goes over rows, columns or elements.

返回矩阵 `A` 的两个向量：沿轴 0 的和，以及沿轴 1 的和。

求和的那个轴会消失：`A` 的形状是 (5, 4) 时，两个结果的形状是 (4,) 和 (5,)。不要用 Python 循环逐行、逐列或逐个处理元素。
"""

import torch


def axis_sums(A: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """
    >>> axis0, axis1 = axis_sums(torch.arange(20.0).reshape(5, 4))
    >>> axis0
    tensor([40., 45., 50., 55.])
    >>> axis1
    tensor([ 6., 22., 38., 54., 70.])
    """
    raise NotImplementedError("your code here | 在这里写代码")

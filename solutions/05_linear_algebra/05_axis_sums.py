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
    return A.sum(0), A.sum(1)


HINTS = [
    (
        "The axis you name is the one that is summed away, not the one that stays.",
        "你写的轴是被加掉的那个轴，而不是留下的那个。",
    ),
    (
        "Over axis 0 the rows are added to one another, so one number per column is left.",
        "沿轴 0 求和是把各行加在一起，所以每列剩下一个数。",
    ),
    (
        "`A.sum(…)` takes the number of the axis. Call it once per axis, and let it drop that axis.",
        "`A.sum(…)` 接受轴的编号。每个轴调用一次，并让它去掉那个轴。",
    ),
]
WHY = (
    "“By row” and “by column” mean different things to different people; the number of the axis does not. "
    "Summing over axis k removes the k-th length from the shape, for a tensor of any number of dimensions.",
    "“按行”“按列”各人理解不同，轴的编号却不会有歧义。沿第 k 个轴求和，就是从形状里去掉第 k 个长度，"
    "张量有多少维都一样。",
)

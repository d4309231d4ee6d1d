"""Mean of all, mean of each column | 总均值与列均值

Return two means of the matrix `A`: of all its elements, as a 0-dimensional tensor, and of each column, as a vector.

`A` may hold whole numbers; the means are float32 then. A float `A` keeps its dtype: float64 in, float64 out. No Python
loop goes over rows, columns or elements.

返回矩阵 `A` 的两种均值：所有元素的均值，是 0 维张量；每一列的均值，是向量。

`A` 里可能是整数，这时均值是 float32。`A` 是浮点数时 dtype 不变：float64 进，float64 出。
不要用 Python 循环逐行、逐列或逐个处理元素。
"""

import torch


def means(A: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """
    >>> overall, per_column = means(torch.arange(20).reshape(5, 4))
    >>> overall
    tensor(9.5000)
    >>> per_column
    tensor([ 8.,  9., 10., 11.])
    """
    return A.sum() / A.numel(), A.sum(0) / A.shape[0]


HINTS = [
    (
        "A mean is a sum divided by how many numbers went into it. How many are in all of A, how many in one column?",
        "均值是和除以个数。整个 A 里有多少个数？一列里有多少个？",
    ),
    (
        "`mean` does not take whole numbers: it would not know which dtype to answer in. `/` does.",
        "`mean` 不接受整数：它不知道该用哪种 dtype 回答。`/` 可以。",
    ),
    (
        "`A.numel()` counts all elements, `A.shape[0]` those of one column; the sum of a column runs over axis 0.",
        "`A.numel()` 是所有元素的个数，`A.shape[0]` 是一列的个数；一列的和是沿轴 0 求的。",
    ),
]
WHY = (
    "`/` between whole-number tensors is true division and gives the default float dtype; `//` rounds down. "
    "`len(A)` counts rows, not elements. "
    "And the column means of a batch, one per feature, are what batch normalisation subtracts.",
    "整数张量之间的 `/` 是真除法，得到默认的浮点类型；`//` 会向下取整。`len(A)` 数的是行，不是元素。"
    "一批样本的列均值（每个特征一个）正是批量归一化要减去的东西。",
)

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
    raise NotImplementedError("your code here | 在这里写代码")

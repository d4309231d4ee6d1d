"""Each element's share of its row | 每个元素占所在行的份额

Return a matrix of the shape of `A`: each element divided by the sum of its row.

Row sums may be negative, and are never 0. `A` may be square, and stays as it was. No Python loop goes over rows,
columns or elements.

返回与 `A` 形状相同的矩阵：每个元素除以它所在行的和。

行的和可能是负数，但不会是 0。`A` 可能是方阵；它保持原样。不要用 Python 循环逐行、逐列或逐个处理元素。
"""

import torch


def row_shares(A: torch.Tensor) -> torch.Tensor:
    """
    >>> row_shares(torch.tensor([[1.0, 3.0], [1.0, -2.0], [4.0, 4.0]]))
    tensor([[ 0.2500,  0.7500],
            [-1.0000,  2.0000],
            [ 0.5000,  0.5000]])
    """
    return A / A.sum(1, keepdim=True)


HINTS = [
    (
        "What should the elements of each row of the result add up to? Try it on a square matrix.",
        "结果每一行的元素加起来应当是多少？拿一个方阵试试。",
    ),
    (
        "Shapes line up at their right end: a vector of n numbers meets the columns, not the rows.",
        "形状从右端对齐：n 个数的向量对上的是列，而不是行。",
    ),
    (
        "The row sums have to form a column, of shape (n, 1). `sum` can keep the axis: look for `keepdim`.",
        "行的和要排成一列，形状是 (n, 1)。`sum` 可以保留那个轴：找找 `keepdim`。",
    ),
]
WHY = (
    "Without `keepdim` a matrix that is not square raises, and a square one silently divides each column by the wrong "
    "sum. With it the (n, 1) column is stretched along the rows by broadcasting. Softmax does the same after an `exp`.",
    "不加 `keepdim` 时，不是方阵会报错，是方阵则悄悄让每一列除以错误的和。加上它，(n, 1) 的一列会沿着行广播开。"
    "softmax 就是先 `exp` 再做这件事。",
)

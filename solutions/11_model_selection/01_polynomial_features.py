"""Powers over factorials | 幂除以阶乘

Make features for a polynomial: return a tensor of shape (n, degree + 1) whose column i holds xⁱ / i!, for i = 0, 1, …,
degree. `x` is a float tensor of shape (n,) or (n, 1), `degree` a whole number of at least 0. The first column is all 1.

The result has the dtype and the device of `x`, and is finite for degree 20 and |x| ≤ 5 in float32. The number of tensor
operations may grow with the degree, and not with n.

为多项式准备特征：返回形状为 (n, degree + 1) 的张量，第 i 列是 xⁱ / i!，i = 0、1、…、degree。`x` 是形状为 (n,) 或 (n, 1)
的浮点张量，`degree` 是不小于 0 的整数。第一列全是 1。

结果的 dtype 和设备与 `x` 相同；float32 下次数为 20、|x| ≤ 5 时，结果是有限的。张量运算的次数可以随次数增长，不能随 n
增长。
"""

import torch


def polynomial_features(x: torch.Tensor, degree: int) -> torch.Tensor:
    """
    >>> polynomial_features(torch.tensor([1.0, 2.0, -1.0]), 3)
    tensor([[ 1.0000,  1.0000,  0.5000,  0.1667],
            [ 1.0000,  2.0000,  2.0000,  1.3333],
            [ 1.0000, -1.0000,  0.5000, -0.1667]])
    """
    x = x.flatten()
    columns = [torch.ones_like(x)]
    for i in range(1, degree + 1):
        columns.append(columns[-1] * x / i)
    return torch.stack(columns, dim=1)


HINTS = [
    (
        "Column i is column i − 1, times x, over i. Which one is column 0?",
        "第 i 列等于第 i − 1 列乘以 x 再除以 i。第 0 列是什么？",
    ),
    (
        "First make x flat: (n, 1) and (n,) broadcast to a table. Then collect the columns in a list.",
        "先把 x 变成一维：(n, 1) 与 (n,) 会广播成一张表。再把各列收集在列表里。",
    ),
    (
        "`torch.stack(columns, dim=1)` puts the columns next to each other. With `torch.lgamma` in place of a "
        "loop: the "
        "logarithm of i! is lgamma(i + 1).",
        "`torch.stack(columns, dim=1)` 把各列并排放好。如果用 `torch.lgamma` 代替循环：i! 的对数是 lgamma(i + 1)。",
    ),
]
WHY = (
    "With x = 5 the power x²⁰ is 10¹⁴, and next to it the column of ones is lost: no gradient method copes. Over "
    "i! all "
    "columns have a similar size. Features of one scale are the first thing to look at when training does not move.",
    "x = 5 时 x²⁰ 是 10¹⁴，旁边全 1 的那一列就完全淹没了：梯度法对此无能为力。除以 i! 之后，各列的大小相近。训练不"
    "动的时候，"
    "首先要看的就是各个特征的尺度。",
)

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
    raise NotImplementedError("your code here | 在这里写代码")

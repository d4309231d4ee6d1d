"""The degree that validates best | 验证效果最好的次数

Fit polynomials of the degrees 0, 1, …, `max_degree` to the training data by least squares, and return as a Python int
the degree whose fit has the smallest squared error on the validation data; of equal ones the smaller degree.

All four are float vectors: `x_train` and `y_train` of one length above `max_degree`, `x_valid` and `y_valid` of
another of at least 1. The x are spread over −1 … 1 without repeats, and `max_degree` is 8 at most. The fit sees the
training data alone. None of the four is changed.

用最小二乘法在训练数据上拟合次数为 0、1、…、`max_degree` 的多项式，用 Python 的 int 返回在验证数据上平方误差最小的那个
次数；误差相等时取较小的次数。

四个参数都是浮点向量：`x_train` 和 `y_train` 长度相同，大于 `max_degree`；`x_valid` 和 `y_valid` 长度相同，至少为 1。x
分布在−1 到 1 之间，没有重复；`max_degree` 最多为 8。拟合只能用训练数据。四个向量都保持不变。
"""

import torch


def choose_degree(
    x_train: torch.Tensor, y_train: torch.Tensor, x_valid: torch.Tensor, y_valid: torch.Tensor, max_degree: int
) -> int:
    """
    >>> x_train = torch.tensor([-1.0, -0.6, -0.2, 0.2, 0.6, 1.0])
    >>> noise = torch.tensor([0.1, -0.1, 0.1, -0.1, 0.1, -0.1])
    >>> x_valid = torch.tensor([-0.8, -0.4, 0.4, 0.8])
    >>> choose_degree(x_train, x_train**2 + noise, x_valid, x_valid**2, 4)
    2
    """
    raise NotImplementedError("your code here | 在这里写代码")

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
    errors = []
    for degree in range(max_degree + 1):
        powers = torch.arange(degree + 1, device=x_train.device)
        train, valid = (x.double()[:, None] ** powers for x in (x_train, x_valid))
        weights = torch.linalg.lstsq(train, y_train.double()[:, None]).solution
        errors.append(((valid @ weights).flatten() - y_valid).square().sum().item())
    return errors.index(min(errors))


HINTS = [
    (
        "For each degree: a matrix of the powers of x_train, a least-squares fit, the error on x_valid. Keep the "
        "errors "
        "in a list.",
        "对每个次数：x_train 各次幂组成的矩阵、最小二乘拟合、在 x_valid 上的误差。把误差放进列表。",
    ),
    (
        "`torch.linalg.lstsq(A, Y).solution` solves stably; Y has to be a column. (AᵀA)⁻¹Aᵀy loses half of the digits: "
        "`x.double()` gives more of them.",
        "`torch.linalg.lstsq(A, Y).solution` 是稳定的解法；Y 要写成一列。(AᵀA)⁻¹Aᵀy 会丢掉一半有效数字：用 "
        "`x.double()` "
        "可以多一些位数。",
    ),
    (
        "`errors.index(min(errors))` is the first place of the smallest error, and so the smaller degree of equal "
        "ones.",
        "`errors.index(min(errors))` 是最小误差第一次出现的位置，所以误差相等时就是较小的次数。",
    ),
]
WHY = (
    "On the training data a larger degree is never worse: it fits the noise too. Only data that the fit has not "
    "seen can "
    "say where that begins. Once a degree was chosen by it, that data has been seen as well, and a third part is "
    "needed "
    "for an honest last score.",
    "在训练数据上，次数越大误差就不会变大：它连噪声也拟合了。只有拟合时没见过的数据，才能说明过拟合从哪里开始。而一"
    "旦用它选了"
    "次数，它也就被看过了；要得到公正的最终分数，还需要第三份数据。",
)

"""The linear model | 线性模型

Return the predictions of a linear regression: `X w + b`. `X` has shape (n, d), `w` has shape (d, 1) and `b` has shape
(1,); the result has shape (n, 1).

Use one product operation of linear algebra, with no sum of its own. `w` and `b` record gradients; the result stays
connected to both.

返回线性回归的预测值 `X w + b`。`X` 的形状是 (n, d)，`w` 的形状是 (d, 1)，`b` 的形状是 (1,)；结果的形状是 (n, 1)。

请用一次线性代数的乘积运算，不要另外求和。`w` 和 `b` 记录梯度，结果要与两者保持连通。
"""

import torch


def linreg(X: torch.Tensor, w: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """
    >>> X = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    >>> linreg(X, torch.tensor([[1.0], [10.0]]), torch.tensor([0.5]))
    tensor([[21.5000],
            [43.5000],
            [65.5000]])
    """
    return X @ w + b


HINTS = [
    ("Each prediction is a row of X times w, plus b.", "每个预测值是 X 的一行乘 w，再加 b。"),
    (
        "(n, d) times (d, 1) gives (n, 1) in one matrix product: which operator is that?",
        "(n, d) 乘 (d, 1)，一次矩阵乘积就得到 (n, 1)：用哪个运算符？",
    ),
    (
        "`X @ w` has shape (n, 1); broadcasting adds `b` to every row of it.",
        "`X @ w` 的形状是 (n, 1)；广播会把 `b` 加到每一行。",
    ),
]
WHY = (
    "The whole model is one matrix product: all n predictions at once, in a single fast operation. Keep w as a column, "
    "and the result is a column too; predictions of shape (n,) are what later makes (n, n) tables of errors.",
    "整个模型就是一次矩阵乘积：n 个预测一起算，只用一次快速的运算。w 保持成一列，结果也就是一列；形状为 (n,) 的预测值，"
    "后面会让误差变成 "
    "(n, n) 的表。",
)

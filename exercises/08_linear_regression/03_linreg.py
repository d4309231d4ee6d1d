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
    raise NotImplementedError("your code here | 在这里写代码")

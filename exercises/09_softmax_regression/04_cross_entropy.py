"""Cross-entropy of probabilities | 由概率求交叉熵

`y_hat` has shape (n, q), a row of class probabilities for each example, and `y` holds n labels (int64, from 0).
Return the cross-entropy of every example, in shape (n,): minus the natural logarithm of the probability that its row
gives to its label.

Nothing is summed or averaged. PyTorch's cross-entropy and nll_loss are not for this task. Probabilities beside the
label may be 0, that of the label is not; the result is connected to `y_hat`, and its gradient is finite.

`y_hat` 的形状是 (n, q)，每一行是一个样本的类别概率；`y` 是 n 个标签（int64，从 0 开始）。返回每个样本的交叉熵，形状是
(n,)：该行给标签的概率的自然对数，取负。

不求和，也不求平均。这道题不用 PyTorch 的交叉熵和 nll_loss。标签以外的概率可以是 0，标签的概率不是 0；结果与 `y_hat` 连
通，梯度是有限的。
"""

import torch


def cross_entropy(y_hat: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    """
    >>> y_hat = torch.tensor([[0.5, 0.5], [0.0, 1.0]])
    >>> cross_entropy(y_hat, torch.tensor([0, 1])).abs()
    tensor([0.6931, 0.0000])
    """
    raise NotImplementedError("your code here | 在这里写代码")

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
    return -y_hat[torch.arange(len(y), device=y.device), y].log()


HINTS = [
    ("Of each row only the probability of the label counts.", "每一行只用到标签的概率。"),
    ("Pick those n numbers first, then take the logarithm of them.", "先取出这 n 个数，再取对数。"),
    (
        "`-torch.log(y_hat[torch.arange(n), y])`. A product with a one-hot mask would meet 0 · log 0.",
        "`-torch.log(y_hat[torch.arange(n), y])`。若乘独热的掩码，会遇到 0 · log 0。",
    ),
]
WHY = (
    "The cross-entropy is the surprise at what happened: 0 when the label was certain, large when it was thought "
    "unlikely. "
    "The logarithm of probabilities that nobody asks for may be −inf, and 0 times that is nan.",
    "交叉熵是对实际结果的“惊讶程度”：标签是确定的就为 0，被认为不大可能就很大。没人问的那些概率，其对数可能是 −inf，而 "
    "0 乘它是 nan。",
)

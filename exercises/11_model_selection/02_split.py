"""Training and validation data | 训练集与验证集

Split n examples at random into two parts and return the tuple `(X_train, y_train, X_valid, y_valid)`. `X` and `y` have
one row for each example.

`valid_share` between 0 and 1, both included, is the share for validation: round(n · valid_share) examples, with
Python's `round`. All others are for training. Every example stands in one of the two parts, features and label in the
same place, and both parts are in a random order that torch draws anew in each call.

`X` and `y` stay as they are, and the parts share no memory with them. A share outside 0 … 1 raises ValueError.

把 n 个样本随机分成两份，返回元组 `(X_train, y_train, X_valid, y_valid)`。`X` 和 `y` 都是每个样本占一行。

`valid_share` 在 0 到 1 之间（两端都可以），是验证集的比例：共 round(n · valid_share) 个样本，用 Python 的 `round`。其
余的用于训练。每个样本恰好在其中一份里，特征和标签在同一个位置；两份都是随机次序，每次调用由 torch 重新抽取。

`X` 和 `y` 保持不变，两份都不与它们共用内存。比例超出 0 到 1 时抛出 ValueError。
"""

import torch


def split(
    X: torch.Tensor, y: torch.Tensor, valid_share: float
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    """
    >>> X, y = torch.arange(10.0).reshape(5, 2), torch.arange(5)
    >>> X_train, y_train, X_valid, y_valid = split(X, y, 0.4)
    >>> len(X_train), len(X_valid)
    (3, 2)
    >>> sorted(torch.cat([y_train, y_valid]).tolist())
    [0, 1, 2, 3, 4]
    """
    raise NotImplementedError("your code here | 在这里写代码")

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
    if not 0 <= valid_share <= 1:
        raise ValueError("valid_share must lie between 0 and 1")
    order = torch.randperm(len(X), device=X.device)
    cut = round(len(X) * valid_share)
    valid, train = order[:cut], order[cut:]
    return X[train], y[train], X[valid], y[valid]


HINTS = [
    (
        "One random order of all row numbers is enough for everything: `torch.randperm`.",
        "所有行号的一个随机次序就够了：`torch.randperm`。",
    ),
    (
        "Cut the order in two. How many belong to validation?",
        "把次序切成两段。验证集该有几个？",
    ),
    (
        "`X[piece]` and `y[piece]` with the same piece of the order keep the pairs together, and copy the rows.",
        "用次序的同一段取 `X[piece]` 和 `y[piece]`，配对就不会乱，而且各行是复制出来的。",
    ),
]
WHY = (
    "Data often lies in some order: by date, by class. Cut without shuffling, validation would be of another kind than "
    "training. And two shuffles, one for X and one for y, raise nothing and leave nothing to learn.",
    "数据常常是排好次序的：按日期，按类别。不打乱就切，验证集和训练集就不是一类东西。而 X 和 y 各打乱一次不会报错，"
    "却再也学不到什么。",
)

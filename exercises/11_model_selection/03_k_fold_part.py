"""One fold of k | k 折中的一折

Cut n examples into k folds and give fold number `i` (counted from 0): return the tuple
`(X_train, y_train, X_valid, y_valid)`. `X` and `y` have one row for each of the n examples.

The folds follow each other in the data's own order. Their sizes differ by one at most, and the larger ones come first:
10 examples in 3 folds are 4, 3 and 3. Fold i is for validation; all other examples, in their order, are for training.

The validation parts are **views** of `X` and `y`: no row is copied. The training parts lie in new memory, for the first
and the last fold too. `k` below 2 or above n, and an `i` that is negative or not below `k`, raise ValueError.

把 n 个样本切成 k 折，给出第 `i` 折（从 0 数起）：返回元组 `(X_train, y_train, X_valid, y_valid)`。`X` 和 `y` 都是每个
样本占一行，共 n 行。

各折按数据本来的次序依次排开，大小最多差一，大的在前：10 个样本分 3 折就是 4、3、3。第 i 折用于验证；其余样本按原来的次
序用于训练。

验证部分是 `X` 和 `y` 的**视图**，不复制任何一行。训练部分在新的内存里，第一折和最后一折也是。`k` 小于 2 或大于 n，`i`
为负或者不小于 `k`，都抛出 ValueError。
"""

import torch


def k_fold_part(
    k: int, i: int, X: torch.Tensor, y: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    """
    >>> X, y = torch.arange(10.0).reshape(5, 2), torch.arange(5)
    >>> X_train, y_train, X_valid, y_valid = k_fold_part(2, 0, X, y)
    >>> y_train, y_valid
    (tensor([3, 4]), tensor([0, 1, 2]))
    >>> X_valid
    tensor([[0., 1.],
            [2., 3.],
            [4., 5.]])
    """
    raise NotImplementedError("your code here | 在这里写代码")

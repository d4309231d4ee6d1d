"""k-fold cross-validation | k 折交叉验证

Estimate how well a way to train works, with every example used for validation once. `X` and `y` hold one row for each
of n examples. `fit` is a function that trains a model and judges it: `fit(X_train, y_train, X_valid, y_valid)` gives
a pair `(train score, valid score)`.

Cut the data into `k` folds, in their own order: the first fold holds the first examples, and so on. The folds differ by
one example at most, and the larger ones come first: 7 examples in 3 folds make 3, 2 and 2. Call `fit` once for each
fold, in their order, k times in all: the fold is the validation part, all other examples, in their order, are the
training part.

Return a pair of Python floats: the mean of the k train scores, and the mean of the k valid scores. Each fold counts the
same. `fit` returns Python floats or tensors without dimensions, which may record gradients; no tensor that it
returned is kept once the function is through.

`k` below 2 or above n raises ValueError before `fit` is called. `X` and `y` are not changed.

估计一种训练方法好不好，让每个样本都当一次验证数据。`X` 和 `y` 每个样本占一行，共 n 个样本。`fit` 是一个函数，它训练一个
模型并给出评分：`fit(X_train, y_train, X_valid, y_valid)` 返回 `(训练分数, 验证分数)`。

把数据按原来的次序切成 `k` 折：第一折是最前面的样本，依此类推。各折的大小最多差一个，大的在前：7 个样本分 3 折是 3、
2、2。按次序对每一折调用一次 `fit`，总共 k 次：这一折是验证部分，其余所有样本（次序不变）是训练部分。

返回两个 Python 的 float：k 个训练分数的平均，k 个验证分数的平均。每一折的分量相同。
`fit` 返回 Python 的 float 或零维张量，张量可能正在记录梯度；函数结束之后，`fit` 返回的张量一个也不留。

`k` 小于 2 或大于 n 时抛出 ValueError，而且在调用 `fit` 之前。`X` 和 `y` 不能改动。
"""

from collections.abc import Callable
from typing import Any
import torch

Fit = Callable[[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor], tuple[Any, Any]]


def k_fold_score(k: int, X: torch.Tensor, y: torch.Tensor, fit: Fit) -> tuple[float, float]:
    """
    >>> X, y = torch.arange(5.0).reshape(5, 1), torch.arange(5.0)
    >>> def fit(X_train, y_train, X_valid, y_valid):
    ...     print(X_train.flatten().tolist(), X_valid.flatten().tolist())
    ...     return y_train.mean(), y_valid.mean()
    >>> k_fold_score(2, X, y, fit)
    [3.0, 4.0] [0.0, 1.0, 2.0]
    [0.0, 1.0, 2.0] [3.0, 4.0]
    (2.25, 2.25)
    """
    raise NotImplementedError("your code here | 在这里写代码")

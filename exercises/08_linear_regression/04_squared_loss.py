"""The squared loss | 平方损失

Return ½ (ŷ − y)² for every example: the loss of each prediction in `y_hat`, in the shape of `y_hat`.

`y` holds as many numbers as `y_hat`, perhaps in another shape: (n,) next to (n, 1), for example. They are paired in
row-major order, first with first. A `y` of another size raises RuntimeError or ValueError. Nothing is summed or
averaged, and the result stays connected to `y_hat`.

返回每个样本的 ½ (ŷ − y)²：`y_hat` 中每个预测值的损失，形状与 `y_hat` 相同。

`y` 与 `y_hat` 的元素个数相同，形状可以不同，例如 (n,) 与 (n, 1)。它们按行优先的次序一一配对。`y` 的元素个数不同时抛出
RuntimeError 或 ValueError。不求和，也不求平均；结果与 `y_hat` 保持连通。
"""

import torch


def squared_loss(y_hat: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    """
    >>> squared_loss(torch.tensor([[1.0], [3.0]]), torch.tensor([2.0, 5.0]))
    tensor([[0.5000],
            [2.0000]])
    """
    raise NotImplementedError("your code here | 在这里写代码")

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
    return (y_hat - y.reshape(y_hat.shape)) ** 2 / 2


HINTS = [
    (
        "What shape has `y_hat - y` when one is (n, 1) and the other (n,)?",
        "一个是 (n, 1)、另一个是 (n,) 时，`y_hat - y` 的形状是什么？",
    ),
    ("Bring y into the shape of y_hat first.", "先把 y 变成 y_hat 的形状。"),
    (
        "`y.reshape(y_hat.shape)` pairs them, and raises when the sizes differ. Subtract, square, halve.",
        "`y.reshape(y_hat.shape)` 让两者配对，个数不同时会抛出异常。再相减、平方、除以二。",
    ),
]
WHY = (
    "(n, 1) minus (n,) is an (n, n) table of all differences, and no error says so: training on its mean learns next "
    "to "
    "nothing. The half makes the derivative ŷ − y, without a factor.",
    "(n, 1) 减 (n,) 得到的是所有差值的 (n, n) 表，而且不会报错：用它的平均来训练几乎什么也学不到。乘上 ½，导数就正好是 "
    "ŷ − y。",
)

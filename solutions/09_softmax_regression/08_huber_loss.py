"""The Huber loss | Huber 损失

Return the Huber loss of every prediction: with e = ŷ − y it is ½ e² where |e| ≤ 1, and |e| − ½ elsewhere. `y_hat` and
`y` have one shape, and so has the result. Nothing is summed or averaged.

The gradient reaches `y_hat` and is right everywhere: e where |e| ≤ 1, else the sign of e. It is never nan, neither for
e = 0 nor for e = ±1e20. PyTorch's own losses are not for this task.

返回每个预测的 Huber 损失：令 e = ŷ − y，|e| ≤ 1 时是 ½ e²，否则是 |e| − ½。`y_hat` 与 `y` 的形状相同，结果的形状也与它
们相同。不求和，也不求平均。

梯度要传回 `y_hat`，并且处处正确：|e| ≤ 1 时是 e，否则是 e 的符号。无论 e = 0 还是 e = ±1e20，都不能是 nan。这道题不用
PyTorch 自带的损失。
"""

import torch


def huber_loss(y_hat: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    """
    >>> huber_loss(torch.tensor([0.5, 3.0, -2.0]), torch.zeros(3))
    tensor([0.1250, 2.5000, 1.5000])
    """
    size = (y_hat - y).abs()
    near = size.clamp(max=1.0)
    return near * (size - near / 2)


HINTS = [
    ("The two formulas meet at |e| = 1, in value and in slope.", "两个公式在 |e| = 1 处相接，数值和斜率都相等。"),
    (
        "`torch.where` picks one of two for each element. A product with a mask computes both, and 0 · inf is nan.",
        "`torch.where` 逐元素二选一。乘以掩码则两个都要算，而 0 · inf 是 nan。",
    ),
    (
        "`torch.where(e.abs() <= 1, e * e / 2, e.abs() - 0.5)` with `e = y_hat - y`.",
        "令 `e = y_hat - y`，`torch.where(e.abs() <= 1, e * e / 2, e.abs() - 0.5)`。",
    ),
]
WHY = (
    "Near 0 it is the squared loss, whose gradient fades; far away it is the absolute loss, on which a few wild labels "
    "pull no harder than 1. Joining pieces by a mask that is multiplied lets inf of the unused one through as nan.",
    "在 0 附近它是平方损失，梯度逐渐变小；远处它是绝对值损失，少数离谱的标签拉力也不超过 1。用乘掩码的办法拼接，没用到"
    "的那一段里的 "
    "inf 会变成 nan。",
)

"""The error in logarithms | 对数误差

Judge predicted prices by the root of the mean squared difference of logarithms: take the (natural) logarithm of each
prediction and of each actual price, square the differences, take their mean over all examples, and then the root.
Return it as a Python float.

A prediction below 1 counts as 1: a model may predict 0 or less at first, and such numbers have no logarithm. `actual`
holds prices of at least 1. `predicted` and `actual` are float tensors with as many elements, at least one and none of
them nan. One may have shape (n, 1) and the other (n,): they are paired in order. `predicted` may record gradients; no
tensor that is passed changes.

用对数之差的均方根来评判预测的价格：对每个预测值和每个实际价格取（自然）对数，差求平方，对所有样本求平均，再开平方根。
返回 Python 的 float。

小于 1 的预测值按 1 计算：模型一开始可能预测出 0 或负数，它们没有对数。`actual` 里的价格至少是 1。`predicted` 和
`actual` 是浮点张量，元素个数相同，至少一个，没有 nan。可能一个的形状是 (n, 1)，另一个是 (n,)：按次序配对。
`predicted` 可能正在记录梯度；传入的张量都不能改动。
"""

import torch


def log_rmse(predicted: torch.Tensor, actual: torch.Tensor) -> float:
    """
    >>> round(log_rmse(torch.tensor([100.0, 200.0]), torch.tensor([100.0, 400.0])), 4)
    0.4901
    >>> log_rmse(torch.tensor([[-3.0], [0.5]]), torch.tensor([1.0, 1.0]))
    0.0
    """
    with torch.no_grad():
        gap = predicted.clamp(min=1).log().flatten() - actual.log().flatten()
        return (gap**2).mean().sqrt().item()


HINTS = [
    (
        "Go step by step: at least 1, logarithm, difference, square, mean, root, Python float.",
        "一步步来：至少为 1、取对数、相减、平方、平均、开方、变成 Python 的 float。",
    ),
    (
        "`clamp(min=1)` gives a new tensor, `clamp_` would change the caller's. And a column minus a row is a table: "
        "give both one shape first.",
        "`clamp(min=1)` 给出新张量，`clamp_` 会改动调用者的。另外，一列减去一行会变成一张表：请先让两者形状相同。",
    ),
    (
        "`(predicted.clamp(min=1).log().flatten() - actual.log().flatten())`, squared, then `.mean().sqrt().item()`.",
        "`(predicted.clamp(min=1).log().flatten() - actual.log().flatten())` 求平方，再 `.mean().sqrt().item()`。",
    ),
]
WHY = (
    "Being wrong by 50 000 matters more for a house of 100 000 than for one of two million. A difference of "
    "logarithms is the logarithm of the ratio, so that it looks at the relative error. Two slips in it raise nothing: "
    "the logarithm of a negative number is nan, and (n, 1) minus (n,) compares every house with every other.",
    "同样差五万，对十万的房子比对两百万的房子严重得多。对数之差是比值的对数，看的是相对误差。"
    "这里有两个错不会报错：负数的对数是 nan；(n, 1) 减 (n,) 会把每栋房子和所有房子都比一遍。",
)

"""A table to hand in | 交上去的表

A competition wants a table with two columns: `Id`, the number of each house, and `SalePrice`, the price that was
predicted for it. Make it from `ids`, a Series of n numbers or texts, and from `predicted`, a float tensor of shape
(n, 1): what a network gave. The tensor may record gradients and may live on any device. n may be 0.

Return a DataFrame with the columns `Id` and `SalePrice`, in this order. `Id` keeps the dtype of `ids`. `SalePrice`
holds plain numbers, float32 or float64, also for n = 0. The rows are in the order of `ids` and of `predicted`, and are
labelled 0, 1, …, n−1, whatever labels `ids` has.

When `ids` and `predicted` differ in length, raise ValueError. Neither of them changes.

比赛要交一张两列的表：`Id` 是每栋房子的编号，`SalePrice` 是为它预测的价格。请用 `ids` 和 `predicted` 做出这张表：
`ids` 是 n 个数或文字的 Series，`predicted` 是形状为 (n, 1) 的浮点张量，由网络给出。张量可能正在记录梯度，
也可能在任何设备上。n 可以是 0。

返回的 DataFrame 有 `Id` 和 `SalePrice` 两列，次序如此。`Id` 的 dtype 与 `ids` 相同。`SalePrice` 里是普通的数，
类型是 float32或 float64，n = 0 时也一样。行的次序就是 `ids` 和 `predicted` 的次序，行标签是 0、1、……、n−1，
不管 `ids` 的标签是什么。

`ids` 和 `predicted` 长度不同时，抛出 ValueError。两者都不能改动。
"""

import pandas as pd
import torch


def submission_table(ids: pd.Series, predicted: torch.Tensor) -> pd.DataFrame:
    """
    >>> ids = pd.Series([1461, 1462, 1463], index=[20, 10, 0])
    >>> submission_table(ids, torch.tensor([[120.5], [180.0], [200.25]], requires_grad=True))
         Id  SalePrice
    0  1461     120.50
    1  1462     180.00
    2  1463     200.25
    """
    prices = predicted.detach().cpu().numpy().reshape(-1)
    return pd.DataFrame({"Id": ids.array, "SalePrice": prices})


HINTS = [
    (
        "pandas does not know tensors: make an array of the predictions first. What must a tensor that records "
        "gradients, or one on an accelerator, do before it becomes an array?",
        "pandas 不认识张量：先把预测值变成数组。记录梯度的张量、在加速器上的张量，变成数组之前要做什么？",
    ),
    (
        "A column of a table has one dimension: flatten (n, 1). And pandas lines a Series up by its labels; an array "
        "has none.",
        "表的一列是一维的：把 (n, 1) 拉平。另外，pandas 会按行标签对齐 Series；数组没有标签。",
    ),
    (
        "`predicted.detach().cpu().numpy().reshape(-1)` for the prices, `ids.to_numpy()` or `ids.array` for the ids, "
        "both in one `pd.DataFrame({…})`. It raises ValueError by itself when arrays differ in length.",
        "价格用 `predicted.detach().cpu().numpy().reshape(-1)`，编号用 `ids.to_numpy()` 或 `ids.array`，"
        "一起放进 `pd.DataFrame({…})`。数组长度不同时它自己会抛出 ValueError。",
    ),
]
WHY = (
    "Labels are what makes pandas handy and what bites here: the ids of a table that was filtered or sorted carry "
    "their old labels, predictions carry none, and a Series of each put side by side is matched by label. Rows go to "
    "other houses or become nan, and nothing is raised. Arrays are matched by position.",
    "标签是 pandas 的方便之处，也是这里的陷阱：筛选或排序过的表，编号带着原来的标签，"
    "而预测值没有标签；两个 Series 放在一起时，"
    "是按标签配对的。行会对到别的房子上，或者变成 nan，而且不报错。数组则按位置配对。",
)

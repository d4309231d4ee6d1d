"""Dropout by hand | 自己写 dropout

Return a new tensor that holds, for each element of the float tensor `X`, 0 with probability `p`, and otherwise the
element divided by 1 − p. Every element is drawn by itself, by torch, on the device of `X`.

With `training=False` nothing is drawn: return the values of `X` as they are (`X` itself or a new tensor). `p` may be 0,
then nothing is dropped, and 1, then the result is all 0. A `p` outside 0…1 raises ValueError, with `training=False`
too.

`X` holds finite numbers and does not change. When it records gradients, the result is connected to it, for p = 1 too:
the gradient is 0 where the element was dropped, and 1 / (1 − p) elsewhere. Do not call the library's dropout.

返回新的张量：对浮点张量 `X` 的每个元素，以概率 `p` 取 0，否则取该元素除以 1 − p。每个元素各自抽取，
由 torch 在 `X` 的设备上抽。

`training=False` 时什么也不抽：原样返回 `X` 的数（`X` 自己或新的张量）。`p` 可以是 0，这时什么也不丢弃；也可以是 1，
这时结果全是 0。`p` 在 0…1 之外时抛出 ValueError，`training=False` 时也一样。

`X` 里是有限的数，不能改动。它记录梯度时，结果与它相连，p = 1 时也一样：被丢弃的元素梯度是 0，其余是 1 / (1 − p)。
不要调用库里的 dropout。
"""

import torch


def dropout(X: torch.Tensor, p: float, training: bool = True) -> torch.Tensor:
    """
    >>> X = torch.ones(1000)
    >>> sorted(set(dropout(X, 0.5).tolist()))
    [0.0, 2.0]
    >>> dropout(torch.tensor([1.0, 2.0]), 0.5, training=False)
    tensor([1., 2.])
    >>> dropout(torch.tensor([1.0, 2.0]), 1.0)
    tensor([0., 0.])
    """
    if not 0 <= p <= 1:
        raise ValueError("p must lie between 0 and 1")
    if not training:
        return X
    if p == 1:
        return X * 0
    kept = torch.rand_like(X) >= p
    return X * kept / (1 - p)


HINTS = [
    (
        "Draw a number between 0 and 1 for each element (`torch.rand_like`). With which comparison is it true with "
        "probability 1 − p?",
        "为每个元素抽一个 0 到 1 之间的数（`torch.rand_like`）。哪个比较以 1 − p 的概率成立？",
    ),
    (
        "The product of `X` and the mask is 0 where the mask is False. Dividing by 1 − p keeps the mean. Look at p = 1 "
        "before you divide.",
        "`X` 与掩码相乘，掩码为 False 的地方是 0。除以 1 − p 可以保持平均值。相除之前先看 p = 1。",
    ),
    (
        "`kept = torch.rand_like(X) >= p`, then `X * kept / (1 - p)`; for p = 1 `X * 0`, which stays connected to `X`.",
        "`kept = torch.rand_like(X) >= p`，然后 `X * kept / (1 - p)`；p = 1 时用 `X * 0`，它仍与 `X` 相连。",
    ),
]
WHY = (
    "A network that cannot rely on any single hidden number spreads what it knows. Divided by 1 − p, the mean of each "
    "number stays what it was, so that nothing has to be changed when the network is used: in evaluation dropout does "
    "nothing.",
    "任何一个隐藏的数都靠不住，网络就只好把学到的东西分散开。除以 1 − p，每个数的平均值不变，"
    "所以使用网络时什么也不用改："
    "评估时 dropout 什么也不做。",
)

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
    raise NotImplementedError("your code here | 在这里写代码")

"""A first backward pass | 第一次反向传播

`x` is a vector, a tracked float leaf without a gradient. Compute y = 2·(x·x), twice the dot product of `x` with itself,
run backward from y, and return what the pass left in `x.grad`.

`x.grad` is filled by the backward pass, not assigned. It may be returned itself or as a copy.

`x` 是一个向量，是记录梯度的浮点叶子张量，还没有梯度。计算 y = 2·(x·x)，即 `x` 与自身点积的两倍，
从 y 开始反向传播，返回这次传播留在 `x.grad` 里的结果。

`x.grad` 要由反向传播填写，不能自己赋值。返回它本身或它的副本都可以。
"""

import torch


def grad_of_dot(x: torch.Tensor) -> torch.Tensor:
    """
    >>> x = torch.arange(4.0, requires_grad=True)
    >>> grad_of_dot(x)
    tensor([ 0.,  4.,  8., 12.])
    >>> x.grad
    tensor([ 0.,  4.,  8., 12.])
    """
    y = 2 * torch.dot(x, x)
    y.backward()
    return x.grad


HINTS = [
    (
        "Compute y from x with torch operations; each of them is noted in y's history.",
        "用 torch 的运算由 x 算出 y；每一步都会记在 y 的历史里。",
    ),
    (
        "y is a single number, so a backward pass can start from it.",
        "y 是单个数，可以从它开始反向传播。",
    ),
    (
        "`y.backward()` returns nothing: it writes into the leaf. Where does the leaf keep its gradient?",
        "`y.backward()` 什么也不返回：它写进叶子里。叶子把梯度放在哪里？",
    ),
]
WHY = (
    "The forward computation leaves a graph behind; backward walks it from y to the leaves and adds what it finds to "
    "their `.grad`. The dot product and the factor are known to the graph, so no formula has to be derived by hand.",
    "前向计算会留下一张图；反向传播从 y 沿着图走到叶子，把求得的梯度加进它们的 `.grad`。"
    "点积和系数都记在图里，不需要手工推导公式。",
)

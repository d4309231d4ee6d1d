"""The rectifier | 整流函数 ReLU

Return max(x, 0) for every element x of `X`: what is negative becomes 0, the rest stays as it is. `X` is a tensor of any
shape, of floats or of whole numbers; the result has its shape and dtype. Its numbers are finite or nan, and nan stays
nan.

The gradient is 1 where x > 0 and 0 elsewhere, at x = 0 too. `X` stays as it is, and the result lies in memory of its
own. Write it yourself: torch's ready-made relu and its relatives (`relu`, `leaky_relu`, `threshold`, …) may not be
used.

对 `X` 的每个元素 x 返回 max(x, 0)：负数变成 0，其余不变。`X` 是任意形状的张量，元素是浮点数或整数；结果的形状和 dtype
与它相同。其中的数是有限的或者 nan，nan 仍是 nan。

x > 0 处梯度为 1，其他地方为 0，x = 0 处也是 0。`X` 保持不变，结果放在自己的内存里。请自己写：不能用 torch 现成的 relu
和它的同类（`relu`、`leaky_relu`、`threshold` 等）。
"""

import torch


def relu(X: torch.Tensor) -> torch.Tensor:
    """
    >>> relu(torch.tensor([[-1.0, 2.0], [0.5, -3.0]]))
    tensor([[0.0000, 2.0000],
            [0.5000, 0.0000]])
    >>> x = torch.tensor([-1.0, 0.0, 2.0], requires_grad=True)
    >>> relu(x).sum().backward()
    >>> x.grad
    tensor([0., 0., 1.])
    """
    return X.masked_fill(X <= 0, 0)


HINTS = [
    (
        "Which elements have to be replaced? A comparison gives True or False for every element.",
        "哪些元素要换掉？比较运算对每个元素给出 True 或 False。",
    ),
    (
        "`maximum` and `clamp` give the right values, but at exactly 0 they give another gradient. Choose with a mask, "
        "and think of which side 0 belongs to.",
        "`maximum` 和 `clamp` 的值是对的，但恰好在 0 处的梯度不同。请用掩码来选，并想想 0 属于哪一边。",
    ),
    (
        "`X.masked_fill(mask, 0)` gives a new tensor with 0 where the mask is True. A comparison with nan is False: "
        "which mask leaves nan alone?",
        "`X.masked_fill(mask, 0)` 给出新张量，掩码为 True 的地方是 0。与 nan 的比较总是 False：哪个掩码不会碰到 nan？",
    ),
]
WHY = (
    "relu is cheap, and where it is on, its gradient is 1: a signal goes back through many layers without fading. At 0 "
    "it has no derivative; torch's own relu says 0 there, `clamp` says 1 and `maximum` says one half. The same values "
    "can train differently.",
    "relu 很便宜，而且在正的一侧梯度是 1：信号穿过许多层往回传也不会衰减。它在 0 处没有导数；torch 自己的 relu 在那"
    "里取 0，"
    "`clamp` 取 1，`maximum` 取一半。值相同的写法，训练起来可能不同。",
)

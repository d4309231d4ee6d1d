"""XOR by two layers | 用两层网络实现异或

No straight line separates the four corners of XOR, but a network with one hidden layer does. Build one whose weights
you choose yourself.

`X` has shape (n, 2) and holds 0s and 1s as floats, one pair in each row. Return for every row 1 where exactly one of
the two is 1, else 0: exactly, in shape (n,) or (n, 1), with the dtype and on the device of `X`.

A network is made of products with your weights, of sums, and of relu (`torch.relu`, `clamp` or `maximum` are all fine),
which has to occur. So there is no comparison, no logical operation, no `abs`, `%`, power or look-up in a table, and no
product of one input with the other: `a + b - 2 * a * b` is a formula, and not a network.

没有一条直线能分开异或的四个点，但是有一个隐藏层的网络可以。请搭一个这样的网络，权重由你自己选。

`X` 的形状是 (n, 2)，每行一对数，都是浮点的 0 或 1。对每一行，两个数中恰好有一个为 1 时返回 1，否则返回 0：要精确，形状
为(n,) 或 (n, 1)，dtype 和设备与 `X` 相同。

网络由与权重的乘积、求和，以及 relu 组成（`torch.relu`、`clamp`、`maximum` 都可以），其中 relu 必须出现。所以不能有比
较、逻辑运算、`abs`、`%`、乘方或查表，也不能把一个输入乘以另一个：`a + b - 2 * a * b` 是公式，不是网络。
"""

import torch


def xor(X: torch.Tensor) -> torch.Tensor:
    """
    >>> xor(torch.tensor([[1.0, 0.0], [1.0, 1.0]])).flatten()
    tensor([1., 0.])
    """
    W = X.new_tensor([[1.0, -1.0], [-1.0, 1.0]])
    hidden = torch.relu(X @ W)
    return hidden.sum(1)


HINTS = [
    (
        "Two hidden numbers are enough. Each is a weighted sum of both inputs, perhaps plus a number, and then relu.",
        "两个隐藏数就够了。每个都是两个输入的加权和（也许再加一个数），然后取 relu。",
    ),
    (
        "Which weighted sum is positive for (1, 0) alone? Which one for (0, 1) alone?",
        "哪个加权和只在 (1, 0) 处为正？哪个只在 (0, 1) 处为正？",
    ),
    (
        "relu(a − b) is 1 for (1, 0) alone, relu(b − a) for (0, 1) alone: add them up. In matrices: `X @ W`, relu, "
        "sum. "
        "Make W with X's dtype and on its device.",
        "relu(a − b) 只在 (1, 0) 处为 1，relu(b − a) 只在 (0, 1) 处为 1：把它们加起来。写成矩阵就是 `X @ W`、relu、"
        "求和。"
        "W 的 dtype 和设备要与 X 一致。",
    ),
]
WHY = (
    "In 1969 XOR was the proof that a perceptron cannot learn everything, and research stood still for years. One "
    "hidden layer with a bend in it is enough. Without the bend it is not: two linear layers in a row are one linear "
    "layer.",
    "1969 年，人们用异或证明了感知机不是什么都能学会，研究因此停滞多年。其实加一个带“拐弯”的隐藏层就够了。没有这个"
    "拐弯则"
    "不行：两个线性层接在一起，还是一个线性层。",
)

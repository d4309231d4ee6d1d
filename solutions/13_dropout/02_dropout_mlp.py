"""A network with dropout | 带 dropout 的网络

Compute the output of a network with two hidden layers and dropout. `params` is the list `[W1, b1, W2, b2, W3, b3]`: W1
(num_inputs, num_hiddens1), b1 (num_hiddens1,), W2 (num_hiddens1, num_hiddens2), b2 (num_hiddens2,), W3 (num_hiddens2,
num_outputs), b3 (num_outputs,). `X` holds n examples, of shape (n, num_inputs), or with more dimensions, such as
(n, 1, h, w): then each example is flattened.

- first hidden layer: `X W1 + b1`, relu, then dropout with probability `p1`;
- second hidden layer: that times W2 plus b2, relu, then dropout with probability `p2`;
- output: that times W3 plus b3, with neither relu nor dropout.

Dropout takes place only where `training` is True: a hidden number becomes 0 with the given probability, and is
divided by 1 minus it otherwise, each drawn by itself by torch. torch's own dropout may be used. With `training=False`
the result is always the same. `p1` and `p2` lie in 0…1, both ends included. Return the output, of shape (n,
num_outputs). Nothing that is passed changes.

计算一个带 dropout 的网络的输出，它有两个隐藏层。`params` 是列表 `[W1, b1, W2, b2, W3, b3]`：
W1 (num_inputs, num_hiddens1)，b1 (num_hiddens1,)，W2 (num_hiddens1, num_hiddens2)，b2 (num_hiddens2,)，
W3 (num_hiddens2, num_outputs)，b3 (num_outputs,)。
`X` 是 n 个样本，形状是 (n, num_inputs)，也可能有更多的维，例如 (n, 1, h, w)：这时每个样本先拉平。

- 第一个隐藏层：`X W1 + b1`，relu，然后以概率 `p1` 做 dropout；
- 第二个隐藏层：上面的结果乘 W2 加 b2，relu，然后以概率 `p2` 做 dropout；
- 输出：上面的结果乘 W3 加 b3，既没有 relu 也没有 dropout。

只有 `training` 为 True 时才做 dropout：每个隐藏的数以给定的概率变成 0，否则除以 1 减去该概率，由 torch 各自抽取。
可以用 torch 自己的 dropout。`training=False` 时结果总是一样。`p1` 和 `p2` 在 0…1 之间，两端都可能出现。
返回形状为 (n, num_outputs) 的输出。传入的东西都不能改动。
"""

import torch
from torch.nn import functional


def dropout_mlp(X: torch.Tensor, params: list[torch.Tensor], p1: float, p2: float, training: bool) -> torch.Tensor:
    """
    >>> params = [torch.eye(2), torch.zeros(2), torch.eye(2), torch.ones(2), torch.ones(2, 1), torch.zeros(1)]
    >>> X = torch.tensor([[3.0, -4.0]])
    >>> dropout_mlp(X, params, 0.5, 0.5, False)
    tensor([[5.]])
    >>> dropout_mlp(X, params, 0.0, 1.0, True)
    tensor([[0.]])
    """
    W1, b1, W2, b2, W3, b3 = params
    hidden = torch.relu(X.flatten(1) @ W1 + b1)
    hidden = functional.dropout(hidden, p1, training)
    hidden = torch.relu(hidden @ W2 + b2)
    hidden = functional.dropout(hidden, p2, training)
    return hidden @ W3 + b3


HINTS = [
    (
        "Write the network without dropout first, layer by layer. Then put one line behind each relu.",
        "先一层一层写出没有 dropout 的网络，然后在每个 relu 后面加一行。",
    ),
    (
        "`torch.nn.functional.dropout` takes the probability and whether this is training. What does it do when you "
        "leave the latter out?",
        "`torch.nn.functional.dropout` 的参数有概率和是否在训练。后者不写会怎样？",
    ),
    (
        "`functional.dropout(hidden, p1, training)` behind the first relu, the same with `p2` behind the second, none "
        "behind the last product.",
        "第一个 relu 后面是 `functional.dropout(hidden, p1, training)`，第二个后面用 `p2`，最后的乘积后面没有。",
    ),
]
WHY = (
    "Hidden numbers are what a network makes up itself, and what it may rely on too much: they are dropped. To drop "
    "inputs throws data away, to drop outputs makes the answer wrong at random. `functional.dropout` drops by "
    "default, also where the network is used: hand `training` on each time.",
    "隐藏的数是网络自己编出来的，可能过分依赖，所以丢弃的是它们。丢弃输入是扔掉数据，丢弃输出则让答案随机出错。"
    "`functional.dropout` 默认就会丢弃，使用网络时也一样：每次都要把 `training` 传下去。",
)

"""A multilayer perceptron | 多层感知机

Compute what a network with one hidden layer gives for each example.

`X` holds n examples, one in each row: shape (n, d), or (n, 1, h, w) for images, where all numbers of an image become
one row of d. `W1` has shape (num_inputs, num_hiddens), `b1` (num_hiddens,), `W2` (num_hiddens, num_outputs) and `b2`
(num_outputs,), with num_inputs = d. The hidden layer is relu(X W1 + b1), the result is H W2 + b2 of shape
(n, num_outputs), and nothing is applied to it.

Each layer takes one product operation (`@` is one), without multiplying and adding up apart. Gradients reach all four
parameters. torch's relu is fine here.

计算有一个隐藏层的网络对每个样本的输出。

`X` 有 n 个样本，每行一个：形状为 (n, d)；图像则为 (n, 1, h, w)，一幅图像的所有数排成长度为 d 的一行。`W1` 的形状是
(num_inputs, num_hiddens)，`b1` 是 (num_hiddens,)，`W2` 是 (num_hiddens, num_outputs)，`b2` 是 (num_outputs,)，其中
num_inputs = d。隐藏层是 relu(X W1 + b1)，结果是 H W2 + b2，形状为 (n, num_outputs)，不再套任何函数。

每层只用一次乘积运算（`@` 就是），不要把相乘和求和分开。梯度要能传到四个参数。这里可以用 torch 的 relu。
"""

import torch


def mlp(X: torch.Tensor, W1: torch.Tensor, b1: torch.Tensor, W2: torch.Tensor, b2: torch.Tensor) -> torch.Tensor:
    """
    >>> X = torch.tensor([[1.0, 2.0], [3.0, -1.0]])
    >>> W1, b1 = torch.tensor([[1.0, -1.0, 0.0], [0.0, 1.0, 2.0]]), torch.tensor([0.5, 0.5, 0.5])
    >>> W2, b2 = torch.tensor([[1.0], [10.0], [100.0]]), torch.tensor([-0.5])
    >>> mlp(X, W1, b1, W2, b2)
    tensor([[466.],
            [  3.]])
    """
    hidden = torch.relu(X.flatten(1) @ W1 + b1)
    return hidden @ W2 + b2


HINTS = [
    (
        "Three steps: make a row of each example, the hidden layer with its relu, the output layer without.",
        "三步：把每个样本排成一行，带 relu 的隐藏层，不带 relu 的输出层。",
    ),
    (
        "The first dimension counts the examples and stays. `X.flatten(1)` joins all others, and leaves a matrix "
        "alone.",
        "第一维是样本数，要保留。`X.flatten(1)` 把其余各维合成一维，对矩阵则不起作用。",
    ),
    (
        "`torch.relu(X @ W1 + b1)` is the hidden layer; the output is the same without relu, with W2 and b2.",
        "隐藏层是 `torch.relu(X @ W1 + b1)`；输出层一样，只是没有 relu，用 W2 和 b2。",
    ),
]
WHY = (
    "Without relu between them, two layers are one: (X W1) W2 = X (W1 W2). With it, and enough hidden numbers, a "
    "single "
    "hidden layer comes as close as you like to any continuous function. The output stays free of relu, or it could "
    "never be negative.",
    "两层之间没有 relu，就等于一层：(X W1) W2 = X (W1 W2)。有了它，再加上足够多的隐藏数，一个隐藏层就能任意逼近连续"
    "函数。"
    "输出不能套 relu，否则永远得不到负数。",
)

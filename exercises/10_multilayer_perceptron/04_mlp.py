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
    raise NotImplementedError("your code here | 在这里写代码")

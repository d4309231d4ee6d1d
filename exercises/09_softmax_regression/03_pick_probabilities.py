"""The probability of the label | 取出标签的概率

`y_hat` has shape (n, q): each row holds the probabilities that a model gives to q classes. `y` holds n labels, whole
numbers (int64) from 0. Return the probability that each row gives to its label, in shape (n,).

The number of operations does not grow with n, and the dtype is that of `y_hat`. The gradient reaches the places that
were picked, and no other. A label of q or more raises an error; negative ones are not given.

`y_hat` 的形状是 (n, q)：每一行是模型给 q 个类别的概率。`y` 是 n 个标签，从 0 开始的整数（int64）。返回每一行给它自己的
标签的概率，形状是 (n,)。

操作次数不随 n 增长，dtype 与 `y_hat` 相同。梯度只到达被取出的位置。大于等于 q 的标签会抛出异常；不会给出负的标签。
"""

import torch


def pick_probabilities(y_hat: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    """
    >>> y_hat = torch.tensor([[0.1, 0.3, 0.6], [0.3, 0.2, 0.5]])
    >>> pick_probabilities(y_hat, torch.tensor([0, 2]))
    tensor([0.1000, 0.5000])
    """
    raise NotImplementedError("your code here | 在这里写代码")

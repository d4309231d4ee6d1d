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
    return y_hat[torch.arange(len(y), device=y.device), y]


HINTS = [
    (
        "`y_hat[:, y]` takes the columns y of every row: that is an (n, n) table.",
        "`y_hat[:, y]` 对每一行都取 y 那些列：得到 (n, n) 的表。",
    ),
    (
        "Two indices are paired: `y_hat[rows, columns]` takes one number for each pair.",
        "两个下标会一一配对：`y_hat[rows, columns]` 每一对取一个数。",
    ),
    (
        "The rows are 0 … n − 1: `y_hat[torch.arange(n), y]`. `gather` works too, and leaves a dimension to drop.",
        "行号就是 0 … n − 1：`y_hat[torch.arange(n), y]`。`gather` 也可以，只是要去掉一维。",
    ),
]
WHY = (
    "The loss of classification asks one number of each row. Indexing with two lists picks them in a single operation, "
    "and on the way back the gradient lands on the same places.",
    "分类的损失只问每一行的一个数。用两个下标列表，一次运算就取出它们；反向时梯度也只落在这些位置上。",
)

"""How many predictions are right | 预测对了多少个

Return how many predictions are right, as a Python int. `y` holds n labels (int64). `y_hat` is one of two things:

- scores of shape (n, q), floats without ties: the prediction of a row is the class of its largest score. With a single
  class, (n, 1), each row predicts class 0;
- predicted labels of shape (n,), whole numbers in any dtype that holds them, floats too.

`y_hat` may record gradients; the result does not, and nothing is changed.

返回有多少个预测是对的，是 Python 的 int。`y` 是 n 个标签（int64）。`y_hat` 有两种可能：

- 形状为 (n, q) 的得分，浮点数，没有并列：每一行的预测是得分最大的类。只有一类，即 (n, 1) 时，每一行都预测第 0 类；
- 形状为 (n,) 的预测标签，是整数，dtype 可以是任何装得下的类型，也可以是浮点型。

`y_hat` 可能记录梯度；结果不记录，什么也不改动。
"""

import torch


def accuracy(y_hat: torch.Tensor, y: torch.Tensor) -> int:
    """
    >>> y_hat = torch.tensor([[0.1, 0.3, 0.6], [0.3, 0.2, 0.5]])
    >>> accuracy(y_hat, torch.tensor([0, 2]))
    1
    >>> accuracy(torch.tensor([0.0, 2.0]), torch.tensor([0, 2]))
    2
    """
    predicted = y_hat.argmax(1) if y_hat.dim() > 1 else y_hat
    return int((predicted == y).sum())


HINTS = [
    (
        "Scores have two dimensions, predicted labels one: the number of dimensions tells them apart.",
        "得分有两维，预测标签有一维：用维数就能分辨。",
    ),
    (
        "`argmax(1)` gives the class of each row's largest score. `==` compares numbers, whatever their dtypes.",
        "`argmax(1)` 给出每一行得分最大的类。`==` 比较的是数值，dtype 不同也可以。",
    ),
    (
        "`int((predicted == y).sum())`: count the True ones, and make it a Python int.",
        "`int((predicted == y).sum())`：数出 True 的个数，再变成 Python 的 int。",
    ),
]
WHY = (
    "A count can be added up over batches of different lengths; a share cannot. Dtypes do not say what a tensor means: "
    "labels stored as floats are labels still.",
    "个数可以在长短不一的各批之间相加，比例不行。dtype 不说明张量的含义：存成浮点数的标签仍然是标签。",
)

"""Training from scratch | 从零开始训练

Train a linear regression by minibatch stochastic gradient descent, without `torch.nn` and `torch.optim`. `X` has shape
(n, d) and `y` has shape (n, 1).

- `w`, of shape (d, 1), and `b`, of shape (1,), start with numbers below 0.1 in size, in the dtype and on the device
  of X.
- In each of `num_epochs` epochs go through all examples once, in an order that torch draws anew, in batches of
  `batch_size`; the last one may be smaller.
- For each batch make one step along the mean gradient of ½ (ŷ − y)² over the batch: `w` becomes `w − lr · gradient`,
  and so does `b`. A smaller last batch may be divided by its own length or by `batch_size`. `lr` may be 0.

Return the tuple `(w, b, losses)`: the trained weights, detached or as leaves, and a list with the mean of ½ (ŷ − y)²
over all examples *after* each epoch, as Python floats. No graph is kept from one step to the next.

用小批量随机梯度下降训练线性回归，不用 `torch.nn` 和 `torch.optim`。`X` 的形状是 (n, d)，`y` 的形状是 (n, 1)。

- `w` 的形状是 (d, 1)，`b` 的形状是 (1,)，初始值的绝对值小于 0.1，dtype 和设备与 X 相同。
- 共 `num_epochs` 轮，每轮把所有样本走一遍，次序由 torch 重新抽取，每批 `batch_size` 个；最后一批可以少一些。
- 每批沿 ½ (ŷ − y)² 在这一批上的平均梯度走一步：`w` 变成 `w − lr · 梯度`，`b` 也一样。较小的末批可以除以自己的长度，
  也可以除以 `batch_size`。`lr` 可以是 0。

返回元组 `(w, b, losses)`：训练好的权重（已 detach 或者是叶子），以及一个列表，内容是*每轮之后*全部样本上 ½ (ŷ − y)² 的
平均，为 Python 浮点数。步与步之间不保留计算图。
"""

import torch


def train_linreg(
    X: torch.Tensor, y: torch.Tensor, lr: float, num_epochs: int, batch_size: int
) -> tuple[torch.Tensor, torch.Tensor, list[float]]:
    """
    >>> X = torch.linspace(-1.0, 1.0, 20).reshape(20, 1)
    >>> w, b, losses = train_linreg(X, 3 * X - 2, 0.3, 30, 5)
    >>> print(f"{w.item():.2f} {b.item():.2f}")
    3.00 -2.00
    >>> len(losses), losses[-1] < 0.001
    (30, True)
    """
    raise NotImplementedError("your code here | 在这里写代码")

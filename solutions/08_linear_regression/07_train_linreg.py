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
    w = (0.01 * torch.randn(X.shape[1], 1, dtype=X.dtype, device=X.device)).requires_grad_()
    b = torch.zeros(1, dtype=X.dtype, device=X.device, requires_grad=True)
    losses = []
    for _ in range(num_epochs):
        for batch in torch.randperm(len(X), device=X.device).split(batch_size):
            loss = ((X[batch] @ w + b - y[batch]) ** 2 / 2).mean()
            gradients = torch.autograd.grad(loss, (w, b))
            with torch.no_grad():
                for param, gradient in zip((w, b), gradients, strict=True):
                    param.sub_(gradient, alpha=lr)
        with torch.no_grad():
            losses.append(((X @ w + b - y) ** 2 / 2).mean().item())
    return w.detach(), b.detach(), losses


HINTS = [
    (
        "The pieces are those of the exercises before: batches in random order, the model, the loss, the step.",
        "用到的都是前面几题：随机次序的各批、模型、损失、走一步。",
    ),
    (
        "Clear the gradients in each step, and write to w and b in place under `torch.no_grad()`.",
        "每一步都要清除梯度，并在 `torch.no_grad()` 里原地写 w 和 b。",
    ),
    (
        "After the batches of an epoch compute the mean loss over all of X under no_grad, and append `.item()` of it.",
        "一轮的各批走完之后，在 no_grad 里对整个 X 算平均损失，把它的 `.item()` 加进列表。",
    ),
]
WHY = (
    "This loop is what every framework runs for you. What is kept from a step must be numbers: a loss that is appended "
    "as "
    "a tensor keeps the graph of its step, and memory grows with the epochs.",
    "所有框架替你跑的就是这个循环。一步留下来的只能是数：把损失作为张量放进列表，那一步的计算图就一直留着，内存随轮数增"
    "长。",
)

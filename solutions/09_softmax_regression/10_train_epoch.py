"""One epoch of training | 训练一轮

Train `net` for one pass over `batches`, and return the mean loss and the share of right predictions over all
examples, as they were seen during the pass: a tuple of two Python floats.

`net` is a module that gives scores of shape (n, q); it may come in evaluation mode, and is in training mode during the
pass and after it. `batches` is anything that can be gone through once, with pairs `(X, y)`, perhaps of different
lengths, and one example at least. For each batch:

- `loss(net(X), y)` gives one number for each example; the backward pass starts from their mean, once;
- then `updater(len(y))` makes the step and clears the gradients; at first they are None or zero;
- the prediction of an example is the class of its largest score, as it was before the step.

`net` and `loss` are asked once for each batch. No graph is kept from one batch to the next.

在 `batches` 上走一遍来训练 `net`，返回这一遍里看到的全部样本上的平均损失和预测正确的比例：两个 Python 浮点数的元组。

`net` 是给出形状 (n, q) 的得分的模块；它可能以评估模式进来，在这一遍之中和之后都处于训练模式。`batches` 是任何能走一遍
的东西，逐个给出 `(X, y)`，各批长度可以不同，至少有一个样本。对每一批：

- `loss(net(X), y)` 给出每个样本一个数；反向传播从它们的平均开始，只做一次；
- 然后 `updater(len(y))` 走一步并清除梯度；梯度一开始是 None 或零；
- 样本的预测是得分最大的类，以走这一步之前的得分为准。

`net` 和 `loss` 每批各问一次。批与批之间不保留计算图。
"""

from collections.abc import Callable, Iterable

import torch


def train_epoch(
    net: torch.nn.Module,
    batches: Iterable[tuple[torch.Tensor, torch.Tensor]],
    loss: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
    updater: Callable[[int], None],
) -> tuple[float, float]:
    """
    >>> net = torch.nn.Linear(2, 2, bias=False)
    >>> _ = torch.nn.init.eye_(net.weight)
    >>> optimizer = torch.optim.SGD(net.parameters(), lr=0.5)
    >>> def updater(n):
    ...     optimizer.step()
    ...     optimizer.zero_grad()
    >>> loss = torch.nn.CrossEntropyLoss(reduction="none")
    >>> X, y = torch.tensor([[2.0, 0.0], [0.0, 2.0], [1.0, 0.0]]), torch.tensor([0, 1, 0])
    >>> losses = [train_epoch(net, [(X[:2], y[:2]), (X[2:], y[2:])], loss, updater)[0] for _ in range(3)]
    >>> losses == sorted(losses, reverse=True)
    True
    """
    net.train()
    total = right = examples = 0.0
    for X, y in batches:
        scores = net(X)
        losses = loss(scores, y)
        losses.mean().backward()
        updater(len(y))
        total += losses.sum().item()
        right += (scores.argmax(1) == y).sum().item()
        examples += len(y)
    return total / examples, right / examples


HINTS = [
    (
        "For each batch: ask net, ask loss, go backward from the mean, call updater. Add up, and divide at the end.",
        "对每一批：问 net，问 loss，从平均值反向传播，调用 updater。累加，最后再除。",
    ),
    (
        "Sums over the examples can be added up over batches of any length; means cannot. Take numbers out with "
        "`.item()`.",
        "对样本求的和可以在任意长度的批之间相加，平均值不行。用 `.item()` 取出数来。",
    ),
    (
        "`scores = net(X)`; `losses = loss(scores, y)`; `losses.mean().backward()`; `updater(len(y))`; then add "
        "`losses.sum().item()`, the right ones, and `len(y)`.",
        "`scores = net(X)`；`losses = loss(scores, y)`；`losses.mean().backward()`；`updater(len(y))`；"
        "再累加 `losses.sum().item()`、正确的个数和 `len(y)`。",
    ),
]
WHY = (
    "The figures of an epoch come for free: the scores are there already. They are of a net that changed on the way, "
    "which "
    "is why they differ from those of an evaluation. Adding up losses that still record chains the graphs of all "
    "batches "
    "together.",
    "一轮的数字是白来的：得分已经算好了。它们属于一个边走边变的网络，所以与评估时的数字不同。若累加还带着历史的损失，所"
    "有批的计算图"
    "就连成了一串。",
)

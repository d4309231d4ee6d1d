"""Training with torch's own tools | 用 torch 自带的工具训练

Train a network on given batches, with `torch.nn.MSELoss` and plain `torch.optim.SGD` of learning rate `lr`, for
`num_epochs` epochs.

`net` is a module. `batches` is a list of pairs `(X, y)`, perhaps of different lengths; `y` has the shape of `net(X)`.
In each epoch take the batches in the order of the list, ask `net` once for each, and make one step on the mean squared
error of the batch. All parameters of `net` itself are trained. Gradients of one step are not added to those of another;
whatever gradients `net` holds at first do not count.

Return a list of Python floats, one for each epoch: the mean squared error over all examples, as it was seen during the
epoch, before each step. A batch counts by its length. No graph is kept from one step to the next.

用 `torch.nn.MSELoss` 和学习率为 `lr` 的普通 `torch.optim.SGD`，在给定的各批数据上训练网络 `num_epochs` 轮。

`net` 是一个模块。`batches` 是 `(X, y)` 对的列表，各批长度可以不同；`y` 的形状与 `net(X)` 相同。每一轮按列表的次序逐批
进行，每批只问 `net` 一次，按这一批的均方误差走一步。训练的是 `net` 自己的全部参数。各步的梯度不能累加在一起；`net` 一
开始带着的梯度不算数。

返回 Python 浮点数的列表，每轮一个：这一轮里看到的（每步之前的）全部样本的均方误差。各批按长度计入。
步与步之间不保留计算图。
"""

import torch


def train_concise(
    net: torch.nn.Module, batches: list[tuple[torch.Tensor, torch.Tensor]], lr: float, num_epochs: int
) -> list[float]:
    """
    >>> net = torch.nn.Linear(1, 1)
    >>> _ = torch.nn.init.zeros_(net.weight), torch.nn.init.zeros_(net.bias)
    >>> batches = [(torch.tensor([[1.0]]), torch.tensor([[2.0]])), (torch.tensor([[0.0]]), torch.tensor([[1.0]]))]
    >>> losses = train_concise(net, batches, 0.25, 20)
    >>> losses[0]
    2.0
    >>> losses[-1] < 0.01
    True
    """
    loss, optimizer = torch.nn.MSELoss(), torch.optim.SGD(net.parameters(), lr=lr)
    examples = sum(len(y) for _, y in batches)
    losses = []
    for _ in range(num_epochs):
        total = 0.0
        for X, y in batches:
            error = loss(net(X), y)
            optimizer.zero_grad()
            error.backward()
            optimizer.step()
            total += error.item() * len(y)
        losses.append(total / examples)
    return losses


HINTS = [
    (
        "Make the loss and the optimizer once. For each batch: the error, clear the gradients, backward, step.",
        "损失和优化器各做一个就够了。对每一批：算误差，清梯度，反向传播，走一步。",
    ),
    (
        "MSELoss gives the mean over the batch. For the mean over all examples, weigh it with the batch's length.",
        "MSELoss 给出的是这一批的平均。要得到全部样本的平均，就要按批的长度加权。",
    ),
    (
        "Add `error.item() * len(y)` up over the epoch, and divide by the number of examples at its end.",
        "一轮里累加 `error.item() * len(y)`，轮末再除以样本总数。",
    ),
]
WHY = (
    "Five lines are the heart of nearly all training: predict, compare, clear, backward, step. Two slips in them raise "
    "nothing: without zero_grad every step walks along the sum of all gradients so far, and a loss that is kept as a "
    "tensor keeps its whole graph alive.",
    "几乎所有训练的核心就是五步：预测、比较、清梯度、反向传播、走一步。其中有两个错不会报错：漏掉 zero_grad，每一步走的"
    "都是至今"
    "所有梯度之和；把损失留成张量，整张计算图就一直留在内存里。",
)

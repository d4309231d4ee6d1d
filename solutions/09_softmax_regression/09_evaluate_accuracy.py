"""Accuracy of a network | 评估网络的准确率

Return the share of right predictions over all examples, as a Python float between 0 and 1. `net` is a module that gives
scores of shape (n, q); the prediction of an example is the class of its largest score. `batches` is anything that can
be gone through once: it gives pairs `(X, y)`, perhaps of different lengths, with `y` of n labels (int64).

Ask `net` itself, once for each batch, in evaluation mode, and without building a graph. Afterwards every module in
`net` is in the mode in which it was found, also when an error is raised on the way. No batch at all raises ValueError.

返回所有样本上预测正确的比例，是 0 到 1 之间的 Python 浮点数。`net` 是给出形状 (n, q) 的得分的模块；样本的预测是得分最
大的类。`batches` 是任何能走一遍的东西：逐个给出 `(X, y)`，各批长度可以不同，`y` 是 n 个标签（int64）。

请问 `net` 本身，每批一次，在评估模式下，不建立计算图。之后 `net` 里的每个模块都回到原来的模式，中途抛出异常时也一样。
一批也没有时抛出 ValueError。
"""

from collections.abc import Iterable

import torch


def evaluate_accuracy(net: torch.nn.Module, batches: Iterable[tuple[torch.Tensor, torch.Tensor]]) -> float:
    """
    >>> net = torch.nn.Identity()
    >>> scores = torch.tensor([[0.1, 0.9], [0.8, 0.2], [0.3, 0.7]])
    >>> evaluate_accuracy(net, [(scores[:2], torch.tensor([1, 0])), (scores[2:], torch.tensor([0]))])
    0.6666666666666666
    >>> net.training
    True
    """
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    right = total = 0
    try:
        with torch.no_grad():
            for X, y in batches:
                right += int((net(X).argmax(1) == y).sum())
                total += len(y)
    finally:
        for module, mode in modes:
            module.training = mode
    if total == 0:
        raise ValueError("no batch at all")
    return right / total


HINTS = [
    (
        "Count right predictions and examples over all batches, and divide once at the end.",
        "在所有的批上数出正确的个数和样本数，最后只除一次。",
    ),
    (
        "`net.eval()` switches every module inside. Note each one's `training` before, and put it back in a `finally`.",
        "`net.eval()` 会切换里面的每个模块。先记下每个模块的 `training`，再在 `finally` 里放回去。",
    ),
    (
        "`modes = [(m, m.training) for m in net.modules()]`, then try … finally: `m.training = mode` for each. "
        "`with torch.no_grad():` around the loop.",
        "`modes = [(m, m.training) for m in net.modules()]`，然后 try … finally 里逐个 `m.training = mode`。"
        "循环外面套上 `with torch.no_grad():`。",
    ),
]
WHY = (
    "Dropout and batch norm behave differently in training: measured in the wrong mode the number is wrong, and a mode "
    "that "
    "is left behind spoils the training that follows. `net.train()` afterwards is no way back: it wakes layers that "
    "somebody froze on purpose.",
    "dropout 和批归一化在训练时行为不同：在错的模式下测，数就不对；测完不放回去，后面的训练就被毁了。事后一律 "
    "`net.train()` 也不行："
    "它会唤醒别人特意冻结的层。",
)

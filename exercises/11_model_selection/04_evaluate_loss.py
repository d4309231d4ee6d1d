"""The loss over all examples | 全部样本上的损失

Return, as a Python float, the mean loss of a network over all examples in `batches`.

`net` is a module. `batches` is any iterable of pairs `(X, y)` that can be gone through once; the pairs may differ in
length, and none is empty. `loss(net(X), y)` gives either one number for each example, of shape (n,), or the mean over
the batch, a tensor without dimensions. Ask `net` and `loss` once for each batch. A batch counts by its length. When
there is no batch at all, raise ValueError.

While `net` is asked it is in evaluation mode (`eval()`), and no graph is built. Afterwards every module in it is in the
mode in which it was found, also when something raised on the way.

返回网络在 `batches` 的全部样本上的平均损失，用 Python 的 float。

`net` 是一个模块。`batches` 是任何能走一遍的 `(X, y)` 对的可迭代对象；各批长度可以不同，没有空批。`loss(net(X), y)` 要
么给出每个样本一个数，形状 (n,)，要么给出这一批的平均值，一个零维张量。每一批只问一次 `net` 和 `loss`。各批按长度计入。
一批也没有时，抛出 ValueError。

问 `net` 的时候它处于评估模式（`eval()`），不建立计算图。之后其中每个模块都回到原来的模式，中途出了异常也一样。
"""

from collections.abc import Callable, Iterable
import torch


def evaluate_loss(
    net: torch.nn.Module,
    batches: Iterable[tuple[torch.Tensor, torch.Tensor]],
    loss: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
) -> float:
    """
    >>> net = torch.nn.Identity()
    >>> batches = [(torch.tensor([1.0, 2.0]), torch.tensor([0.0, 0.0])), (torch.tensor([6.0]), torch.tensor([0.0]))]
    >>> evaluate_loss(net, batches, lambda y_hat, y: (y_hat - y).abs())
    3.0
    >>> evaluate_loss(net, batches, lambda y_hat, y: (y_hat - y).abs().mean())
    3.0
    """
    raise NotImplementedError("your code here | 在这里写代码")

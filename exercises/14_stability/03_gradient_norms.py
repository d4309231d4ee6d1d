"""How large are the gradients? | 梯度有多大？

Look at a network without leaving a trace. `net` is a module and `X` an input for it. Return a list of Python floats:
for each parameter, in the order of `net.parameters()`, the norm (the root of the sum of squares of all elements) of the
gradient of `net(X).sum()` with respect to it.

Ask `net` once, in the mode in which it is (training or evaluation). Every parameter is trained and used. Afterwards all
is as it was: each `.grad` of the parameters, and that of `X`, is still None where it was None, and the same tensor with
the same numbers where there was one; the modes and the parameters have not changed. Such gradients do not count.

看看一个网络，但不留痕迹。`net` 是模块，`X` 是给它的输入。返回 Python 的 float 列表：按 `net.parameters()` 的次序，
对每个参数，给出`net(X).sum()` 关于它的梯度的范数（所有元素的平方和再开方）。

只问 `net` 一次，而且用它当时所处的模式（训练或评估）。每个参数都是要训练的，也都用到了。之后一切照旧：各参数和 `X` 的
`.grad`，原来是 None 的仍是 None，原来有张量的仍是那个张量、那些数；模式和参数也没有变。原有的这些梯度不算数。
"""

import torch


def gradient_norms(net: torch.nn.Module, X: torch.Tensor) -> list[float]:
    """
    >>> net = torch.nn.Linear(2, 1)
    >>> gradient_norms(net, torch.tensor([[3.0, 4.0]]))
    [5.0, 1.0]
    >>> net.weight.grad is None
    True
    """
    raise NotImplementedError("your code here | 在这里写代码")

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
    gradients = torch.autograd.grad(net(X).sum(), list(net.parameters()))
    return [gradient.norm().item() for gradient in gradients]


HINTS = [
    (
        "`backward()` adds into every `.grad` that it reaches. Which function of torch.autograd gives gradients back "
        "instead?",
        "`backward()` 会加到它到达的每个 `.grad` 上。torch.autograd 的哪个函数是把梯度交回来的？",
    ),
    (
        "`torch.autograd.grad(output, inputs)` gives a tuple with a gradient for each input, and touches no `.grad`.",
        "`torch.autograd.grad(输出, 输入)` 返回元组，每个输入一个梯度，而且不碰任何 `.grad`。",
    ),
    (
        "The output is `net(X).sum()`, the inputs are `list(net.parameters())`; take `.norm().item()` of each "
        "gradient.",
        "输出是 `net(X).sum()`，输入是 `list(net.parameters())`；对每个梯度取 `.norm().item()`。",
    ),
]
WHY = (
    "Whether gradients vanish or explode shows layer by layer in their norms. A look at them must not change the "
    "training: what backward leaves in `.grad` would be added to the next step, and to clear it would throw away what "
    "was gathered.",
    "梯度是消失还是爆炸，逐层看范数就知道。但看一眼不应当改变训练：backward 留在 `.grad` 里的东西会加进下一步，"
    "而清零又会丢掉已经累积的梯度。",
)

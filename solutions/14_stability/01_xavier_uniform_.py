"""Weights of the right size | 大小合适的权重

Fill the weight matrix `w` of a linear layer *in place*, and return it. `w` has shape (out, in): a row for each of the
layer's outputs, a column for each of its inputs. Each number is drawn by itself, evenly (uniformly) between −a and a,
where a is the square root of 6 / (in + out). This is Xavier's initialisation.

`w` is a float tensor. It stays the same object on the same memory; what it held before does not matter. Whether it
records gradients or not stays too, and the filling becomes no part of a graph. The numbers are drawn by torch, on the
device of `w`. Write it yourself: nothing of `torch.nn.init` is called.

*原地*填满一个线性层的权重矩阵 `w`，并返回它。`w` 的形状是 (out, in)：每个输出一行，每个输入一列。每个数独立抽取，
在 −a 到 a之间均匀分布，其中 a 是 6 / (in + out) 的平方根。这就是 Xavier 初始化。

`w` 是浮点张量。它仍是同一个对象、同一块内存；原来装的是什么不重要。它记录梯度与否也不变，而且填写这一步不进入计算图。
随机数由 torch 在 `w` 所在的设备上抽取。请自己写：不调用 `torch.nn.init` 里的任何东西。
"""

import torch


def xavier_uniform_(w: torch.Tensor) -> torch.Tensor:
    """
    >>> w = torch.empty(300, 200)
    >>> xavier_uniform_(w) is w
    True
    >>> bool(w.abs().max() <= (6 / 500) ** 0.5)
    True
    """
    bound = (6 / (w.shape[0] + w.shape[1])) ** 0.5
    with torch.no_grad():
        return w.uniform_(-bound, bound)


HINTS = [
    (
        "First the bound, a Python number, from the shape of `w`. Then fill: which method of a tensor draws evenly, in "
        "place?",
        "先由 `w` 的形状算出边界（Python 的数）。然后填写：张量的哪个方法能原地均匀抽取？",
    ),
    (
        "A leaf that records gradients may not be written to while recording is on. `torch.no_grad()` pauses it.",
        "记录打开时，不允许写入记录梯度的叶子。`torch.no_grad()` 可以暂停记录。",
    ),
    (
        "`w.uniform_(-bound, bound)` within `with torch.no_grad():` fills w itself and returns it.",
        "在 `with torch.no_grad():` 里，`w.uniform_(-bound, bound)` 填写的就是 w 自己，并返回它。",
    ),
]
WHY = (
    "A layer adds up `in` products forwards and `out` of them backwards. With weights of variance 2 / (in + out) "
    "neither the values nor the gradients grow or shrink much from layer to layer; evenly between ±a, the variance is "
    "a² / 3, and so a² = 6 / (in + out). It has to happen in place: the optimizer and the layer know this tensor, and "
    "no other.",
    "一层在前向时把 `in` 个乘积加起来，在反向时是 `out` 个。"
    "权重的方差取 2 / (in + out)，数值和梯度从一层到下一层就都不会明显"
    "变大或变小；±a 之间均匀分布的方差是 a² / 3，所以 a² = 6 / (in + out)。"
    "必须原地填写：优化器和层认得的就是这个张量。",
)

"""Switch recording on | 打开梯度记录

`x` is a float tensor that was made directly, not computed from others: a leaf. Make `x` record gradients, *in place*,
and return `x`.

Afterwards the caller's `x` itself is tracked: the same Python object on the same memory, with the same values, still a
leaf, and with no gradient yet (`x.grad` is None). An `x` that records already stays as it is.

`x` 是直接创建、而不是由别的张量算出来的浮点张量，也就是叶子。*原地*打开 `x` 的梯度记录，并返回 `x`。

之后调用者手里的 `x` 自己就在记录：还是同一个 Python 对象、同一块内存、同样的值，仍是叶子，
并且还没有梯度（`x.grad` 为 None）。本来就在记录的 `x` 保持原样。
"""

import torch


def track(x: torch.Tensor) -> torch.Tensor:
    """
    >>> x = torch.arange(4.0)
    >>> track(x) is x
    True
    >>> x
    tensor([0., 1., 2., 3.], requires_grad=True)
    """
    return x.requires_grad_()


HINTS = [
    (
        "Whether a tensor records is a property of the tensor. Print it for a new tensor first.",
        "是否记录梯度是张量自己的一个属性。先打印一个新张量的这个属性看看。",
    ),
    (
        "A misspelt attribute gives no error: Python simply makes a new one. Look the name up.",
        "属性名拼错不会报错：Python 会直接新建一个属性。查一下准确的名字。",
    ),
    (
        "There is a method with the attribute's name and an underscore at the end: it changes the tensor itself.",
        "有一个方法，名字是这个属性名再加一个下划线：它改变张量本身。",
    ),
]
WHY = (
    "`requires_grad_()` flips a flag on the tensor; no number is touched and nothing is copied. "
    "`torch.tensor(x, requires_grad=True)` and clone track a copy; the x that everyone else holds stays untracked. "
    "Only a leaf that records gets its `.grad` filled by a backward pass.",
    "`requires_grad_()` 只是翻动张量上的一个标志，不碰数值，也不复制。"
    "`torch.tensor(x, requires_grad=True)` 和 clone 记录的是副本，别人手里的 x 仍然没有记录。"
    "反向传播只会填写正在记录的叶子的 `.grad`。",
)

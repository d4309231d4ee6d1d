"""Which statement keeps the object | 哪条语句保住了对象

Run these three statements, in this order, on tensors of your own, and find out for each whether the name on its left
still has the `id` it had just before. Return a dict with the statement as key and a Python bool as value:

    x = x + y
    z[:] = x + y
    x += y

Before the second statement, `z` is a tensor of zeros like `y`. The caller's `x` and `y` must be as before afterwards,
so do not add into them. `x` may hold whole numbers and `y` fractions. Both have at least one dimension, and `y` has
the shape of `x + y`.

在你自己的张量上依次执行这三条语句，看每条语句左边的名字是否还是执行前的 `id`。
返回一个字典，键是语句本身，值是 Python 的 bool：

    x = x + y
    z[:] = x + y
    x += y

第二条语句之前，`z` 是形状同 `y` 的全零张量。调用者的 `x` 和 `y` 事后必须和原来一样，所以不要加进它们里面。
`x` 可能是整数而 `y` 带小数。两者至少有一维，`y` 的形状就是 `x + y` 的形状。
"""

import torch


def rebinding(x: torch.Tensor, y: torch.Tensor) -> dict[str, bool]:
    """
    >>> kept = rebinding(torch.arange(12).reshape(3, 4), torch.ones(3, 4))
    >>> kept["x = x + y"]
    False
    """
    kept = {}

    before = x
    x = x + y
    kept["x = x + y"] = x is before

    z = torch.zeros_like(y)
    before = z
    z[:] = x + y
    kept["z[:] = x + y"] = z is before

    before = x
    x += y
    kept["x += y"] = x is before
    return kept


HINTS = [
    (
        "Keep the object from before each statement in a second name, and compare afterwards.",
        "每条语句之前，用另一个名字留住原来的对象，之后再比较。",
    ),
    (
        "After the first statement your x is a new tensor, so the third one no longer touches the caller's.",
        "第一条语句之后，你的 x 已经是新张量，所以第三条不会再碰到调用者的。",
    ),
    (
        "`before = id(x)`, then the statement, then `id(x) == before`: three times, with z in the middle.",
        "`before = id(x)`，执行语句，再看 `id(x) == before`：做三次，中间一次用 z。",
    ),
]
WHY = (
    "`=` moves a name; `[:] =` and `+=` write into the tensor the name already has. "
    "`z[:] = x + y` still builds the sum in a temporary tensor first and copies it over.",
    "`=` 移动的是名字；`[:] =` 和 `+=` 才写进名字已有的张量。`z[:] = x + y` 仍然先在临时张量里算出和，再抄过去。",
)

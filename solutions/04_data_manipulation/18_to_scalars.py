"""Turn one element into Python numbers | 变成 Python 标量

The floating-point tensor `a` has exactly one element, in any shape: `()`, `(1,)`, `(1, 1, 1)` … Return that element
three times: as it is, as a `float` and as an `int`.

The three are Python's own numbers, neither tensors nor NumPy numbers, and no digit is lost. The `int` is cut off toward
zero, for negative numbers too. When `a` has more than one element, RuntimeError or ValueError is raised.

浮点张量 `a` 恰好有一个元素，形状不定：`()`、`(1,)`、`(1, 1, 1)`……把这个元素返回三次：原样的值、`float`、`int`。

三者都是 Python 自己的数，不是张量，也不是 NumPy 的数，一位数字也不丢。`int` 向零截断，负数也一样。
`a` 的元素多于一个时，抛出 RuntimeError 或 ValueError。
"""

import torch


def to_scalars(a: torch.Tensor) -> tuple[float, float, int]:
    """
    >>> to_scalars(torch.tensor([3.5]))
    (3.5, 3.5, 3)
    >>> to_scalars(torch.tensor(-0.75))
    (-0.75, -0.75, 0)
    """
    return a.item(), float(a), int(a)


HINTS = [
    (
        "Indexing a tensor gives a tensor again, and one without dimensions cannot be indexed at all.",
        "对张量取下标，得到的还是张量；没有维度的张量根本取不了下标。",
    ),
    (
        "Tensors have a method that hands out their only element; Python's own types can be called with a tensor too.",
        "张量有一个方法能交出它唯一的元素；Python 自己的类型也可以直接用张量来调用。",
    ),
    (
        "`a.item()` is the first of the three, `float(a)` the second.",
        "三个里的第一个是 `a.item()`，第二个是 `float(a)`。",
    ),
]
WHY = (
    "`item()` waits for the device, copies one number to the CPU and makes a Python object of it. That is why it takes "
    "one element only, and why it is slow inside a loop. `int` cuts off instead of rounding, as for any Python float.",
    "`item()` 要等设备算完，把一个数拷到 CPU，再变成 Python 对象。所以它只接受一个元素，放在循环里也就慢。"
    "`int` 只截断、不四舍五入，和对任何 Python 浮点数一样。",
)

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
    raise NotImplementedError("your code here | 在这里写代码")

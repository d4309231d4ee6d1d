"""Element by element | 按元素计算

Return five tensors, each computed element by element from `x` and `y`, which have the same shape: the sum, the
difference `x` minus `y`, the product, the quotient `x` over `y`, and `x` to the power of `y`.

`x` and `y` may hold fractions or whole numbers. The dtypes are the ones torch gives by itself: fractions with whole
numbers give fractions, and a quotient of whole numbers is float32. Whole numbers are never raised to a negative whole
power. `x` and `y` stay as they are, and no Python loop goes over the elements.

返回五个张量，都由形状相同的 `x` 和 `y` 按元素算出：和、差（`x` 减 `y`）、积、商（`x` 除以 `y`），以及 `x` 的 `y` 次幂。

`x` 和 `y` 可能是小数，也可能是整数。dtype 就用 torch 自己给出的：小数与整数得到小数，整数相除得到 float32。
不会出现整数的负整数次幂。`x` 和 `y` 保持原样，也不要用 Python 循环逐个元素去算。
"""

import torch


def elementwise(
    x: torch.Tensor, y: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    """
    >>> total, difference, product, quotient, power = elementwise(torch.tensor([1.0, 2, 4, 8]), torch.tensor([2] * 4))
    >>> total
    tensor([ 3.,  4.,  6., 10.])
    >>> difference
    tensor([-1.,  0.,  2.,  6.])
    >>> product
    tensor([ 2.,  4.,  8., 16.])
    >>> quotient
    tensor([0.5000, 1.0000, 2.0000, 4.0000])
    >>> power
    tensor([ 1.,  4., 16., 64.])
    """
    return x + y, x - y, x * y, x / y, x**y


HINTS = [
    ("Python's operators work on whole tensors.", "Python 的运算符可以直接用在整个张量上。"),
    (
        "A power is not written `^` in Python, and one of the two division signs drops the fraction.",
        "Python 里的幂不写作 `^`；两种除号中有一种会丢掉小数部分。",
    ),
    ("Five operators: `+`, `-`, `*`, `/`, `**`.", "五个运算符：`+`、`-`、`*`、`/`、`**`。"),
]
WHY = (
    "Each operator runs over all elements inside torch and makes a new tensor. Which dtype it has is decided by "
    "promotion: the wider kind wins, and `/` always gives fractions. `^` is the exclusive or of bits, `@` the matrix "
    "product, and `x += y` writes into the caller's x.",
    "每个运算符都在 torch 内部走完所有元素，并造出新的张量。它的 dtype 由类型提升决定：范围更广的一方胜出，"
    "而 `/` 总是给出小数。`^` 是按位异或，`@` 是矩阵乘法，`x += y` 则会写进调用者的 x。",
)

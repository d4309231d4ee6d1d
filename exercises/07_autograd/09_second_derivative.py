"""Derive the derivative | 对导数再求导

Return the second derivative of `f` at every element of `x`, by automatic differentiation. `f` works element by element
on a float tensor; it may be linear, and then its second derivative is 0.

`x` may be tracked or not, and stays so: its `requires_grad` is as before and its `grad` None afterwards. The result is
not tracked.

用自动求导返回 `f` 在 `x` 每个元素处的二阶导数。`f` 对浮点张量逐元素计算；它也可能是线性的，这时二阶导数为 0。

`x` 可能在记录梯度，也可能没有，之后也一样：`requires_grad` 与之前相同，`grad` 为 None。结果不记录梯度。
"""

from collections.abc import Callable
import torch


def second_derivative(f: Callable[[torch.Tensor], torch.Tensor], x: torch.Tensor) -> torch.Tensor:
    """
    >>> second_derivative(lambda x: x**3, torch.tensor([1.0, 2]))
    tensor([ 6., 12.])
    >>> second_derivative(lambda x: 3 * x, torch.tensor([1.0, 2]))
    tensor([0., 0.])
    """
    raise NotImplementedError("your code here | 在这里写代码")

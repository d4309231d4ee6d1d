"""The derivative of any function | 任意函数的导数

Return the derivative of `f` at every element of `xs`, by automatic differentiation. `f` works element by element on a
tensor, and may use control flow.

`xs` is not tracked, and stays so: its `requires_grad` is False and its `grad` None afterwards. The result is not
tracked either.

用自动求导返回 `f` 在 `xs` 每个元素处的导数。`f` 对张量逐元素计算，里面可以有控制流。

`xs` 不记录梯度，之后也一样：`requires_grad` 为 False，`grad` 为 None。结果也不记录梯度。
"""

from collections.abc import Callable
import torch


def derivative(f: Callable[[torch.Tensor], torch.Tensor], xs: torch.Tensor) -> torch.Tensor:
    """
    >>> derivative(torch.sin, torch.zeros(2))
    tensor([1., 1.])
    """
    raise NotImplementedError("your code here | 在这里写代码")

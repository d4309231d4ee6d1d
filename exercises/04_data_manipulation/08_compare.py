"""Where two tensors are equal | 哪些元素相等

Compare `x` and `y`, which have the same shape, element by element. Return two things:

1. the mask: a bool tensor of that shape, True where the elements are equal, on the device of `x` and `y`,
2. how many elements are equal, as a Python int.

Equal means exactly equal: two numbers that differ in the last digit are not. A NaN equals nothing, not even another
NaN. No Python loop goes over the elements.

按元素比较形状相同的 `x` 和 `y`，返回两样东西：

1. 掩码：形状与它们相同的 bool 张量，元素相等的地方为 True，和 `x`、`y` 在同一设备上；
2. 相等的元素有多少个，一个 Python 的 int。

相等是指完全相等：最后一位不同也不算。NaN 不等于任何数，也不等于另一个 NaN。不要用 Python 循环逐个元素去比。
"""

import torch


def compare(x: torch.Tensor, y: torch.Tensor) -> tuple[torch.Tensor, int]:
    """
    >>> x = torch.arange(12.0).reshape(3, 4)
    >>> y = torch.tensor([[2.0, 1, 4, 3], [1, 2, 3, 4], [4, 3, 2, 1]])
    >>> mask, count = compare(x, y)
    >>> mask
    tensor([[False,  True, False,  True],
            [False, False, False, False],
            [False, False, False, False]])
    >>> count
    2
    """
    raise NotImplementedError("your code here | 在这里写代码")

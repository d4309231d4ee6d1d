"""Shape and number of elements | 形状与元素个数

Return two things about the tensor `x`: its shape, and how many elements it has.

The shape is a `torch.Size` or a tuple of Python ints, the number of elements a Python int. `x` may have any number of
dimensions: without dimensions it holds one number, and with a dimension of length 0 none. Only look at `x`; its
elements do not matter, and there is no need to visit them.

返回关于张量 `x` 的两样东西：它的形状，和它有多少个元素。

形状是 `torch.Size` 或由 Python int 组成的元组，元素个数是一个 Python int。
`x` 可以有任意多维：没有维度时装着一个数，某一维长度为 0 时一个也没有。
只需要看 `x` 本身；元素是什么无所谓，也不用逐个走一遍。
"""

import torch


def shape_and_size(x: torch.Tensor) -> tuple[torch.Size, int]:
    """
    >>> shape_and_size(torch.arange(12))
    (torch.Size([12]), 12)
    >>> shape_and_size(torch.zeros(2, 3, 4))
    (torch.Size([2, 3, 4]), 24)
    """
    raise NotImplementedError("your code here | 在这里写代码")

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
    return x.shape, x.numel()


HINTS = [
    (
        "A tensor knows both. Is the name you use an attribute, or a method that has to be called?",
        "张量自己就知道这两样。你用的名字是属性，还是要加括号调用的方法？",
    ),
    (
        "`len(x)` is only the first number of the shape.",
        "`len(x)` 只是形状里的第一个数。",
    ),
    (
        "`x.shape` is an attribute; the number of elements is a method whose name is short for that.",
        "`x.shape` 是属性；元素个数是一个方法，名字就是“元素个数”英文的缩写。",
    ),
]
WHY = (
    "In NumPy `a.size` is the number of elements; in torch `x.size()` is the shape, and `x.numel()` the number of "
    "elements: the product of the shape, which for no dimensions at all is 1. "
    "Both are kept beside the data, so asking costs nothing on any device.",
    "NumPy 里 `a.size` 是元素个数；torch 里 `x.size()` 是形状，`x.numel()` 才是元素个数，也就是形状里各数的乘积，"
    "一维也没有时是 1。两者都记在数据旁边，在任何设备上查询都没有开销。",
)

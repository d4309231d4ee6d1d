"""Look through slices | 切片是窗口

Return two things of `x`, both along its first dimension: the last element, and elements number 1 and 2 together.
`x` has at least three elements along that dimension and any number of further dimensions.

Both are *views*: windows on the memory of `x`. Whoever writes into them writes into `x`, and nothing is copied.

沿第一维取 `x` 的两样东西并返回：最后一个元素；编号 1 和 2 的两个元素（合在一起）。
`x` 在这一维上至少有三个元素，后面可以还有任意多维。

两者都是*视图*：是看 `x` 内存的窗口。往里面写就是往 `x` 里写，什么也不复制。
"""

import torch


def slices(x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """
    >>> last, middle = slices(torch.arange(12).reshape(3, 4))
    >>> last
    tensor([ 8,  9, 10, 11])
    >>> middle
    tensor([[ 4,  5,  6,  7],
            [ 8,  9, 10, 11]])
    """
    return x[-1], x[1:3]


HINTS = [
    ("A tensor is indexed like a Python list.", "张量的下标用法和 Python 列表一样。"),
    (
        "One number removes the dimension; a range from:to keeps it and leaves its end out.",
        "单个数字会去掉这一维；范围 from:to 保留这一维，而且不含终点。",
    ),
    (
        "`x[-1]` is the first result. Which range holds 1 and 2 and stops before 3?",
        "第一个结果是 `x[-1]`。哪个范围包含 1 和 2、在 3 之前停下？",
    ),
]
WHY = (
    "Basic slices cost nothing, since they only store where they begin and how far they step. A list of indices looks "
    "alike and copies: there is no one step that reaches arbitrary rows.",
    "基本切片没有开销，因为它只记住从哪里开始、每步走多远。下标列表看起来差不多，却会复制："
    "任意几行之间没有固定的步长。",
)

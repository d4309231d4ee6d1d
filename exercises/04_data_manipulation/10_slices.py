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
    raise NotImplementedError("your code here | 在这里写代码")

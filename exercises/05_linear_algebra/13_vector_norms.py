"""Two lengths of a vector | 向量的两种长度

Return two norms of the vector `u`: the L2 norm, the square root of the sum of its squared elements, and the L1 norm,
the sum of the absolute values of its elements.

Both are tensors without dimensions, on the device of `u` and in its dtype. `u` may also hold whole numbers; then both
results are float32. There is no loop over the elements, and `u` stays as it is.

返回向量 `u` 的两个范数：L2 范数，即各元素平方和的平方根；L1 范数，即各元素绝对值之和。

两者都是没有维度的张量，设备和 dtype 与 `u` 相同。`u` 里也可以是整数，这时两个结果都是 float32。
不要对元素写循环，`u` 保持不变。
"""

import torch


def vector_norms(u: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """
    >>> vector_norms(torch.tensor([3, 0, -4.0]))
    (tensor(5.), tensor(7.))
    >>> vector_norms(torch.tensor([6, -8]))
    (tensor(10.), tensor(14.))
    """
    raise NotImplementedError("your code here | 在这里写代码")

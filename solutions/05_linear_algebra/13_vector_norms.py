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
    v = u if u.is_floating_point() else u.to(torch.float32)
    return torch.linalg.vector_norm(v), torch.linalg.vector_norm(v, ord=1)


HINTS = [
    (
        "Signs must not cancel: one norm squares them away, the other takes absolute values.",
        "正负号不能互相抵消：一个范数靠平方去掉符号，另一个取绝对值。",
    ),
    (
        "`torch.norm` (or `torch.linalg.vector_norm`) takes the order of the norm, but refuses whole numbers.",
        "`torch.norm`（或 `torch.linalg.vector_norm`）可以指定范数的阶，但不接受整数。",
    ),
    (
        "Convert whole numbers to float32 first (and only those), then ask for the orders 2 and 1.",
        "先把整数（也只有整数）转成 float32，再分别求 2 阶和 1 阶。",
    ),
]
WHY = (
    "A norm is a length, and a length of whole numbers is rarely whole: torch does not guess a float type for you. "
    "L2 weighs large elements more than L1 does; that is why L1 is kinder to outliers.",
    "范数是长度，整数向量的长度很少还是整数：torch 不会替你猜该用哪种浮点类型。"
    "L2 比 L1 更看重大的元素，所以 L1 对离群值更宽容。",
)

"""The Frobenius norm | Frobenius 范数

Return the Frobenius norm of `A`: the square root of the sum of all its squared elements, as if `A` were one long
vector.

`A` is a float tensor with any number of dimensions, not just two. The result is a tensor without dimensions, on the
device of `A` and in its dtype. There is no loop over the elements, and `A` stays as it is.

返回 `A` 的 Frobenius 范数：所有元素的平方和的平方根，就像把 `A` 看成一个长向量。

`A` 是浮点张量，可以有任意多维，不限于两维。结果是没有维度的张量，设备和 dtype 与 `A` 相同。
不要对元素写循环，`A` 保持不变。
"""

import torch


def frobenius(A: torch.Tensor) -> torch.Tensor:
    """
    >>> frobenius(torch.ones(4, 9))
    tensor(6.)
    >>> frobenius(torch.full((2, 3, 6), 0.5))
    tensor(3.)
    """
    raise NotImplementedError("your code here | 在这里写代码")

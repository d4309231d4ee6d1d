"""Give several rows one value | 给若干行赋同一个值

Set the elements of `x` with the numbers start … stop−1 along its first dimension to `value`, *in place*, and return
`x`. The element numbered `stop` is not among them.

0 ≤ start ≤ stop ≤ the length of that dimension; when both ends are equal, nothing changes. `x` has at least one
dimension and may be part of a larger tensor; `value` is a number that the dtype of `x` can hold. What the rows held
before, even NaN, does not matter, and all other rows stay as they are.

The caller's `x` is changed itself: the same Python object, the same storage. No tensor memory is allocated on the way,
apart from one boxed number, and the work does not grow with the number of rows.

把 `x` 沿第一维编号为 start … stop−1 的元素*原地*改成 `value`，并返回 `x`。编号为 `stop` 的那个不在其中。

0 ≤ start ≤ stop ≤ 这一维的长度；两端相等时什么也不变。`x` 至少一维，可能是更大张量的一部分；
`value` 是 `x` 的 dtype 装得下的数。这些行原来装着什么都无所谓，哪怕是 NaN；其他行保持原样。

改的就是调用者手里的 `x`：同一个 Python 对象，同一块存储。
途中不新分配张量内存（装 value 这一个数除外），操作次数也不随行数增长。
"""

import torch


def fill_rows(x: torch.Tensor, start: int, stop: int, value: float) -> torch.Tensor:
    """
    >>> x = torch.arange(12).reshape(4, 3)
    >>> fill_rows(x, 1, 3, 7) is x
    True
    >>> x
    tensor([[ 0,  1,  2],
            [ 7,  7,  7],
            [ 7,  7,  7],
            [ 9, 10, 11]])
    """
    raise NotImplementedError("your code here | 在这里写代码")

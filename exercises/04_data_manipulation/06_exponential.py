"""e to every element | e 的每个元素次幂

Return a new tensor of the shape of `x` that holds e to the power of every element of `x`. `x` itself stays as it is.

Fractions keep their dtype; for whole numbers the result is float32. The elements of `x` lie between −20 and 20, and
every single result has to be accurate: off by at most one part in 100,000 for float32, one in 10¹² for float64.
torch does the work on the whole tensor, not Python's `math` on one number after another.

返回一个形状同 `x` 的新张量，里面是 e 的 `x` 的每个元素次幂。`x` 本身保持原样。

小数的 dtype 不变；整数得到 float32。`x` 的元素在 −20 到 20 之间，每一个结果都要准确：
float32 时误差不超过十万分之一，float64 时不超过 10¹² 分之一。
由 torch 对整个张量计算，不要用 Python 的 `math` 一个数一个数地算。
"""

import torch


def exponential(x: torch.Tensor) -> torch.Tensor:
    """
    >>> exponential(torch.tensor([1.0, 2, 4, 8]))
    tensor([2.7183e+00, 7.3891e+00, 5.4598e+01, 2.9810e+03])
    >>> exponential(torch.tensor([0, 1]))
    tensor([1.0000, 2.7183])
    """
    raise NotImplementedError("your code here | 在这里写代码")

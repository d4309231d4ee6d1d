"""A copy that stands alone | 独立的副本

Return a matrix with the values and the dtype of `A` in memory of its own.

Whoever writes into the one never changes the other. `A` may be a few rows of a much larger matrix: the copy then holds
memory for its own elements, not for the whole of the larger matrix. It lives on the device of `A`. No Python loop goes
over rows, columns or elements.

返回一个矩阵：数值和 dtype 与 `A` 相同，内存是它自己的。

往其中一个里写，绝不会影响另一个。`A` 可能只是某个大得多的矩阵中的几行：这时副本只为自己的元素占用内存，
不带上整个大矩阵。副本与 `A` 在同一个设备上。不要用 Python 循环逐行、逐列或逐个处理元素。
"""

import torch


def independent_copy(A: torch.Tensor) -> torch.Tensor:
    """
    >>> A = torch.arange(6.0).reshape(2, 3)
    >>> B = independent_copy(A)
    >>> B
    tensor([[0., 1., 2.],
            [3., 4., 5.]])
    >>> A[0, 0] = 9
    >>> B[0, 0]
    tensor(0.)
    """
    raise NotImplementedError("your code here | 在这里写代码")

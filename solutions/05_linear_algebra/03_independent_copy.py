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
    return A.clone()


HINTS = [
    ("`B = A` gives the same tensor a second name.", "`B = A` 只是给同一个张量起了第二个名字。"),
    (
        "`A[:]`, `A.detach()` and `copy.copy(A)` make a new object that looks at the old memory.",
        "`A[:]`、`A.detach()` 和 `copy.copy(A)` 得到的是新对象，看的还是旧内存。",
    ),
    (
        "You need an operation that writes every element down anew; tensors have a method for just that.",
        "你需要一个把每个元素都重新写一遍的操作；张量有一个专门的方法。",
    ),
]
WHY = (
    "A slice is a window on the storage it was cut from. clone copies the elements that the window shows; "
    "deepcopy copies the storage behind it, so two rows can cost a gigabyte. "
    "And `A.contiguous()` or `A.to(…)` copy only when there is something to do: as copies they work by luck.",
    "切片是看原存储的一个窗口。clone 复制窗口里看得到的元素；deepcopy 复制窗口背后的整块存储，两行也可能占上一个 GB。"
    "而 `A.contiguous()`、`A.to(…)` 只在有事可做时才复制：拿它们当复制用，全凭运气。",
)

"""Rows become columns | 行列互换

Return the transpose of the matrix `A`: what stands in row i and column j of `A` stands in row j and column i of the
result.

The result is a *view*: it looks at the memory of `A`, and not one byte of new tensor memory is allocated. `A` itself
stays as it was, and may be spread out in a larger memory.

返回矩阵 `A` 的转置：`A` 中第 i 行第 j 列的元素，在结果里位于第 j 行第 i 列。

结果是*视图*：看的就是 `A` 的内存，一个字节的张量内存也不新分配。`A` 自己保持原样；它可能分散在一块更大的内存里。
"""

import torch


def transpose(A: torch.Tensor) -> torch.Tensor:
    """
    >>> transpose(torch.arange(20).reshape(5, 4))
    tensor([[ 0,  4,  8, 12, 16],
            [ 1,  5,  9, 13, 17],
            [ 2,  6, 10, 14, 18],
            [ 3,  7, 11, 15, 19]])
    """
    return A.T


HINTS = [
    (
        "Getting the right shape is not enough: look at where the second element of the first row has to go.",
        "形状对了还不够：看看第一行的第二个元素应当到哪里去。",
    ),
    (
        "`reshape` keeps the reading order of the elements. You want to swap the two axes instead.",
        "`reshape` 保持元素的读取顺序。你要的是交换两个轴。",
    ),
    (
        "Every matrix has an attribute of one capital letter for this, and torch a function named after the task.",
        "矩阵有一个只有一个大写字母的属性，torch 也有一个与题目同名的函数，都是做这件事的。",
    ),
]
WHY = (
    "A tensor is a block of memory plus its shape and strides: how far to step to the next row and to the next column. "
    "Transposing swaps the two lengths and the two strides; no number moves. "
    "That is also why a transposed matrix is usually not contiguous, and why `view` refuses it.",
    "张量是一块内存，加上形状和步幅（stride）：到下一行、下一列各要走多远。转置只是交换两个长度和两个步幅，数一个也没动。"
    "转置后的矩阵通常不连续、`view` 会拒绝它，也是这个缘故。",
)

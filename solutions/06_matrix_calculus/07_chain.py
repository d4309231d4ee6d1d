"""A chain of Jacobians | 雅可比矩阵的链

A scalar is computed in several steps, each from the result of the one before. The list `jacobians` holds the Jacobian
of each step, the outermost (last computed) first; it has one row, as the scalar is one number. Return the Jacobian of
the whole: by the chain rule, the product of the list.

The Jacobian of m outputs by n inputs has shape (m, n), the gradient of a scalar the shape of the variable. Here the
result stays a Jacobian: shape (1, n), with the dtype and on the device of the list. No autograd, no `torch.func`, no
finite differences.

Work from the row inward: on the way nothing larger than a row may be made, no product of two inner matrices above all.
The list may hold a single Jacobian, and stays as it is. An empty list raises ValueError.

一个标量分几步算出，每一步都以前一步的结果为输入。列表 `jacobians` 是各步的雅可比矩阵，最外层（最后算的）在最前；
标量只有一个数，所以它只有一行。返回整体的雅可比矩阵：按链式法则，就是列表中各矩阵的乘积。

约定：m 个输出对 n 个输入的雅可比矩阵形状为 (m, n)，标量的梯度与变量形状相同。这里的结果仍是雅可比矩阵，形状为 (1, n)，
dtype 和设备与列表中的相同。不用自动求导和 `torch.func`，也不用有限差分。

从那一行开始向内算：途中不能造出比一行更大的东西，尤其不能先把两个内层矩阵相乘。
列表可以只有一个雅可比矩阵，并且保持原样。列表为空时抛出 ValueError。
"""

import torch


def chain(jacobians: list[torch.Tensor]) -> torch.Tensor:
    """
    >>> outer, inner = torch.tensor([[1.0, 2]]), torch.tensor([[3.0, 0, 1], [0, 4, 1]])
    >>> chain([outer, inner])
    tensor([[3., 8., 3.]])
    """
    if not jacobians:
        raise ValueError("a chain has at least one Jacobian")
    row = jacobians[0]
    for jacobian in jacobians[1:]:
        row = row @ jacobian
    return row


HINTS = [
    (
        "The product is the same wherever the brackets stand. The amount of work is not: "
        "what shape has the product of the first two, and what shape that of the last two?",
        "括号放在哪里，乘积都一样，工作量却不同：前两个相乘是什么形状？最后两个相乘呢？",
    ),
    (
        "One row times a matrix is one row again.",
        "一行乘一个矩阵，还是一行。",
    ),
    (
        "Start with the first Jacobian and multiply the others to it one after the other, from the right. "
        "Look at the empty list before that.",
        "从第一个雅可比矩阵开始，把其余的依次乘到右边。在那之前先处理空列表。",
    ),
]
WHY = (
    "This is reverse mode: one scalar at the end, so the row never grows, and each step costs one vector-matrix "
    "product. From the inside outward (forward mode) whole matrices are multiplied. It is why training uses backward.",
    "这就是反向模式：最后只有一个标量，所以那一行不会变大，每一步只是一次向量乘矩阵。"
    "从内向外（前向模式）则要把整个矩阵相乘。训练用反向传播，原因就在这里。",
)

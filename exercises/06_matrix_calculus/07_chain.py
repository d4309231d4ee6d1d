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
    raise NotImplementedError("your code here | 在这里写代码")

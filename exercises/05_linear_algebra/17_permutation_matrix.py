"""A permutation as a matrix | 置换矩阵

Return the float32 matrix P that rearranges a vector: (P @ x)[i] = x[order[i]]. `order` holds each of 0 … n−1 once and
is a list or a vector of int64.

The matrix lives on `device`; if that is None, on the device of `order`, and for a list on the CPU. An entry that occurs
twice, is negative or is n or more raises ValueError. `order` stays as it is, and no loop fills P element by element.

返回把向量重新排列的 float32 矩阵 P：(P @ x)[i] = x[order[i]]。`order` 是列表或 int64 向量，其中 0 到 n−1 各出现一次。

矩阵在 `device` 上；`device` 为 None 时在 `order` 所在的设备上，`order` 是列表则在 CPU 上。
有重复、为负或大于等于 n 的项时抛出 ValueError。`order` 保持不变，也不要用循环逐个填写 P 的元素。
"""

import torch


def permutation_matrix(order: list[int] | torch.Tensor, device: torch.device | None = None) -> torch.Tensor:
    """
    >>> permutation_matrix([1, 2, 0])
    tensor([[0., 1., 0.],
            [0., 0., 1.],
            [1., 0., 0.]])
    >>> permutation_matrix([1, 2, 0]) @ torch.tensor([10.0, 20, 30])
    tensor([20., 30., 10.])
    """
    raise NotImplementedError("your code here | 在这里写代码")

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
    index = torch.as_tensor(order, device=device)
    n = len(index)
    if sorted(index.tolist()) != list(range(n)):
        raise ValueError("order must hold each of 0 … n-1 once")
    return torch.eye(n, device=index.device)[index]


HINTS = [
    (
        "Row i of P picks one element of x: which row of the identity matrix does that?",
        "P 的第 i 行要从 x 中挑出一个元素：单位矩阵的哪一行正好做这件事？",
    ),
    (
        "Check with a cycle of three: an order that undoes itself cannot tell P from its transpose.",
        "用三个元素的轮换来检验：自己的逆就是自己的排列，分不出 P 和它的转置。",
    ),
    (
        "Index the rows of `torch.eye(n, …)` with `order`. Indexing takes repeated and negative numbers without a "
        "word, so check them first.",
        "用 `order` 去取 `torch.eye(n, …)` 的行。下标遇到重复和负数都不吭声，所以要先检查。",
    ),
]
WHY = (
    "Every row and every column of P holds a single 1; a repeated entry keeps the rows right and spoils the columns. "
    "The transpose undoes P: it sends element i to place order[i] instead of fetching it from there.",
    "P 的每一行、每一列都只有一个 1；有重复的项时，行仍然对，列就坏了。"
    "转置是 P 的逆：它把第 i 个元素送到 order[i]，而不是从那里取来。",
)

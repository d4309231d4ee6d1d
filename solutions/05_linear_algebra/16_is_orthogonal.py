"""Orthogonal or not | 是否正交

Return, as one Python bool, whether the matrix `Q` is orthogonal: square, and QQᵀ = I.

Floating-point numbers round: elements of QQᵀ − I up to 1e-5 count as zero, those from 1e-2 on do not. A matrix that is
not square gives False and does not raise. `Q` may be of any float dtype and stays as it is. No Python loop goes over
rows, columns or elements.

返回矩阵 `Q` 是否正交，结果是一个 Python 的 bool。正交指：是方阵，而且 QQᵀ = I。

浮点数有舍入：QQᵀ − I 的元素不超过 1e-5 时当作零，达到 1e-2 就不能再当作零。不是方阵时返回 False，不报错。
`Q` 可以是任何浮点 dtype，并保持不变。不要用 Python 循环逐行、逐列或逐个处理元素。
"""

import torch


def is_orthogonal(Q: torch.Tensor) -> bool:
    """
    >>> is_orthogonal(torch.tensor([[0.6, -0.8], [0.8, 0.6]]))
    True
    >>> is_orthogonal(torch.tensor([[2.0, 0], [0, 2]]))
    False
    """
    rows, columns = Q.shape
    if rows != columns:
        return False
    identity = torch.eye(rows, dtype=Q.dtype, device=Q.device)
    return torch.allclose(Q @ Q.T, identity, rtol=0, atol=1e-4)


HINTS = [
    (
        "Rows that are perpendicular are half of it; they also have length 1.",
        "各行互相垂直只是一半；它们的长度还要是 1。",
    ),
    (
        "The identity to compare with needs the size, the dtype and the device of `Q`.",
        "用来比较的单位矩阵，大小、dtype 和设备都要与 `Q` 相同。",
    ),
    (
        "`torch.allclose` allows almost nothing next to 0 unless you set `atol`.",
        "在 0 附近，`torch.allclose` 几乎不容许误差，除非设置 `atol`。",
    ),
]
WHY = (
    "A wide matrix can have QQᵀ = I without being orthogonal, since QᵀQ is another matrix then; for square ones both "
    "agree. allclose's default atol is 1e-8, smaller than what float32 leaves where a 0 should be.",
    "扁的矩阵也可能满足 QQᵀ = I，却不正交，因为这时 QᵀQ 是另一回事；方阵的两者才一致。"
    "allclose 默认的 atol 是 1e-8，比 float32 在本该是 0 的地方留下的误差还小。",
)

"""Jacobians of Ax and xᵀA | Ax 与 xᵀA 的雅可比矩阵

`A` is a float matrix of shape (m, n). Return two Jacobians in the vector x: that of Ax, where x has n elements, and
that of xᵀA, where x has m elements.

Work the formulas out on paper and write them down: no autograd, no `torch.func`, no finite differences. The gradient of
a scalar has the shape of the variable; the Jacobian of p outputs by q inputs has shape (p, q).

The second result is a view: it lies in the memory of `A` and copies no element. The first may be `A` itself. Both keep
the dtype of `A` and live on its device.

`A` 是形状为 (m, n) 的浮点矩阵。返回两个对向量 x 的雅可比矩阵：
Ax 的（此时 x 有 n 个元素），以及 xᵀA 的（此时 x 有 m 个元素）。

请先在纸上推出公式，再写成代码：不用自动求导和 `torch.func`，也不用有限差分。
约定：标量的梯度与变量形状相同；p 个输出对 q 个输入的雅可比矩阵形状为 (p, q)。

第二个结果是视图：就在 `A` 的内存里，不复制任何元素。第一个可以就是 `A` 本身。两者的 dtype 和设备都与 `A` 相同。
"""

import torch


def linear_jacobians(A: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """
    >>> linear_jacobians(torch.tensor([[1.0, 2, 3], [4, 5, 6]]))
    (tensor([[1., 2., 3.],
            [4., 5., 6.]]), tensor([[1., 4.],
            [2., 5.],
            [3., 6.]]))
    """
    return A, A.T


HINTS = [
    (
        "Write output i of Ax as a sum over j. What stands beside x_j?",
        "把 Ax 的第 i 个输出写成对 j 求和。x_j 前面的系数是什么？",
    ),
    (
        "Output j of xᵀA is a sum over i of x_i times A[i, j]. Outputs are rows of the Jacobian, inputs are columns.",
        "xᵀA 的第 j 个输出是对 i 求和的 x_i 乘 A[i, j]。雅可比矩阵里，输出对应行，输入对应列。",
    ),
    (
        "So both Jacobians hold the numbers of A, the second with rows and columns exchanged. "
        "Which way of exchanging them moves no data?",
        "所以两个雅可比矩阵都由 A 的数组成，第二个交换了行和列。哪种交换方式不搬动数据？",
    ),
]
WHY = (
    "A linear map is its own derivative, whatever x is. The transpose costs nothing, because only strides change; "
    "that is why backward through a linear layer can multiply by the transposed weight without copying it.",
    "线性映射的导数就是它自己，与 x 无关。转置不花内存，只是改了步长；"
    "所以线性层的反向传播可以乘上权重的转置，而不用复制权重。",
)

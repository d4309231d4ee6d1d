"""Gradient of a quadratic form | 二次型的梯度

`A` is a square float matrix, not symmetric in general, and `x` a vector of matching length. Return the gradient in `x`
of the number xᵀAx.

Work the formula out on paper and write it down: no autograd, no `torch.func`, no finite differences. The gradient of a
scalar has the shape of the variable; the Jacobian of m outputs by n inputs has shape (m, n). So the result has the
shape of `x`; it keeps the dtype and lives on the device of the inputs.

`A` 是浮点方阵，一般不对称；`x` 是长度相配的向量。返回数 xᵀAx 对 `x` 的梯度。

请先在纸上推出公式，再写成代码：不用自动求导和 `torch.func`，也不用有限差分。
约定：标量的梯度与变量形状相同；m 个输出对 n 个输入的雅可比矩阵形状为 (m, n)。
所以结果的形状与 `x` 相同，dtype 和设备与输入相同。
"""

import torch


def quadratic_gradient(A: torch.Tensor, x: torch.Tensor) -> torch.Tensor:
    """
    >>> quadratic_gradient(torch.tensor([[1.0, 2], [0, 3]]), torch.tensor([1.0, -1]))
    tensor([ 0., -4.])
    """
    return A @ x + A.T @ x


HINTS = [
    (
        "Write xᵀAx as a double sum over i and j. In how many places does one element of x appear?",
        "把 xᵀAx 写成对 i 和 j 的双重求和。x 的某一个元素出现在几个地方？",
    ),
    (
        "Each element appears as the left factor and as the right factor. Differentiate one, hold the other, then "
        "exchange them.",
        "每个元素既作左因子出现，也作右因子出现。先对一个求导、固定另一个，再交换。",
    ),
    (
        "One term sums along the rows of A, the other along its columns.",
        "一项沿 A 的行求和，另一项沿 A 的列求和。",
    ),
]
WHY = (
    "The well-known 2Ax holds for symmetric A alone, where both terms agree. For any other matrix only the symmetric "
    "half of A, (A + Aᵀ)/2, has a say in xᵀAx.",
    "常见的 2Ax 只对对称的 A 成立，那时两项相等。对一般的矩阵，真正影响 xᵀAx 的只是 A 的对称部分 (A + Aᵀ)/2。",
)

"""Jacobian of x∘x | 求 x∘x 的雅可比矩阵

`x` is a float vector. Return the Jacobian of the vector x∘x (each element times itself) in `x`.

Work the formula out on paper and write it down: no autograd, no `torch.func`, no finite differences. The gradient of a
scalar has the shape of the variable; the Jacobian of m outputs by n inputs has shape (m, n). So the result is an (n, n)
matrix; it keeps the dtype of `x` and lives on its device.

`x` 是浮点向量。返回向量 x∘x（每个元素乘以自己）对 `x` 的雅可比矩阵。

请先在纸上推出公式，再写成代码：不用自动求导和 `torch.func`，也不用有限差分。
约定：标量的梯度与变量形状相同；m 个输出对 n 个输入的雅可比矩阵形状为 (m, n)。
所以结果是 (n, n) 的矩阵，dtype 和设备与 `x` 相同。
"""

import torch


def square_jacobian(x: torch.Tensor) -> torch.Tensor:
    """
    >>> square_jacobian(torch.tensor([1.0, 2, 3]))
    tensor([[2., 0., 0.],
            [0., 4., 0.],
            [0., 0., 6.]])
    """
    return torch.diag(2 * x)


HINTS = [
    (
        "Entry (i, j) says how much output i grows when input j grows. Which inputs does output i depend on?",
        "第 (i, j) 项是输入 j 增大时输出 i 增大多少。输出 i 依赖哪些输入？",
    ),
    (
        "Output i depends on input i alone, so a whole row holds a single number that is not zero.",
        "输出 i 只依赖输入 i，所以整行只有一个数不为零。",
    ),
    (
        "Put the slopes of the squares on the diagonal of a matrix of zeros: PyTorch has a function for that.",
        "把平方的斜率放到零矩阵的对角线上：PyTorch 有现成的函数。",
    ),
]
WHY = (
    "Element-wise functions have diagonal Jacobians. Autograd therefore never builds them: it multiplies by the "
    "diagonal, n numbers instead of n².",
    "逐元素函数的雅可比矩阵是对角阵。所以自动求导从不真的构造它，只乘上对角线：n 个数，而不是 n² 个。",
)

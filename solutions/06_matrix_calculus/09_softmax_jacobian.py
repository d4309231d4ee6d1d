"""Jacobian of softmax | softmax 的雅可比矩阵

`x` is a float vector. softmax(x) divides e to each element by the sum of all of them. Return its Jacobian in `x`.

Work the formula out on paper and write it down: no autograd, no `torch.func`, no finite differences; functions for
softmax itself may be used. The gradient of a scalar has the shape of the variable; the Jacobian of m outputs by n
inputs has shape (m, n). So the result is an (n, n) matrix; it keeps the dtype of `x` and lives on its device.

Elements of `x` may be as large as 1000 and as small as -1000, and nearly equal: the result is finite all the same.
As the outputs of softmax always sum to 1, each row of the Jacobian sums to 0.

`x` 是浮点向量。softmax(x) 是 e 的各元素次幂，除以它们的总和。返回它对 `x` 的雅可比矩阵。

请先在纸上推出公式，再写成代码：不用自动求导和 `torch.func`，也不用有限差分；计算 softmax 本身的函数可以用。
约定：标量的梯度与变量形状相同；m 个输出对 n 个输入的雅可比矩阵形状为 (m, n)。
所以结果是 (n, n) 的矩阵，dtype 和设备与 `x` 相同。

`x` 的元素可能大到 1000、小到 -1000，也可能几乎相等，结果都必须是有限的数。
softmax 的输出之和总是 1，所以雅可比矩阵每一行的和都是 0。
"""

import torch


def softmax_jacobian(x: torch.Tensor) -> torch.Tensor:
    """
    >>> softmax_jacobian(torch.tensor([1000.0, 1000, -1000]))
    tensor([[ 0.2500, -0.2500,  0.0000],
            [-0.2500,  0.2500,  0.0000],
            [ 0.0000,  0.0000,  0.0000]])
    """
    s = torch.softmax(x, dim=0)
    return torch.diag(s) - torch.outer(s, s)


HINTS = [
    (
        "Every output depends on every input, because all of them enter the sum. "
        "Differentiate the quotient in two cases: the same index, and two different ones.",
        "每个输出都依赖所有输入，因为总和里有它们全部。对商求导，分两种情况：下标相同和下标不同。",
    ),
    (
        "Both cases can be written with the outputs s alone: s_i(1 − s_i) and −s_i s_j. "
        "Which matrix holds all products s_i s_j?",
        "两种情况都能只用输出 s 表示：s_i(1 − s_i) 和 −s_i s_j。哪个矩阵装着所有的乘积 s_i s_j？",
    ),
    (
        "e to the 1000 is no float. Softmax does not change when the same number is subtracted from every element, "
        "and PyTorch's own does that.",
        "e 的 1000 次方超出了浮点数。每个元素减去同一个数，softmax 不变；PyTorch 自带的 softmax 就是这样做的。",
    ),
]
WHY = (
    "The rows sum to zero: shifting all inputs alike changes nothing, which is also why the largest can be subtracted "
    "safely. Backward needs s∘(g − s·g) alone, so frameworks never build this matrix.",
    "每行之和为零：所有输入一起平移，输出不变；也正因如此，可以放心减去最大值。"
    "反向传播只需要 s∘(g − s·g)，所以框架从不构造这个矩阵。",
)

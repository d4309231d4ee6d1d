"""Gradients of three scalars | 三个标量的梯度

`x` and `a` are float vectors of one length. Return the gradients in `x` of three numbers: the sum of the elements of
`x`, the dot product x·x, and the dot product a·x.

Work the formulas out on paper and write them down: no autograd, no `torch.func`, no finite differences. The gradient of
a scalar has the shape of the variable; the Jacobian of m outputs by n inputs has shape (m, n). So all three results
have the shape of `x`; they keep its dtype and live on its device.

`x` 和 `a` 是等长的浮点向量。返回三个数对 `x` 的梯度：`x` 各元素之和、点积 x·x、点积 a·x。

请先在纸上推出公式，再写成代码：不用自动求导和 `torch.func`，也不用有限差分。
约定：标量的梯度与变量形状相同；m 个输出对 n 个输入的雅可比矩阵形状为 (m, n)。
所以三个结果的形状都与 `x` 相同，dtype 和设备也与 `x` 相同。
"""

import torch


def scalar_gradients(x: torch.Tensor, a: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """
    >>> scalar_gradients(torch.tensor([1.0, 2, 3]), torch.tensor([5.0, 0, -1]))
    (tensor([1., 1., 1.]), tensor([2., 4., 6.]), tensor([ 5.,  0., -1.]))
    """
    return torch.ones_like(x), 2 * x, a


HINTS = [
    (
        "Write each scalar as a sum over i and differentiate it by one element of x. Every element gives one entry.",
        "把每个标量写成对 i 求和的形式，对 x 的某一个元素求导；每个元素给出梯度的一项。",
    ),
    (
        "How much does the sum grow when one element grows by 1? The answer is the same for every element, "
        "but there are n of them.",
        "某个元素增加 1，和增加多少？每个元素的答案都一样，但一共有 n 个。",
    ),
    (
        "x·x is the sum of squares: differentiate a square. a·x is linear: what stands beside each element of x?",
        "x·x 是平方和：对平方求导即可。a·x 是线性的：x 的每个元素前面的系数是什么？",
    ),
]
WHY = (
    "A gradient holds one slope per element, so it always has the shape of its variable; that is why x.grad can be "
    "subtracted from x. The sum's gradient is the vector of ones that backward() starts many a chain with.",
    "梯度给每个元素一个斜率，所以形状总与变量相同；正因如此，才能从 x 里减去 x.grad。"
    "求和的梯度是全一向量，许多反向传播就是从它开始的。",
)

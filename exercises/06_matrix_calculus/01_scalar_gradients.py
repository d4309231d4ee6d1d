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
    raise NotImplementedError("your code here | 在这里写代码")

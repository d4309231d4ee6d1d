"""Gradient of an inner product | 内积的梯度

u(x) and v(x) are vectors of m elements that depend on a vector x of n elements. You are given their values `u` and `v`
at one x, and their Jacobians `Ju` and `Jv` there. Return the gradient in x of the dot product u(x)·v(x).

Work the formula out on paper and write it down: no autograd, no `torch.func`, no finite differences. The gradient of a
scalar has the shape of the variable; the Jacobian of m outputs by n inputs has shape (m, n). So `Ju` and `Jv` have
shape (m, n), and the result has shape (n,), with the dtype and on the device of the inputs.

u(x) 和 v(x) 是随向量 x（n 个元素）变化的 m 维向量。给出它们在某个 x 处的值 `u`、`v`，
以及在该处的雅可比矩阵 `Ju`、`Jv`。返回点积 u(x)·v(x) 对 x 的梯度。

请先在纸上推出公式，再写成代码：不用自动求导和 `torch.func`，也不用有限差分。
约定：标量的梯度与变量形状相同；m 个输出对 n 个输入的雅可比矩阵形状为 (m, n)。
所以 `Ju` 和 `Jv` 的形状是 (m, n)，结果的形状是 (n,)，dtype 和设备与输入相同。
"""

import torch


def inner_product_gradient(u: torch.Tensor, v: torch.Tensor, Ju: torch.Tensor, Jv: torch.Tensor) -> torch.Tensor:
    """
    >>> u, v = torch.tensor([1.0, 2]), torch.tensor([3.0, -1])
    >>> Ju, Jv = torch.tensor([[1.0, 0, 2], [0, 1, 1]]), torch.tensor([[0.0, 1, 0], [2, 0, 1]])
    >>> inner_product_gradient(u, v, Ju, Jv)
    tensor([7., 0., 7.])
    """
    raise NotImplementedError("your code here | 在这里写代码")

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
    return Ju.T @ v + Jv.T @ u


HINTS = [
    (
        "u·v is a sum of products u_k v_k, and both factors depend on x. Which rule is that?",
        "u·v 是乘积 u_k v_k 之和，两个因子都随 x 变化。这要用哪条求导法则？",
    ),
    (
        "Row k of Ju holds the slopes of u_k. Each of them is multiplied by v_k, then summed over k.",
        "Ju 的第 k 行是 u_k 的各个斜率；它们各乘以 v_k，再对 k 求和。",
    ),
    (
        "Which index of Ju is summed over, rows or columns? Two such sums make the gradient.",
        "求和消去的是 Ju 的行下标还是列下标？两个这样的和相加就是梯度。",
    ),
]
WHY = (
    "The product rule holds for vectors as for numbers, and each Jacobian enters transposed: it carries a vector of m "
    "slopes on the outputs back to n slopes on the inputs. backward() does nothing else, one operation at a time.",
    "乘积法则对向量同样成立，而雅可比矩阵以转置出现：它把输出上的 m 个斜率带回到输入上的 n 个。"
    "backward() 做的就是这件事，一次一个运算。",
)

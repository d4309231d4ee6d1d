"""Through loops and branches | 穿过循环和分支

Two functions of a float tensor `a`, a single number or a vector that is not all zeros.

`double_until_large(a)`: double `a` once; then double the result as long as its norm is below 1000. If the sum of its
elements is positive, return it, otherwise 100 times it. If `a` is tracked, the result is connected to it.

`control_flow_grad(a)`: return `(d, grad)`, where d is `double_until_large(a)` and grad the gradient of the sum of d in
`a`, found by automatic differentiation. `a` may be tracked or not, and stays as it was: `requires_grad` as before,
`a.grad` still None. d may be detached.

关于浮点张量 `a` 的两个函数；`a` 是单个数，或者不全为零的向量。

`double_until_large(a)`：先把 `a` 乘 2；只要结果的范数小于 1000，就继续乘 2。若结果的元素之和为正，返回它；
否则返回它的 100 倍。如果 `a` 在记录梯度，结果要与它相连。

`control_flow_grad(a)`：返回 `(d, grad)`，d 是 `double_until_large(a)`，grad 是 d 的元素之和对 `a` 的梯度，
由自动求导得到。`a` 可能在记录，也可能没有，之后保持原样：`requires_grad` 与之前相同，`a.grad` 仍为 None。
d 可以是 detach 过的。
"""

import torch


def double_until_large(a: torch.Tensor) -> torch.Tensor:
    """
    >>> double_until_large(torch.tensor(3.0))
    tensor(1536.)
    >>> double_until_large(torch.tensor(-3.0))
    tensor(-153600.)
    >>> double_until_large(torch.tensor([-3.0, 4.0]))
    tensor([-768., 1024.])
    """
    b = 2 * a
    while b.norm() < 1000:
        b = 2 * b
    return b if b.sum() > 0 else 100 * b


def control_flow_grad(a: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """
    >>> d, grad = control_flow_grad(torch.tensor(3.0))
    >>> grad
    tensor(512.)
    >>> grad == d / 3
    tensor(True)
    """
    leaf = a.detach().clone().requires_grad_()
    d = double_until_large(leaf)
    (grad,) = torch.autograd.grad(d.sum(), leaf)
    return d.detach(), grad


HINTS = [
    (
        "Python's own `while` and `if` do: autograd notes the operations that really ran, whatever led to them.",
        "用 Python 自己的 `while` 和 `if` 就行：自动求导记录的是真正执行过的运算，不管是怎么走到那里的。",
    ),
    (
        "The norm only decides how long the loop runs. The numbers that you double must stay tensors, or the graph "
        "is cut.",
        "范数只决定循环跑多久。被乘 2 的必须一直是张量，否则计算图就断了。",
    ),
    (
        "For the gradient take a tracked copy of `a`, and start from `d.sum()`: for a vector, d is no single number.",
        "求梯度时用 `a` 的一个带记录的副本，并从 `d.sum()` 开始：a 是向量时，d 不是一个数。",
    ),
]
WHY = (
    "For each a the path is fixed, and along it d is a times a constant: the gradient is that constant, d / a where a "
    "is not 0. The conditions are not differentiated; they only choose which operations enter the graph.",
    "对每个 a 来说路径是确定的，沿着它 d 就是 a 乘一个常数：梯度就是这个常数，在 a 不为 0 处等于 d / a。"
    "条件本身不参与求导，只决定哪些运算进入计算图。",
)

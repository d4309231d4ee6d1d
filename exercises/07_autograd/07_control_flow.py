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
    raise NotImplementedError("your code here | 在这里写代码")


def control_flow_grad(a: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """
    >>> d, grad = control_flow_grad(torch.tensor(3.0))
    >>> grad
    tensor(512.)
    >>> grad == d / 3
    tensor(True)
    """
    raise NotImplementedError("your code here | 在这里写代码")

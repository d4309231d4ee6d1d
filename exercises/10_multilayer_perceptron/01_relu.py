"""The rectifier | 整流函数 ReLU

Return max(x, 0) for every element x of `X`: what is negative becomes 0, the rest stays as it is. `X` is a tensor of any
shape, of floats or of whole numbers; the result has its shape and dtype. Its numbers are finite or nan, and nan stays
nan.

The gradient is 1 where x > 0 and 0 elsewhere, at x = 0 too. `X` stays as it is, and the result lies in memory of its
own. Write it yourself: torch's ready-made relu and its relatives (`relu`, `leaky_relu`, `threshold`, …) may not be
used.

对 `X` 的每个元素 x 返回 max(x, 0)：负数变成 0，其余不变。`X` 是任意形状的张量，元素是浮点数或整数；结果的形状和 dtype
与它相同。其中的数是有限的或者 nan，nan 仍是 nan。

x > 0 处梯度为 1，其他地方为 0，x = 0 处也是 0。`X` 保持不变，结果放在自己的内存里。请自己写：不能用 torch 现成的 relu
和它的同类（`relu`、`leaky_relu`、`threshold` 等）。
"""

import torch


def relu(X: torch.Tensor) -> torch.Tensor:
    """
    >>> relu(torch.tensor([[-1.0, 2.0], [0.5, -3.0]]))
    tensor([[0.0000, 2.0000],
            [0.5000, 0.0000]])
    >>> x = torch.tensor([-1.0, 0.0, 2.0], requires_grad=True)
    >>> relu(x).sum().backward()
    >>> x.grad
    tensor([0., 0., 1.])
    """
    raise NotImplementedError("your code here | 在这里写代码")

"""A sigmoid with slope 1 | 斜率为 1 的 sigmoid

Return, for each element of the float tensor `x`, 4 · sigmoid(x) − 2, where sigmoid(x) = 1 / (1 + exp(−x)). It is 0 at 0
and has the slope 1 there.

The result is a new tensor of the shape and dtype of `x`, on its device. It is accurate near 0 (to 1e-6 there), and it
is right far from 0 too, say at ±1000: the values, and the gradients that flow back to `x`, are finite and right
everywhere. The library's `sigmoid` and `tanh` may be used. `x` is not changed.

对浮点张量 `x` 的每个元素，返回 4 · sigmoid(x) − 2，其中 sigmoid(x) = 1 / (1 + exp(−x))。它在 0 处等于 0，斜率为 1。

结果是新的张量，形状、dtype、设备与 `x` 相同。它在 0 附近是准确的（误差不超过 1e-6），
离 0 很远（例如 ±1000）时也对：处处的数值和流回 `x` 的梯度，都是有限的、正确的。可以用库里的 `sigmoid` 和 `tanh`。
`x` 不能改动。
"""

import torch


def scaled_sigmoid(x: torch.Tensor) -> torch.Tensor:
    """
    >>> x = torch.tensor([0.0, 2.0, -1000.0], requires_grad=True)
    >>> y = scaled_sigmoid(x)
    >>> y
    tensor([ 0.0000,  1.5232, -2.0000], grad_fn=<SubBackward0>)
    >>> y.sum().backward()
    >>> x.grad
    tensor([1.0000, 0.4200, 0.0000])
    """
    raise NotImplementedError("your code here | 在这里写代码")

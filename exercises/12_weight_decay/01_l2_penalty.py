"""The penalty on large weights | 对大权重的惩罚

Return half the sum of the squares of all elements of `w`, a float tensor of any shape, as a tensor without dimensions.

Its gradient in `w` is `w` itself, and so 0 where `w` is 0, also when all of `w` is.

返回浮点张量 `w`（任意形状）所有元素的平方和的一半，是一个零维张量。

它对 `w` 的梯度就是 `w` 本身，所以 `w` 为 0 的地方梯度是 0，整个 `w` 为 0 时也一样。
"""

import torch


def l2_penalty(w: torch.Tensor) -> torch.Tensor:
    """
    >>> l2_penalty(torch.tensor([[1.0, -2.0], [3.0, 4.0]]))
    tensor(15.)
    >>> w = torch.tensor([0.0, 0.0], requires_grad=True)
    >>> l2_penalty(w).backward()
    >>> w.grad
    tensor([0., 0.])
    """
    raise NotImplementedError("your code here | 在这里写代码")

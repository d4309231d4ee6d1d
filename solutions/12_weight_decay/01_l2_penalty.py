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
    return (w * w).sum() / 2


HINTS = [
    ("Square every element, add all of them up, take half.", "每个元素平方，全部相加，再取一半。"),
    (
        "`norm` takes a root: squaring it again brings the value back, but at 0 the gradient of a root is infinite.",
        "`norm` 里有开方：再平方，值就回来了，但开方在 0 处的梯度是无穷大。",
    ),
    ("`(w * w).sum() / 2` has no root anywhere.", "`(w * w).sum() / 2` 里没有开方。"),
]
WHY = (
    "The half makes the gradient w itself: every step then shrinks each weight by a share of its own, which is why the "
    "penalty is called weight decay. A root on the way is harmless for the value, and gives nan at 0, where biases and "
    "many new weights begin.",
    "取一半，梯度就正好是 w：每一步都让每个权重按自身的比例缩小，所以这种惩罚叫权重衰减。中间开一次方对值没有影响，"
    "但在 0 处"
    "给出 nan，而偏置和许多新权重正是从 0 开始的。",
)

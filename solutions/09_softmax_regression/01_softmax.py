"""Softmax | 自己写 softmax

Turn scores into probabilities: each number along the last dimension of `X` becomes exp(x) over the sum of all exp along
that dimension. `X` is a float tensor of one or more dimensions; the result has its shape and dtype.

Build it from simpler operations: PyTorch's softmax, log_softmax, softmin and logsumexp are not for this task. Scores of
±1000 give no nan and no inf, in whichever row they stand. Gradients are right, and `X` stays as it is.

把得分变成概率：`X` 最后一维上的每个数变成 exp(x) 除以这一维上所有 exp 之和。`X` 是一维或多维的浮点张量，结果的形状和
dtype 与它相同。

请用更简单的运算做出来：这道题不用 PyTorch 的 softmax、log_softmax、softmin 和 logsumexp。±1000 的得分无论出现在哪一
行，都不能产生nan 或 inf。梯度要正确，`X` 保持不变。
"""

import torch


def softmax(X: torch.Tensor) -> torch.Tensor:
    """
    >>> softmax(torch.tensor([[0.0, 0.0], [1000.0, 0.0]]))
    tensor([[0.5000, 0.5000],
            [1.0000, 0.0000]])
    """
    powers = (X - X.amax(-1, keepdim=True)).exp()
    return powers / powers.sum(-1, keepdim=True)


HINTS = [
    (
        "exp(1000) is inf, and inf / inf is nan. Softmax stays the same when one number is subtracted from a whole "
        "row.",
        "exp(1000) 是 inf，inf / inf 是 nan。整行减去同一个数，softmax 不变。",
    ),
    (
        "Subtract each row's own maximum: then the largest power is exp(0). `keepdim=True` keeps the shapes together.",
        "减去每一行自己的最大值：最大的幂就是 exp(0)。`keepdim=True` 让形状对得上。",
    ),
    (
        "`powers = (X - X.amax(-1, keepdim=True)).exp()`, divided by their sum along the last dimension.",
        "`powers = (X - X.amax(-1, keepdim=True)).exp()`，再除以最后一维上的和。",
    ),
]
WHY = (
    "The formula of the book overflows at scores of 89 in float32. Each row needs a maximum of its own: with that of "
    "the "
    "whole tensor a row of small scores underflows to 0 / 0.",
    "书上的公式在 float32 里得分到 89 就溢出。每一行要用自己的最大值：若用整个张量的最大值，得分小的行会下溢成 0 / 0。",
)

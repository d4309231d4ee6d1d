"""The softmax network | Softmax 网络

Return the class probabilities that a softmax regression gives to each example of a batch. `X` has shape (n, 1, h, w),
a batch of images, or (n, d). Flatten each example to a row of d numbers, multiply with `W`, of shape (d, q), add `b`,
of shape (q,), and take the softmax of each row. The result has shape (n, q).

Use one matrix product. `W` and `b` record gradients; the result stays connected to both. PyTorch's softmax is fine
here. `X` may lie spread out in memory.

返回 softmax 回归给一批样本的类别概率。`X` 的形状是 (n, 1, h, w)（一批图像），或者 (n, d)。把每个样本展平成一行 d 个数，
乘以形状为 (d, q) 的 `W`，加上形状为 (q,) 的 `b`，再对每一行取 softmax。结果的形状是 (n, q)。

请用一次矩阵乘积。`W` 和 `b` 记录梯度，结果要与两者保持连通。这里可以用 PyTorch 的 softmax。`X` 在内存中可能不连续。
"""

import torch


def softmax_net(X: torch.Tensor, W: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """
    >>> X = torch.tensor([[[[0.0, 1.0]]], [[[2.0, 0.0]]]])
    >>> W = torch.tensor([[0.0, 500.0], [0.0, 0.0]])
    >>> softmax_net(X, W, torch.zeros(2))
    tensor([[0.5000, 0.5000],
            [0.0000, 1.0000]])
    """
    raise NotImplementedError("your code here | 在这里写代码")

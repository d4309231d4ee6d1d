"""Parameters to start from | 初始参数

Make the parameters of a network with one hidden layer. Return the list `[W1, b1, W2, b2]`:

- `W1` of shape (num_inputs, num_hiddens) and `W2` of shape (num_hiddens, num_outputs) are drawn by torch from the
  normal distribution with mean 0 and standard deviation 0.01, every number by itself;
- `b1` of shape (num_hiddens,) and `b2` of shape (num_outputs,) are zero.

All four are float32, live on `device` (the CPU when it is None), record gradients and are leaves, each in memory of its
own: what backward leaves in `.grad` must arrive in the very tensors that you return. `nn.Parameter`s are fine. Two
calls in a row give different weights; after the same `torch.manual_seed` they are the same again.

造出有一个隐藏层的网络的参数。返回列表 `[W1, b1, W2, b2]`：

- `W1` 的形状是 (num_inputs, num_hiddens)，`W2` 的形状是 (num_hiddens, num_outputs)，由 torch 从均值 0、标准差 0.01 的
  正态分布中逐个独立抽取；
- `b1` 的形状是 (num_hiddens,)，`b2` 的形状是 (num_outputs,)，全是零。

四个张量都是 float32，在 `device` 上（为 None 时在 CPU 上），记录梯度，并且是叶子，各有自己的内存：反向传播写进 `.grad`
的东西，必须出现在你返回的张量里。用 `nn.Parameter` 也可以。连续两次调用得到不同的权重；用同样的 `torch.manual_seed`
之后则相同。
"""

import torch


def init_params(
    num_inputs: int, num_hiddens: int, num_outputs: int, device: torch.device | None = None
) -> list[torch.Tensor]:
    """
    >>> W1, b1, W2, b2 = init_params(784, 256, 10)
    >>> W1.shape, b1.shape, W2.shape, b2.shape
    (torch.Size([784, 256]), torch.Size([256]), torch.Size([256, 10]), torch.Size([10]))
    >>> print(f"{W1.std().item():.3f}")
    0.010
    >>> all(p.is_leaf and p.requires_grad for p in (W1, b1, W2, b2))
    True
    """
    raise NotImplementedError("your code here | 在这里写代码")

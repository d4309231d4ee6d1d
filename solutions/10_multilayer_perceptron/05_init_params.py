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
    W1 = torch.randn(num_inputs, num_hiddens, device=device) * 0.01
    b1 = torch.zeros(num_hiddens, device=device)
    W2 = torch.randn(num_hiddens, num_outputs, device=device) * 0.01
    b2 = torch.zeros(num_outputs, device=device)
    return [parameter.requires_grad_() for parameter in (W1, b1, W2, b2)]


HINTS = [
    (
        "`torch.randn` draws with standard deviation 1. What makes 0.01 of it?",
        "`torch.randn` 抽取的标准差是 1。怎样变成 0.01？",
    ),
    (
        "A leaf is a tensor that you made, and not the result of an operation on a tensor that records. "
        "`torch.randn(…, requires_grad=True) * 0.01` is such a result: its grad stays None.",
        "叶子是你直接造出来的张量，而不是对记录梯度的张量做运算的结果。`torch.randn(…, requires_grad=True) * 0.01` "
        "就是这样的结果：它的 grad 一直是 None。",
    ),
    (
        "First scale, and put it on the device; then begin to record: `requires_grad_()` or `nn.Parameter(…)`.",
        "先缩放、放到设备上，最后再开始记录：`requires_grad_()` 或 `nn.Parameter(…)`。",
    ),
]
WHY = (
    "Were all weights equal, all hidden numbers would be, and would stay so: chance breaks the tie. The order matters: "
    "what is scaled or moved after it began to record is no leaf, backward fills the grad of a tensor that nobody "
    "holds, and training moves nothing without raising anything.",
    "如果权重全都相等，各个隐藏数就相等，而且会一直相等：靠随机来打破。先后次序很重要：开始记录之后再缩放或搬设备，"
    "得到的就"
    "不是叶子，反向传播填写的是谁也拿不到的张量，训练什么也不会动，也不会报错。",
)

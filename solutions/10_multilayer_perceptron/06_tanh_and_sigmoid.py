"""tanh and sigmoid from exp | 用 exp 算 tanh 与 sigmoid

Return the tuple `(tanh(x), sigmoid(x))`, element by element, for a float tensor `x` of any shape, where
sigmoid(x) = 1 / (1 + exp(−x)) and tanh(x) = (1 − exp(−2x)) / (1 + exp(−2x)).

Use `torch.exp` for both; next to it arithmetic, `abs`, `sign`, `where`, `clamp` and their like. The library's `tanh`,
`sigmoid`, `expm1`, `softplus`, `softmax`, `logaddexp` and their relatives may not occur.

The values are off by at most 1e-6 in float32, and they and their gradients are finite and right everywhere: at 0, and
at ±1000 too, where `exp` itself overflows.

对任意形状的浮点张量 `x`，逐元素返回元组 `(tanh(x), sigmoid(x))`，其中 sigmoid(x) = 1 / (1 + exp(−x))，
tanh(x) = (1 − exp(−2x)) / (1 + exp(−2x))。

两者都用 `torch.exp` 来算；此外可以用四则运算、`abs`、`sign`、`where`、`clamp` 等。不能出现库里的 `tanh`、`sigmoid`、
`expm1`、`softplus`、`softmax`、`logaddexp` 和它们的同类。

float32 下值的误差不超过 1e-6，值和梯度处处有限而且正确：在 0 处，在 ±1000 处也是，虽然 `exp` 本身在那里会溢出。
"""

import torch


def tanh_and_sigmoid(x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """
    >>> tanh, sigmoid = tanh_and_sigmoid(torch.tensor([-1000.0, 0.0, 1.0, 1000.0]))
    >>> tanh
    tensor([-1.0000,  0.0000,  0.7616,  1.0000])
    >>> print([f"{number:.4f}" for number in sigmoid.tolist()])
    ['0.0000', '0.5000', '0.7311', '1.0000']
    >>> x = torch.tensor([0.0, 1000.0], requires_grad=True)
    >>> tanh_and_sigmoid(x)[1].sum().backward()
    >>> x.grad
    tensor([0.2500, 0.0000])
    """
    return 2 * _sigmoid(2 * x) - 1, _sigmoid(x)


def _sigmoid(x: torch.Tensor) -> torch.Tensor:
    return 1 / (1 + torch.exp(-x.clamp(-50, 50)))


HINTS = [
    (
        "exp of a large number is inf, exp of a very negative one is 0: only the first is a danger. Try your "
        "formula and "
        "its gradient at ±1000.",
        "很大的数的 exp 是 inf，很小的负数的 exp 是 0：危险的只有前者。试试公式和它的梯度在 ±1000 处的值。",
    ),
    (
        "`1 / (1 + inf)` is 0 and right, but its gradient is inf · 0 = nan. So `exp` must never be asked for a large "
        "number, not even in the branch that `where` does not take.",
        "`1 / (1 + inf)` 等于 0，是对的，但它的梯度是 inf · 0 = nan。所以绝不能让 `exp` 算很大的数，连 `where` 不选"
        "的那一支"
        "也不行。",
    ),
    (
        "Beyond ±50 both functions are flat: `clamp` x before `exp`. And tanh(x) = 2·sigmoid(2x) − 1.",
        "超出 ±50 之后两个函数都是平的：在 `exp` 之前先 `clamp` 一下 x。另外 tanh(x) = 2·sigmoid(2x) − 1。",
    ),
]
WHY = (
    "A finite value does not mean a finite gradient: backward goes through every branch, and inf · 0 is nan, which "
    "then "
    "spreads to all weights. And the flat ends are why relu took over: at ±10 the gradient of a sigmoid is 0.00005.",
    "值有限，不等于梯度有限：反向传播会经过每一支，而 inf · 0 是 nan，接着传染所有的权重。两端太平，也正是 relu 取"
    "而代之的"
    "原因：在 ±10 处 sigmoid 的梯度只有 0.00005。",
)

"""The perceptron | 感知机

Train a perceptron: find `w` and `b` such that x·w + b has the sign of y for every example.

`X` holds one example in each row, shape (n, d); its numbers are small whole ones, stored as floats. `y` has shape (n,),
holds +1 and −1, and is float or int64. The algorithm:

- begin with `w` and `b` at 0;
- go through the examples in their order. An example with y·(x·w + b) ≤ 0 is a mistake: at once add y·x to `w` and y
  to `b`, and go on with the next one;
- when a pass over all examples made no mistake, return the tuple `(w, b)`.

At most `max_passes` passes are made, and the one without a mistake counts. If none of them was without a mistake, raise
ValueError.

`w` has shape (d,), `b` no dimension or shape (1,). Both have the dtype of `X`, live on its device, and record no
gradients. `X` and `y` stay as they are.

训练一个感知机：找出 `w` 和 `b`，使每个样本的 x·w + b 与 y 同号。

`X` 每行一个样本，形状为 (n, d)，其中的数是以浮点形式存放的小整数。`y` 的形状是 (n,)，取值 +1 和 −1，类型为浮点或
int64。算法如下：

- `w` 和 `b` 从 0 开始；
- 按次序逐个看样本。y·(x·w + b) ≤ 0 的样本是一次错误：立刻把 y·x 加到 `w`，把 y 加到 `b`，再看下一个；
- 如果完整的一遍没有出错，就返回元组 `(w, b)`。

最多走 `max_passes` 遍，没有出错的那一遍也算在内。如果没有一遍是不出错的，就抛出 ValueError。

`w` 的形状是 (d,)，`b` 是零维或形状 (1,)。两者的 dtype 和设备与 `X` 相同，不记录梯度。`X` 和 `y` 保持不变。
"""

import torch


def train_perceptron(X: torch.Tensor, y: torch.Tensor, max_passes: int) -> tuple[torch.Tensor, torch.Tensor]:
    """
    >>> X = torch.tensor([[2.0, 0.0], [0.0, 2.0], [1.0, 1.0]])
    >>> w, b = train_perceptron(X, torch.tensor([1.0, -1.0, -1.0]), max_passes=10)
    >>> w
    tensor([ 1., -3.])
    >>> b.item()
    -1.0
    """
    w, b = X.new_zeros(X.shape[1]), X.new_zeros(1)
    for _ in range(max_passes):
        is_clean = True
        for x, sign in zip(X, y, strict=True):
            if sign * (x @ w + b) <= 0:
                w += sign * x
                b += sign
                is_clean = False
        if is_clean:
            return w, b
    raise ValueError("no pass was without a mistake")


HINTS = [
    (
        "Two loops: one over the passes, one over the examples. Note within a pass if there was a mistake.",
        "两层循环：外层是遍数，内层是样本。在一遍之中记下有没有出错。",
    ),
    (
        "At the start every score is 0. With ≤ that is a mistake, so learning begins; with < nothing ever happens.",
        "一开始每个得分都是 0。用 ≤，这就是错误，学习才会开始；用 <，什么也不会发生。",
    ),
    (
        "After the inner loop: no mistakes, return. After the outer loop: raise ValueError. `zip(X, y)` gives one "
        "example after the other.",
        "内层循环之后：没有错误就返回。外层循环之后：抛出 ValueError。`zip(X, y)` 逐个给出样本。",
    ),
]
WHY = (
    "This is where neural networks began, in 1958. If a line separates the classes, the perceptron finds one after a "
    "bounded number of mistakes, whatever the learning rate: the rate scales w and b and nothing else. If no line "
    "does, "
    "as for XOR, it goes round for ever; hence the bound on the passes.",
    "神经网络就是从这里开始的（1958 年）。如果有一条线能分开两类，感知机犯有限次错误之后就会找到一条，与学习率无"
    "关：学习率只是"
    "把 w 和 b 一起放大或缩小。如果没有这样的线，例如 XOR，它就永远转下去；所以要限制遍数。",
)

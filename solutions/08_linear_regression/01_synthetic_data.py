"""Data with a known answer | 造一份已知答案的数据

Make data for a linear regression whose true weights are known. `w` is a float vector of shape (d,), `b` a Python number
and `n` ≥ 1 the number of examples. Return the tuple `(X, y)`:

- `X` has shape (n, d); its numbers are drawn from the standard normal distribution (mean 0, standard deviation 1);
- `y` has shape (n, 1) and holds `X w + b` plus noise: a number for every example, drawn from the normal distribution
  with mean 0 and standard deviation 0.01.

Both have the dtype of `w` and are drawn by torch on the device of `w`. `w` stays as it is. After the same
`torch.manual_seed` the function gives the same data again; two calls in a row give different data.

造一份线性回归的数据，真实权重是已知的。`w` 是形状为 (d,) 的浮点向量，`b` 是 Python 的数，`n` ≥ 1 是样本数。
返回元组 `(X, y)`：

- `X` 的形状是 (n, d)，其中的数取自标准正态分布（均值 0，标准差 1）；
- `y` 的形状是 (n, 1)，内容是 `X w + b` 加上噪声：每个样本一个数，取自均值 0、标准差 0.01 的正态分布。

两者的 dtype 与 `w` 相同，并且由 torch 直接在 `w` 所在的设备上抽取。`w` 保持不变。
用同样的 `torch.manual_seed` 之后，函数给出同样的数据；连续两次调用给出不同的数据。
"""

import torch


def synthetic_data(w: torch.Tensor, b: float, n: int) -> tuple[torch.Tensor, torch.Tensor]:
    """
    >>> w = torch.tensor([2.0, -3.4])
    >>> X, y = synthetic_data(w, 4.2, 1000)
    >>> X.shape, y.shape
    (torch.Size([1000, 2]), torch.Size([1000, 1]))
    >>> noise = y - (X @ w + 4.2).reshape(-1, 1)
    >>> print(f"{noise.std().item():.2f}")
    0.01
    """
    X = torch.randn(n, len(w), dtype=w.dtype, device=w.device)
    y = (X @ w + b).reshape(-1, 1)
    return X, y + 0.01 * torch.randn_like(y)


HINTS = [
    (
        "First draw X, then compute y from it, then add the noise. What shape does `X @ w` have?",
        "先抽 X，再由它算出 y，最后加噪声。`X @ w` 的形状是什么？",
    ),
    (
        "`X @ w` has shape (n,): make it (n, 1) before anything of shape (n, 1) is added to it. `torch.randn` takes "
        "`dtype` and `device`.",
        "`X @ w` 的形状是 (n,)：在加上形状为 (n, 1) 的东西之前，先把它变成 (n, 1)。"
        "`torch.randn` 可以指定 `dtype` 和 `device`。",
    ),
    (
        "`torch.randn_like(y)` draws as many numbers as y has, with its dtype and on its device. Times 0.01 they have "
        "the standard deviation 0.01.",
        "`torch.randn_like(y)` 抽出与 y 同样多的数，dtype 和设备也与 y 相同。乘以 0.01，标准差就是 0.01。",
    ),
]
WHY = (
    "With data of your own making you know what training must find, so a mistake in the training shows. A result of "
    "shape (n,) plus noise of shape (n, 1) is the classic one: broadcasting makes an (n, n) table of it, and "
    "raises nothing.",
    "数据是自己造的，训练应当找到什么就是已知的，训练里的错误藏不住。"
    "形状 (n,) 的结果加上形状 (n, 1) 的噪声是最常见的错：广播把它变成 (n, n) 的表，而且不报错。",
)

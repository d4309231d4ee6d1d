"""One object or one memory | 同一个对象，还是同一块内存

Answer two questions about the tensors `a` and `b`, each with a Python bool:

1. Are they one and the same Python object?
2. Do they share storage, so that writing into one can show in the other? A slice or a transpose shares the storage of
   its tensor, wherever in it the slice begins; equal values in two places do not.

The inputs are not empty, and they may live on any device.

回答关于张量 `a` 和 `b` 的两个问题，都用 Python 的 bool：

1. 它们是不是同一个 Python 对象？
2. 它们是否共用存储，也就是往一个里写、另一个会不会跟着变？切片和转置与原张量共用存储，不论切片从哪里开始；
   数值相等但存在两处的不算。

输入都不为空，可以在任何设备上。
"""

import torch


def identity_and_memory(a: torch.Tensor, b: torch.Tensor) -> tuple[bool, bool]:
    """
    >>> x = torch.arange(12)
    >>> identity_and_memory(x, x)
    (True, True)
    >>> identity_and_memory(x, x[4:])
    (False, True)
    >>> identity_and_memory(x, x.clone())
    (False, False)
    """
    raise NotImplementedError("your code here | 在这里写代码")

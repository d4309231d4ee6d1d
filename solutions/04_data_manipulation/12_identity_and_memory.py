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
    return a is b, a.untyped_storage().data_ptr() == b.untyped_storage().data_ptr()


HINTS = [
    (
        "A tensor is a small Python object that points to a memory. Two objects may point to one memory.",
        "张量是一个小小的 Python 对象，它指向一块内存。两个对象可以指向同一块内存。",
    ),
    (
        "`id` (or `is`) speaks about the object. "
        "`data_ptr()` is where the first element lies, and a slice has another first element.",
        "`id`（或 `is`）说的是对象。`data_ptr()` 是第一个元素的位置，而切片的第一个元素在别处。",
    ),
    (
        "`a.untyped_storage()` is the whole memory behind a; compare where the two begin.",
        "`a.untyped_storage()` 是 a 背后的整块内存；比较两块内存的起点。",
    ),
]
WHY = (
    "The notes compare ids and call an id a pointer. It names the wrapper, not the memory: "
    "a view has another id and the same storage, and `x.data = …` keeps the id and changes the storage.",
    "笔记里比较 id，并把 id 看作指针。其实 id 说的是外壳，不是内存："
    "视图的 id 不同而存储相同，`x.data = …` 则 id 不变而存储变了。",
)

"""Examples in batches | 分批读取样本

Go through a data set once, in batches and in a random order. `features` and `labels` are tensors with one row for each
of n ≥ 1 examples. Return an iterator (a generator is one) over pairs `(X, y)`:

- each pair holds the features and the labels of the same `batch_size` examples; the last one may be smaller;
- all pairs together hold every example once, in an order that torch draws anew for each pass;
- a batch is made when it is asked for: rows of later batches are not copied before. The order may be drawn at once,
  on the CPU too. The batches live where the data lives.

`batch_size` is a whole number; below 1 it raises ValueError, at the call or at the first batch.

把一份数据分批、按随机次序走一遍。`features` 与 `labels` 是张量，每个样本占一行，共 n ≥ 1 个样本。
返回一个迭代器（生成器就是），逐个给出 `(X, y)`：

- 每一对是同样 `batch_size` 个样本的特征与标签；最后一批可以少一些；
- 所有批合起来，每个样本恰好出现一次，次序由 torch 抽取，每走一遍都重新抽；
- 要到哪一批才做哪一批：后面各批的行不提前复制。次序可以一开始就抽好，在 CPU 上抽也可以。批与数据在同一设备上。

`batch_size` 是整数；小于 1 时抛出 ValueError，在调用时或取第一批时都可以。
"""

from collections.abc import Iterator

import torch


def data_iter(
    batch_size: int, features: torch.Tensor, labels: torch.Tensor
) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
    """
    >>> X = torch.arange(10.0).reshape(5, 2)
    >>> y = torch.arange(5.0).reshape(5, 1)
    >>> batches = list(data_iter(2, X, y))
    >>> [len(part) for part, _ in batches]
    [2, 2, 1]
    >>> sorted(torch.cat([part for _, part in batches]).flatten().tolist())
    [0.0, 1.0, 2.0, 3.0, 4.0]
    """
    if batch_size < 1:
        raise ValueError("batch_size must be at least 1")
    order = torch.randperm(len(features), device=features.device)
    for start in range(0, len(order), batch_size):
        chosen = order[start : start + batch_size]
        yield features[chosen], labels[chosen]


HINTS = [
    (
        "A function with `yield` is a generator: it runs up to the next `yield` when the next batch is asked for.",
        "含有 `yield` 的函数是生成器：要下一批时，它才运行到下一个 `yield`。",
    ),
    (
        "Draw one random order of all row numbers (`torch.randperm`), and cut it into pieces of `batch_size`.",
        "先抽一个所有行号的随机次序（`torch.randperm`），再把它切成长度为 `batch_size` 的小段。",
    ),
    (
        "A piece of the order is an index: `features[piece]` and `labels[piece]` are the same rows of both. A slice "
        "that reaches beyond the end is simply shorter.",
        "次序的一段就是下标：`features[piece]` 与 `labels[piece]` 取的是两者相同的行。切片超出末尾时只是短一些。",
    ),
]
WHY = (
    "Gradients over a few random examples are cheap and, on average, right. The order must be new for every pass, or "
    "the same examples always stand together; and one order must serve both tensors, or the pairs are torn and "
    "nothing can be learned. Made lazily, a pass needs the memory of one batch, not of a second data set.",
    "用几个随机样本算梯度很便宜，平均来说也是对的。每走一遍都要换次序，否则总是同样的样本凑在一起；两个张量要用同一个次序，"
    "否则特征和标签对不上，什么也学不到。要一批做一批，内存里就只有一批，而不是第二份数据。",
)

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
    raise NotImplementedError("your code here | 在这里写代码")

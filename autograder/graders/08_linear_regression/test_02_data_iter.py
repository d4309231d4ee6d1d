"""Hidden checks of ``data_iter``.

Two orders of n examples agree by chance in 1/n! of all runs: for n = 20 that is 4e-19. Two divisions of 20 examples
into batches of four agree in 4!⁵·5!/20!, which is 4e-10.
"""

import torch

from autograder.grader import (
    Answer,
    Asked,
    Call,
    Found,
    Told,
    check,
    distinct,
    drawn_anew,
    from_torch,
    rows_in,
    say,
    whole,
)

MANY, TOGETHER = 20, 2
"""Examples, and those in a batch: so many batches come in the same order twice only once in 10! passes."""


def two_passes(data_iter: Asked, seed: int, batch_size: int, features: torch.Tensor, labels: torch.Tensor) -> Told:
    import itertools

    def taken() -> object:
        batches = data_iter(batch_size, features, labels)
        return list(itertools.islice(batches, 40)) if hasattr(batches, "__iter__") else batches

    torch.manual_seed(seed)
    first, second = taken(), taken()
    torch.manual_seed(seed)
    return first, {"second": second, "again": taken()}


def step_by_step(data_iter: Asked, batch_size: int, features: torch.Tensor, labels: torch.Tensor) -> Told:
    batches = iter(data_iter(batch_size, features, labels))
    data_iter.mark()
    taken = []
    for _ in range(12):
        taken += [batch for batch in [next(batches, None)] if batch is not None]
        data_iter.mark()
    return taken, {}


def data(n: int, d: int = 3, dtype: torch.dtype = torch.float32) -> tuple[torch.Tensor, torch.Tensor]:
    """Return examples whose labels identify them."""
    return distinct(n, d, dtype=dtype), distinct(n, 1, dtype=dtype)


def order_of(batches: list[tuple[torch.Tensor, torch.Tensor]], labels: torch.Tensor) -> list[int]:
    """Return the number of each example, in the order of the returned labels; -1 for one that does not exist."""
    return [number for _, y in batches for number in rows_in(y, labels)]


def passed(answer: Answer, batch_size: int, X: torch.Tensor, y: torch.Tensor) -> tuple[Call, list[int]]:
    """Judge one pass and return it with the order of its examples."""
    call = answer.within(two_passes, draws=True).data_iter(whole(1, 10**6), batch_size, X, y)
    return call, judged(call, batch_size, X, y)


def judged(call: Call, batch_size: int, X: torch.Tensor, y: torch.Tensor) -> list[int]:
    """Judge one pass and return the order of its examples."""
    from_torch(call.returns())
    pairs = pairs_of(call.found)
    assert pairs is not None, say(
        "what comes back is not an iterator over pairs (X, y) of tensors. Is there a `yield`, or a list of pairs?",
        "返回的不是逐个给出张量对 (X, y) 的迭代器。有 `yield` 吗？",
        "no pairs",
    )
    _judge_lengths([len(part) for part, _ in pairs], len(X), batch_size)
    order = order_of(pairs, y)
    assert -1 not in order, say(
        "a batch holds labels that no example has.", "有一批里的标签不属于任何样本。", "other rows"
    )
    assert sorted(order) == list(range(len(X))), say(
        "not every example comes once in a pass: some come twice or not at all. Draw one order and cut it up, instead "
        "of drawing for each batch.",
        "走一遍时，不是每个样本恰好出现一次：有的出现两次，有的没有出现。请只抽一个次序再切开，而不是每批各抽一次。",
        "drawn twice",
    )
    assert all(part.shape[1:] == of.shape[1:] for pair in pairs for part, of in zip(pair, (X, y), strict=True)), say(
        "the rows in a batch have another shape than those of the data: a batch holds them as they are.",
        "一批里各行的形状与数据的不同：一批只是照原样取出一些行。",
        "rows reshaped",
    )
    assert torch.equal(torch.cat([part for part, _ in pairs]), X[order]), say(
        "the features in a batch belong to other examples than its labels: both need the same rows.",
        "一批里的特征和标签不是同一些样本的：两者要取同样的行。",
        "pairs torn",
    )
    cuts = [slice(k, k + batch_size) for k in range(0, len(X), batch_size)]
    tuples, lists = ([kind((X[order][cut], y[order][cut])) for cut in cuts] for kind in (tuple, list))
    call.gives(lists if call.found.equals(lists) else tuples)
    return order


def _judge_lengths(lengths: list[int], n: int, batch_size: int) -> None:
    wanted = [min(batch_size, n - start) for start in range(0, n, batch_size)]
    assert sum(lengths) != n - n % batch_size or not n % batch_size, say(
        "the last, smaller batch is missing: its examples are never seen.",
        "缺了最后较小的一批：那些样本从来不会出现。",
        "last batch dropped",
    )
    assert lengths == wanted, say(
        "the batches have other lengths than batch_size, the last one the rest.",
        "各批的长度不对：应当都是 batch_size，最后一批是剩下的。",
        "wrong lengths",
    )


def pairs_of(found: Found) -> list[tuple[torch.Tensor, torch.Tensor]] | None:
    pairs = [pair.tensors if len(pair.parts) == 2 else [] for pair in found.parts]
    if not pairs or any(len(pair) != 2 or () in (pair[0].shape, pair[1].shape) for pair in pairs):
        return None
    return [(X.numbers, y.numbers) for X, y in pairs]


@check(points=2, gate=True)
def test_every_example_once(answer: Answer) -> None:
    """Every example once per pass, with its label, the last batch smaller | 每个样本连同标签恰好出现一次，末批较小"""
    for n, batch_size in answer.cases((7, 3), (6, 2), (5, 1), (3, 8), (1, 1)):
        passed(answer, batch_size, *data(n))


@check(points=1)
def test_order_is_drawn_anew(answer: Answer) -> None:
    """A random order, another one in each pass, decided by torch's seed | 次序随机，每遍不同，由 torch 的种子决定"""
    X, y = data(MANY)
    call, order = passed(answer, TOGETHER, X, y)
    assert order != sorted(order), say(
        "the examples come in the order of the data: nothing is shuffled.",
        "样本按数据本来的次序出现：没有打乱。",
        "order of the data",
    )
    drawn_anew(call)
    again = order_of([(pair[0].value, pair[1].value) for pair in call.shown["second"]], y)
    assert together(order) != together(again), say(
        "the batches come in another order, but the same examples stand together in every pass: shuffle the examples, "
        "not the batches.",
        "各批的先后变了，但每遍都是同样的样本在一批里：要打乱的是样本，而不是批。",
        "batches shuffled",
    )


def together(order: list[int]) -> set[frozenset[int]]:
    """Return the examples of each batch."""
    return {frozenset(order[start : start + TOGETHER]) for start in range(0, len(order), TOGETHER)}


@check(points=2)
def test_is_lazy(answer: Answer) -> None:
    """When a batch is handed out, later ones have not been copied | 给出一批时，后面的批还没有复制"""
    X, y = distinct(40, 50), distinct(40, 3)
    call = answer.within(step_by_step, draws=True).data_iter(4, X, y)
    judged(call, 4, X, y)
    batch, orders = 4 * X[0].nbytes, 5 * 8 * len(X)
    # A batch may be copied on the way: three times its size is allowed for each.
    assert all(call.stage(k).allocated < orders + (3 * k + 1) * batch for k in range(4)), say(
        "the rows of later batches have been copied before they were asked for: the whole data set is gathered at "
        "once. Make each batch when its turn comes.",
        "后面各批的行在用到之前就复制好了：整份数据一次都取了出来。请轮到哪一批再做哪一批。",
        "all batches at once",
    )


@check(points=1)
def test_takes_any_rows(answer: Answer) -> None:
    """Labels and features of any shape and dtype | 任何形状和类型的特征与标签"""
    passed(answer, 3, distinct(7, 2, 3, dtype=torch.float64), distinct(7, dtype=torch.int64))
    if answer.is_first:
        passed(answer, 2, distinct(5), distinct(5, 2))


@check(points=1)
def test_refuses_a_batch_size_below_one(answer: Answer) -> None:
    """A batch_size below 1 raises ValueError | batch_size 小于 1 时抛出 ValueError"""
    for batch_size in answer.cases(0, -2):
        answer.within(step_by_step, draws=True).data_iter(batch_size, *data(4)).raises(ValueError)

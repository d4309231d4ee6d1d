"""Hidden checks of ``k_fold_part``."""

from itertools import pairwise

import torch

from autograder.grader import Answer, Call, Found, Traps, check, distinct, rows_in, say, trap, window

Parts = tuple[torch.Tensor, ...]


def cut(X: torch.Tensor, y: torch.Tensor, start: int, stop: int, end: int | None = None) -> Parts:
    """Return the examples from start to stop for validation, the others for training, and nothing beyond ``end``."""
    train = [torch.cat([t[:start], t[stop:end]]) for t in (X, y)]
    return (*train, X[start:stop], y[start:stop])


def bounds(k: int, i: int, n: int) -> tuple[int, int]:
    small, larger = divmod(n, k)
    return i * small + min(i, larger), (i + 1) * small + min(i + 1, larger)


def parted(answer: Answer, k: int, i: int, X: torch.Tensor, y: torch.Tensor) -> Call:
    start, stop = bounds(k, i, len(X))
    call = answer.k_fold_part(k, i, X, y).returns()
    return call.gives(cut(X, y, start, stop), traps=lambda: [*_traps(k, i, X, y), *_shuffled(call.found, X)])


def _traps(k: int, i: int, X: torch.Tensor, y: torch.Tensor) -> Traps:
    n, (start, stop) = len(X), bounds(k, i, len(X))
    yield from _other_sizes(k, i, X, y)
    yield from _other_training_parts(X, y, start, stop)
    for other in set(range(k)) - {i}:
        yield trap(
            cut(X, y, *bounds(k, other, n)),
            "this is another fold than number i, counted from 0.",
            "这不是第 i 折（从 0 数起），而是另一折。",
            "other fold",
        )


def _shuffled(found: Found, X: torch.Tensor) -> Traps:
    """Yield the result as a trap, if its rows are not in the data's order."""
    parts = [part.tensor for part in found.parts]
    if len(parts) == 4 and all(part is not None and part.shape[1:] == X.shape[1:] for part in parts[::2]):
        train, valid = (rows_in(part.numbers, X) for part in parts[::2] if part is not None)
        is_piece = all(after == before + 1 for before, after in pairwise(valid))
        if -1 not in train + valid and not (is_piece and train == sorted(train)):
            yield trap(
                tuple(part.numbers for part in parts if part is not None),
                "the rows are not in the data's order, or the fold is not one piece of it: nothing is shuffled here.",
                "各行没有按数据的次序，或者这一折不是数据里连续的一段：这里不要打乱。",
                "shuffled",
            )


def _other_sizes(k: int, i: int, X: torch.Tensor, y: torch.Tensor) -> Traps:
    n = len(X)
    small, larger = divmod(n, k)
    begin = i * small
    for end in (k * small, None):
        yield trap(
            cut(X, y, begin, begin + small, end),
            "every fold has n // k examples, and the remainder is never validated; the first folds take one more each.",
            "每折都只有 n // k 个样本，余数从来没有用来验证；前面的几折应当各多一个。",
            "remainder dropped",
        )
    last = n if i == k - 1 else begin + small
    late = max(i - (k - larger), 0)
    for value in (cut(X, y, begin, last), cut(X, y, begin + late, begin + late + small + (i >= k - larger))):
        yield trap(
            value,
            "the larger folds come last; they should come first.",
            "大的折在后面；应当在前面。",
            "larger ones last",
        )
    size = -(-n // k)
    yield trap(
        cut(X, y, i * size, min((i + 1) * size, n)),
        "the folds have n / k examples, rounded up, and the last one what is left: sizes differ by one at most.",
        "各折是 n / k 向上取整，最后一折拿剩下的：各折大小最多差一。",
        "uneven folds",
    )


def _other_training_parts(X: torch.Tensor, y: torch.Tensor, start: int, stop: int) -> Traps:
    right = cut(X, y, start, stop)
    yield trap(
        (X, y, *right[2:]),
        "the training part holds all examples, those for validation too.",
        "训练部分是全部样本，验证的也在里面。",
        "training part holds the validation part",
    )
    yield trap(
        (*(torch.cat([t[stop:], t[:start]]) for t in (X, y)), *right[2:]),
        "the training part is not in the data's order: what lies behind the fold came first.",
        "训练部分没有按数据的次序：折后面的跑到了前面。",
        "order of training part broken",
    )
    yield trap(right[2:] + right[:2], "training and validation are swapped.", "训练和验证弄反了。", "swapped")
    yield trap(
        (right[0], right[2], right[1], right[3]),
        "the order is X_train, y_train, X_valid, y_valid.",
        "次序应当是 X_train、y_train、X_valid、y_valid。",
        "other order",
    )


def data(n: int) -> tuple[torch.Tensor, torch.Tensor]:
    return distinct(n, 3), distinct(n)


@check(points=2, gate=True)
def test_gives_each_fold(answer: Answer) -> None:
    """Each example in one fold, the larger folds first | 每个样本在一折里，大的折在前"""
    X, y = data(10)
    for i in range(4):
        parted(answer, 4, i, X, y)
    if answer.is_first:
        for n, k in ((7, 4), (6, 3), (5, 5), (2, 2), (9, 2), (14, 5)):
            X, y = data(n)
            for i in range(k):
                parted(answer, k, i, X, y)


@check(points=1)
def test_validation_parts_are_views(answer: Answer) -> None:
    """Validation parts are views, training parts new memory | 验证部分是视图，训练部分是新内存"""
    X, y = data(8)
    for i in (0, 1, 2):
        call = parted(answer, 3, i, X, y)
        X_train, y_train, X_valid, y_valid = call.result
        assert X_valid.shares_memory(call.after.X) and y_valid.shares_memory(call.after.y), say(
            "the validation part is a copy: an index list or a mask copies rows, a slice does not.",
            "验证部分是副本：下标列表和掩码会复制各行，切片不会。",
            "copies",
        )
        assert not X_train.shares_memory(call.after.X) and not y_train.shares_memory(call.after.y), say(
            "the training part of a fold is a view of the data: for the first and the last fold one slice is all there "
            "is, and a slice copies nothing.",
            "有一折的训练部分是数据的视图：第一折和最后一折的训练部分只有一段，而切片不复制。",
            "training part is a view",
        )


@check(points=1)
def test_refuses_what_is_no_fold(answer: Answer) -> None:
    """k below 2 or above n, and i outside 0 … k − 1, raise ValueError | k 或 i 超出范围时抛出 ValueError"""
    X, y = data(6)
    for k, i in answer.cases((3, 3), (1, 0), (7, 0), (3, -1), (0, 0), (7, 6), (2, 5), (-2, 0), (6, 6)):
        answer.k_fold_part(k, i, X, y).raises(ValueError)


@check(points=1)
def test_takes_any_rows(answer: Answer) -> None:
    """Rows of any shape and dtype | 任何形状和类型的行"""
    others = (window(distinct(6, 2)), distinct(6, 1)), (distinct(7), distinct(7, 2))
    for X, y in answer.cases((distinct(7, 2, 2, dtype=torch.float64), distinct(7, dtype=torch.int64)), *others):
        for i in (0, 1, 3):
            parted(answer, 4, i, X, y)

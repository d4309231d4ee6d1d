"""Hidden checks of ``split``.

Bounds. The validation part of forty examples may by chance be the first or last twenty. It may be the same as in the
call before. Each of these has a chance of 1 in 40!/(20!·20!) = 1.4e11 at most. Forty examples in the data's order are
rarer. Each part of twenty is sorted by chance once in 20! = 2.4e18.
"""

import torch

from autograder.grader import (
    ANY_NUMBERS,
    Answer,
    Call,
    Traps,
    check,
    distinct,
    drawn_anew,
    drawn_thrice,
    form,
    from_torch,
    rows_in,
    say,
    trap,
    whole,
    window,
)

MANY = 40


def parted(answer: Answer, X: torch.Tensor, y: torch.Tensor, share: float) -> tuple[Call, list[int], list[int]]:
    """Judge a call; return the places of the training examples and those of the validation examples."""
    call = answer.within(drawn_thrice, draws=True).split(whole(1, 10**6), X, y, share)
    if call.error is None:
        from_torch(call)
    valid = round(len(X) * share)
    call.gives(forms(X, y, valid), tolerance=ANY_NUMBERS, traps=lambda: _traps(X, y, share, valid))
    X_train, y_train, X_valid, y_valid = (part.value for part in call.result)
    train, checked = rows_in(y_train, y), rows_in(y_valid, y)
    assert -1 not in train + checked, say(
        "a part holds labels that no example has.", "有一份里的标签不属于任何样本。", "other rows"
    )
    assert sorted(train + checked) == list(range(len(X))), say(
        "not every example stands in just one part: some are in both or twice, others in none. Cut one order in two.",
        "不是每个样本都恰好在一份里：有的两份都有或重复，有的哪里也没有。请把同一个次序切成两段。",
        "overlap",
    )
    assert torch.equal(X_train, X[train]) and torch.equal(X_valid, X[checked]), say(
        "the features stand next to the labels of other examples: X and y need the same order.",
        "特征旁边是别的样本的标签：X 和 y 要用同一个次序。",
        "separate shuffles",
    )
    shared = any(part.shares_memory(given) for part in call.result for given in (call.after.X, call.after.y))
    assert not shared, say(
        "a part shares memory with X or y: writing into the one changes the other.",
        "有一份与 X 或 y 共用内存：往一个里写，另一个也会变。",
        "shares memory",
    )
    return call, train, checked


def forms(X: torch.Tensor, y: torch.Tensor, valid: int, train: int | None = None) -> tuple[torch.Tensor, ...]:
    sizes = len(X) - valid if train is None else train, valid
    return tuple(form(size, *t.shape[1:], dtype=t.dtype) for size in sizes for t in (X, y))


def _traps(X: torch.Tensor, y: torch.Tensor, share: float, valid: int) -> Traps:
    for other in {int(len(X) * share), int(len(X) * share + 0.5), -int(-len(X) * share // 1)} - {valid}:
        yield trap(
            forms(X, y, other),
            "the validation part has an example too many or too few: its size is Python's round(n · valid_share).",
            "验证集多了或少了一个样本：大小是 Python 的 round(n · valid_share)。",
            "other rounding",
        )
    if 2 * valid != len(X):
        yield trap(
            forms(X, y, len(X) - valid),
            "the validation part has the size of the training part: valid_share is the share for validation.",
            "验证集的大小成了训练集的：valid_share 是验证集的比例。",
            "share of train instead",
        )
    right = forms(X, y, valid)
    yield trap(
        (right[0], right[2], right[1], right[3]),
        "the order is X_train, y_train, X_valid, y_valid.",
        "次序应当是 X_train、y_train、X_valid、y_valid。",
        "other order",
    )
    yield from _other_rows(X, y, valid)


def _other_rows(X: torch.Tensor, y: torch.Tensor, valid: int) -> Traps:
    flat_X, flat_y = (t.reshape(len(t), -1) for t in (X, y))
    for rows in ((flat_X, y), (X, flat_y), (flat_X, flat_y)):
        yield trap(
            forms(*rows, valid),
            "the rows of a part have another shape than those that were given: each stays as it is.",
            "有一份里各行的形状与给出的不同：每一行都应当保持原样。",
            "rows reshaped",
        )
    train = len(X) - valid
    for sizes in ((train, train), (valid, valid), (len(X), valid), (train, len(X))):
        yield trap(
            forms(X, y, *sizes[::-1]),
            "the two parts together hold more or fewer examples than there are. Cut one order in two.",
            "两份合起来的样本数与给出的不同。请把同一个次序切成两段。",
            "overlap",
        )


def data(n: int) -> tuple[torch.Tensor, torch.Tensor]:
    return distinct(n, 2), distinct(n)


@check(points=2, gate=True)
def test_splits_all_examples(answer: Answer) -> None:
    """Every example with its label in one of two parts, in memory of their own | 每个样本连同标签恰好在一份里"""
    for n, share in answer.cases((10, 0.3), (7, 0.5), (5, 0.5), (8, 0.2), (3, 0.8), (9, 0.75)):
        parted(answer, *data(n), share)


@check(points=1)
def test_takes_all_or_nothing(answer: Answer) -> None:
    """Shares of 0 and 1 leave one part empty | 比例为 0 和 1 时有一份是空的"""
    for share in answer.cases(0, 1, 0.0, 1.0, 0.01):
        parted(answer, *data(6), share)


@check(points=2)
def test_order_is_random(answer: Answer) -> None:
    """Both parts are drawn anew and in a random order | 两份都重新抽取，次序随机"""
    X, y = data(MANY)
    call, train, valid = parted(answer, X, y, 0.5)
    unshuffled = set(train) in ({*range(MANY // 2)}, {*range(MANY // 2, MANY)})
    assert not unshuffled, say(
        "the first rows are one part and the last rows the other: shuffle before you cut.",
        "前面的行是一份，后面的行是另一份：要先打乱再切。",
        "not shuffled",
    )
    in_order = [name for name, part in (("training", train), ("validation", valid)) if part == sorted(part)]
    assert not in_order, say(
        f"the {in_order and in_order[0]} part is in the order of the data: draw a random order, and not only a "
        f"random choice.",
        "有一份是按数据本来的次序排的：要抽随机的次序，不只是随机的选择。",
        "order of the data",
    )
    drawn_anew(call, 0, 1)
    second = rows_in(call.shown["second"][3].value, y)
    assert set(second) != set(valid), say(
        "two calls in a row choose the same examples for validation: draw the choice anew too.",
        "连续两次调用选了同样的样本作验证：选择也要重新抽取。",
        "same choice",
    )


@check(points=1)
def test_takes_any_rows(answer: Answer) -> None:
    """Features and labels of any shape and dtype | 任何形状和类型的特征与标签"""
    others = (window(distinct(6, 3)), distinct(6, 1)), (distinct(5), distinct(5, 2)), (distinct(1, 2), distinct(1))
    for X, y in answer.cases((distinct(7, 2, 2, dtype=torch.float64), distinct(7, dtype=torch.int64)), *others):
        parted(answer, X, y, 0.4)


@check(points=1)
def test_refuses_other_shares(answer: Answer) -> None:
    """A share outside 0 … 1 raises ValueError | 比例超出 0 到 1 时抛出 ValueError"""
    for share in answer.cases(1.25, -0.25, 2, -1):
        answer.within(drawn_thrice, draws=True).split(whole(1, 10**6), *data(6), share).raises(ValueError)

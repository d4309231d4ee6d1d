"""Hidden checks of ``dropout``.

Bounds. Of N = 64 · 64 elements the share that is dropped lies within 7·√(p(1 − p)/N) of p. A right answer misses that
in 3e-12 of all runs. With p = 0.5 two of 64 rows, or of 64 columns, may lose the same elements. That happens in at most
2·2016·0.5^64 = 2e-16 of all runs. One loses all or nothing in 256·0.5^64.
"""

import functools
import math

import torch

from autograder.grader import (
    ANY_NUMBERS,
    TOLERANCE,
    Answer,
    Asked,
    Call,
    Told,
    Traps,
    check,
    distinct,
    drawn_anew,
    drawn_here,
    form,
    from_torch,
    say,
    transposed,
    trap,
    whole,
    window,
)

SIDE = 64
FAR = 7


def dropped(dropout: Asked, X: torch.Tensor, p: float, training: bool | None = None) -> Told:
    import sys

    called = []

    def notes(_: object, event: str, function: object) -> None:
        if event == "c_call" and "dropout" in getattr(function, "__name__", ""):
            called.append(function)

    before = sys.getprofile()
    sys.setprofile(notes)
    try:
        result = dropout(X, p) if training is None else dropout(X, p, training)
    finally:
        sys.setprofile(before)
    return result, {"library": bool(called)}


def thrice(dropout: Asked, seed: int, X: torch.Tensor, p: float) -> Told:
    torch.manual_seed(seed)
    first, second = dropout(X, p), dropout(X, p)
    torch.manual_seed(seed)
    return first, {"second": second, "again": dropout(X, p, True)}


def probability() -> float:
    return whole(4, 12) / 16


def trained(answer: Answer, X: torch.Tensor, p: float, training: bool | None = None) -> Call:
    call = answer.within(dropped, draws=True).dropout(X, p, training)
    if call.error is None:
        from_torch(call)
    return judged(call, X, p)


def judged(call: Call, X: torch.Tensor, p: float) -> Call:
    """Judge that each element is 0 or the scaled input."""
    call.returns()
    found = call.found.tensor
    assert found is None or not found.value.isnan().any(), say(
        "the result holds nan: 0 was multiplied by inf, or divided by 0. What is 1 / (1 − p) for p = 1?",
        "结果里有 nan：0 乘了 inf，或者除以了 0。p = 1 时 1 / (1 − p) 是多少？",
        "nan at 1",
    )
    call.gives(form(*X.shape, dtype=X.dtype), tolerance=ANY_NUMBERS)
    seen, given = call.result.numbers.double(), X.detach().double()
    kept = seen != 0
    scale = 1 / (1 - p) if p < 1 else 0.0
    near = TOLERANCE[str(X.dtype).removeprefix("torch.")]

    def is_(factor: float) -> bool:
        return bool(((seen - given * factor).abs() <= near * (given * factor).abs())[kept].all())

    assert is_(scale) or not (is_(1.0) and kept.all()), say(
        "nothing is dropped: the values of X come back.", "什么也没有丢弃：返回的就是 X 的数。", "nothing dropped"
    )
    assert is_(scale) or not is_(1.0), say(
        "what is kept is not divided by 1 − p: the mean of the result is smaller than that of X.",
        "留下的数没有除以 1 − p：结果的平均值比 X 的小。",
        "not rescaled",
    )
    others = [1 / p, p, 1 - p, 1 / (1 - p) ** 2, 1 + p] if 0 < p < 1 and abs(p - 0.5) > 1e-6 else []
    assert is_(scale) or not any(map(is_, others)), say(
        "what is kept is multiplied or divided by another number: it should be divided by 1 − p.",
        "留下的数乘了或除了别的数：应当除以 1 − p。",
        "rescaled by another number",
    )
    assert is_(scale), say(
        "an element is neither 0 nor what it was, divided by 1 − p.",
        "有的元素既不是 0，也不是原来的数除以 1 − p。",
        "other numbers",
    )
    return call


def judge_masks(kept: torch.Tensor) -> tuple[int, int]:
    """Count the different rows and columns of the mask. Raises AssertionError if all are equal."""
    rows, columns = (len({tuple(line) for line in mask.tolist()}) for mask in (kept, kept.T))
    assert rows > 1 and columns > 1, say(
        "all rows, or all columns, lose the same elements: one mask was drawn for all of them. Draw for every element.",
        "所有的行（或列）丢弃的位置都一样：只抽了一个掩码。请为每个元素各抽一次。",
        "one mask for all rows",
    )
    return rows, columns


@check(points=2, gate=True)
def test_drops_or_rescales(answer: Answer) -> None:
    """Each element is 0 or divided by 1 − p, and p of them are 0 | 每个元素是 0 或除以 1 − p，有 p 那么多是 0"""
    for p in answer.cases(0.3125, probability(), 0.6875):
        X = distinct(SIDE, SIDE)
        kept = trained(answer, X, p).result.numbers != 0
        judge_masks(kept)
        share = 1 - kept.double().mean().item()
        bound = FAR * math.sqrt(p * (1 - p) / X.numel())
        assert abs(share - p) < bound or abs(share - (1 - p)) > bound, say(
            "1 − p of the elements are dropped in place of p.",
            "丢弃的比例是 1 − p，而不是 p。",
            "p the wrong way round",
        )
        assert abs(share - p) < bound, say(
            "the share of the elements that are dropped is not p.",
            "丢弃的元素不是 p 那么多。",
            "other share",
        )
    if answer.is_first:
        layouts = window(distinct(3, 4)), transposed(distinct(3, 5))
        for X in (distinct(6, dtype=torch.float64), distinct(2, 3, 4), *layouts):
            trained(answer, X, probability(), True)


@check(points=2)
def test_draws_for_every_element(answer: Answer) -> None:
    """Every element is drawn by itself | 每个元素各自抽取"""
    kept = trained(answer, distinct(SIDE, SIDE), 0.5).result.numbers != 0
    rows, columns = judge_masks(kept)
    mixed = [bool(line.any()) and not bool(line.all()) for mask in (kept, kept.T) for line in mask]
    assert rows == columns == SIDE and all(mixed), say(
        "rows or columns lose the same elements, or all of theirs: not every element is drawn by itself.",
        "有的行或列丢弃的位置相同，或者整行整列都丢弃了：不是每个元素各自抽取的。",
        "elements not drawn apart",
    )


def scaled(X: torch.Tensor, p: float) -> Traps:
    for factor in (1 - p, 1 / max(1 - p, 1e-6)):
        yield trap(
            X * factor,
            "with training=False the values are scaled; they stay as they are.",
            "training=False 时数值被缩放了；应当保持原样。",
            "rescaled in evaluation",
        )


@check(points=1)
def test_does_nothing_in_evaluation(answer: Answer) -> None:
    """With training=False the values of X, and nothing is drawn | training=False 时是 X 的数，什么也不抽"""
    for p in answer.cases(0.5, 0.0, 1.0):
        X = distinct(5, 40)
        call = answer.within(dropped, draws=True).dropout(X, p, False).returns()
        found = call.found.tensor
        assert found is None or found.shape != X.shape or p == 0 or found.numbers.count_nonzero() == X.numel(), say(
            "elements are dropped with training=False; then nothing should happen.",
            "training=False 时还在丢弃元素；这时应当什么也不做。",
            "applied in evaluation",
        )
        call.gives(X, traps=functools.partial(scaled, X, p))
        assert not call.trace.draws and not call.moved, say(
            "random numbers are drawn with training=False: code that counts on a seed finds other numbers later.",
            "training=False 时还在抽随机数：之后依赖种子的人会得到别的数。",
            "drawn in evaluation",
        )


@check(points=1)
def test_takes_both_ends(answer: Answer) -> None:
    """p = 0 drops nothing, p = 1 everything | p = 0 什么也不丢弃，p = 1 全部丢弃"""
    for p in (0.0, 1.0):
        X = distinct(4, 9)
        trained(answer, X, p).gives(X * (1 - p))


@check(points=2)
def test_gradient_passes_where_kept(answer: Answer) -> None:
    """The gradient is 0 where dropped, 1 / (1 − p) elsewhere | 丢弃处梯度是 0，其余是 1 / (1 − p)"""
    for p in answer.cases(0.375, 1.0, 0.0):
        X, cotangent = distinct(6, 8), distinct(6, 8)
        call = judged(answer.within(dropped, draws=True).pulling(cotangent).dropout(X.requires_grad_(), p, True), X, p)
        arrived = call.gradient_of("X")
        assert arrived is not None, say(
            "no gradient reaches X: the result is not connected to it. New zeros have no history; X * 0 has.",
            "没有梯度到达 X：结果与它不相连。新建的全零张量没有历史，X * 0 有。",
            "no gradient",
        )
        wanted = cotangent * (call.result.numbers != 0) / (1 - p if p < 1 else 1)
        assert arrived.value.isfinite().all() and torch.allclose(arrived.numbers, wanted, rtol=1e-5, atol=1e-6), say(
            "the gradient is not 0 where the element was dropped and 1 / (1 − p) elsewhere.",
            "梯度不是“丢弃处为 0，其余为 1 / (1 − p)”。",
            "other gradient",
        )


@check(points=1)
def test_draws_from_torch_on_the_device(answer: Answer) -> None:
    """torch's seed decides, and the mask is drawn where X lives | 由 torch 的种子决定，并在 X 的设备上抽取"""
    X = distinct(8, 40)
    call = answer.within(thrice, draws=True).dropout(whole(1, 10**6), X, 0.5)
    if call.error is None:
        from_torch(call)
    drawn_anew(judged(call, X, 0.5))
    drawn_here(call, 40, answer.device)


@check(points=1)
def test_refuses_other_p(answer: Answer) -> None:
    """p outside 0…1 raises ValueError, in evaluation too | p 在 0…1 之外时抛出 ValueError，评估时也一样"""
    for p, training in answer.cases((1.25, True), (-0.25, True), (-0.25, False), (1.25, False)):
        answer.within(dropped, draws=True).dropout(distinct(3), p, training).raises(ValueError)


@check(points=1)
def test_is_written_by_hand(answer: Answer) -> None:
    """The library's dropout is not called | 没有调用库里的 dropout"""
    call = trained(answer, distinct(3, 4), 0.5)
    assert not call.shown["library"], say(
        "the library's dropout was called; write this one yourself.",
        "调用了库里的 dropout；请自己写。",
        "library called",
    )


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    answer.vectorised(lambda m, n: trained(answer, distinct(m, n), 0.5), (2, 3), (5, 9))

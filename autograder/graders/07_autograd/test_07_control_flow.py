"""Hidden checks of ``control_flow``."""

from collections.abc import Callable

import torch

from autograder.grader import (
    MEAN_TAKEN,
    TWO_PASSES,
    Answer,
    Call,
    Feedback,
    Traps,
    Wrong,
    check,
    distinct,
    same,
    say,
    trap,
    whole,
    window,
)


def doubled(
    a: torch.Tensor,
    first: int = 2,
    small: Callable[[torch.Tensor], torch.Tensor] = lambda b: b.norm() < 1000,
    positive: Callable[[torch.Tensor], torch.Tensor] = lambda b: b.sum() > 0,
    factor: int = 100,
) -> torch.Tensor:
    b = first * a
    while small(b):
        b = b * 2
    return b if positive(b) else factor * b


def one_by_one(a: torch.Tensor) -> torch.Tensor:
    return torch.stack([doubled(value) if value else value for value in a.flatten()]).reshape(a.shape)


def branch_one_by_one(a: torch.Tensor) -> torch.Tensor:
    b = doubled(a, factor=1)
    return torch.where(b > 0, b, 100 * b)


OTHER_NORM = (
    "the loop looks at something else than the norm: that is the root of the sum of squares.",
    "循环看的不是范数：范数是平方和的平方根。",
    "other norm",
)
ALONE = (
    "every element was treated by itself: the norm and the sum are of the whole vector, and decide for all of it.",
    "每个元素被单独处理了：范数和求和是对整个向量的，由它们决定所有元素。",
    "one by one",
)


def wrong_paths(a: torch.Tensor) -> Traps:
    yield trap(
        doubled(a, first=1),
        "`a` is large already and came back as it was: the doubling before the loop is missing.",
        "`a` 本来就很大，结果没有变：漏掉了循环之前的那次乘 2。",
        "first doubling forgotten",
    )
    yield trap(
        doubled(a, small=lambda b: b.norm() <= 1000),
        "the loop ran once too often: a norm of exactly 1000 is not below 1000.",
        "循环多跑了一次：范数正好是 1000 时，并不小于 1000。",
        "norm of 1000",
    )
    yield trap(
        doubled(a, positive=lambda b: b.sum() >= 0),
        "the sum is exactly 0 here, and 0 is not positive.",
        "这里的和正好是 0，而 0 不是正数。",
        "sum of 0",
    )
    yield trap(doubled(a, small=lambda b: b.abs().sum() < 1000), *OTHER_NORM)
    yield trap(doubled(a, small=lambda b: b.abs().max() < 1000), *OTHER_NORM)
    yield from _other_branches(a)
    yield from (trap(alone, *ALONE) for alone in (one_by_one(a), branch_one_by_one(a)))
    yield trap(doubled(a, small=lambda b: b.sum().abs() < 1000), *OTHER_NORM)
    yield trap(doubled(a, small=lambda b: b.square().sum() < 1000), *OTHER_NORM)


def _other_branches(a: torch.Tensor) -> Traps:
    yield trap(
        doubled(a, factor=1),
        "the sum is not positive here, but the result was not multiplied by 100: the branch is missing.",
        "这里的和不是正数，结果却没有乘 100：漏掉了分支。",
        "branch lost",
    )
    yield trap(
        doubled(a, positive=lambda b: b.sum() <= 0),
        "the two branches are the wrong way round: which of them is for a positive sum?",
        "两个分支弄反了：和为正时应当走哪一个？",
        "branches swapped",
    )
    yield trap(
        doubled(a, first=4, small=lambda b: b.norm() < 0),
        "`a` was doubled twice and no more: does the loop run only once, or is it an `if`?",
        "`a` 只乘了两次 2：循环是不是只跑了一次，或者写成了 `if`？",
        "loop runs once",
    )


HIDDEN = (
    "some of the operations that really ran are not in the gradient: what is written through `.data`, or under "
    "no_grad, autograd does not see.",
    "有些真正执行过的运算没有进入梯度：通过 `.data` 或在 no_grad 里写入的东西，自动求导看不见。",
    "graph cut",
)


def run(answer: Answer, a: torch.Tensor) -> Call:
    return judged(answer.double_until_large(a), a.detach())


def judged(call: Call, value: torch.Tensor) -> Call:
    return call.gives(doubled(value), traps=lambda: wrong_paths(value))


def derived(answer: Answer, a: torch.Tensor) -> Call:
    value = a.detach()
    call = answer.control_flow_grad(a)
    if call.error is not None and answer.double_until_large(value).error is None:
        _judge_error(answer, a)
    call.returns()
    assert call.after.a.state.requires_grad == a.requires_grad and call.after.a.grad is None, say(
        "the caller's `a` is not as it was: its requires_grad has changed, or it holds a gradient now. "
        "Use a tensor of your own for the backward pass.",
        "调用者的 `a` 不再是原样：requires_grad 变了，或者带上了梯度。请用你自己的张量做反向传播。",
        "tracking left on",
    )
    leaf = value.clone().requires_grad_()
    (slope,) = torch.autograd.grad(doubled(leaf).sum(), leaf)
    d = doubled(value)
    first = call.found.parts[0] if call.found.parts else call.found
    if not first.equals(d):
        for known in wrong_paths(value):
            assert not first.equals(known.value), known.feedback
    call.gives((d, slope), traps=lambda: _traps(value, d, slope))
    assert call.made_by_autograd(call.result[1]), say(
        "the gradient is right, but autograd did not compute it: it was worked out by hand.",
        "梯度是对的，但不是自动求导算出来的，而是手工推出来的。",
        "by hand",
    )
    return call


def _judge_error(answer: Answer, a: torch.Tensor) -> None:
    """Say that it raises for an input that the function which it differentiates accepts."""
    is_number = a.numel() == 1 or not a.is_contiguous()
    assert is_number or answer.control_flow_grad(torch.tensor(3.0)).error is not None, say(
        "it works for a single number and raises for a vector: backward starts from a single number, and d has as "
        "many elements as `a`.",
        "单个数可以，向量就报错：反向传播要从一个数开始，而 d 的元素和 `a` 一样多。",
        "backward on a vector",
    )
    assert a.requires_grad or answer.control_flow_grad(a.clone().requires_grad_()).error, say(
        "it works when `a` records gradients and raises when it does not: then there is no graph. "
        "Which tensor should record?",
        "`a` 在记录梯度时可以，不记录时就报错：那时没有计算图。应当由哪个张量来记录？",
        "not tracked",
    )


def _traps(a: torch.Tensor, d: torch.Tensor, slope: torch.Tensor) -> Traps:
    factor = 1 if d.sum() > 0 else 100
    yield from (trap((d, torch.full_like(d, seen)), *HIDDEN) for seen in (1, 2, factor, 2 * factor))
    if factor > 1:
        yield trap((d, slope / factor), *HIDDEN)
    yield trap(
        (slope, d),
        "the two results are the other way round: first d, then the gradient.",
        "两个结果的次序反了：先是 d，然后是梯度。",
        "swapped",
    )
    yield trap(
        (d, d),
        "the second result is d once more, not its gradient.",
        "第二个结果还是 d，不是它的梯度。",
        "value, not gradient",
    )
    yield trap(
        (d, d / a),
        "the gradient is not a number where `a` is 0: d / a is not a derivative. Let autograd follow the path.",
        "在 `a` 为 0 处梯度不是一个数：d / a 不是求导。让自动求导沿着路径走。",
        "by hand",
    )
    yield trap((d, 2 * slope), *TWO_PASSES)
    if a.numel() > 1:
        yield trap((d, slope / a.numel()), *MEAN_TAKEN)


def scaled(a: torch.Tensor, low: int, high: int) -> torch.Tensor:
    """Return ``a`` times a power of two, which changes the path and rounds nothing."""
    return a * 2.0 ** whole(low, high)


def number(low: int, high: int) -> torch.Tensor:
    """Return a positive number of eighths between ``low`` and ``high``."""
    return torch.tensor(whole(8 * low + 1, 8 * high - 1) / 8)


def vector() -> torch.Tensor:
    """Return a vector of positive sum, with both signs and a zero.

    Once doubled its norm is over 1000 and its largest element far below.
    """
    signs = torch.tensor([-1.0, 1, 1, 0, 1, 1, -1])
    return signs * torch.stack([number(220, 300) for _ in signs])


@check(points=2, gate=True)
def test_doubles_a_single_number(answer: Answer) -> None:
    """A single number: positive or negative, tiny or large | 单个数：正的、负的、很小的、很大的"""
    for sign in answer.cases(1, -1):
        run(answer, sign * number(2, 7))
        run(answer, scaled(sign * number(2, 9), -20, -15))
        run(answer, sign * number(1100, 1900))
        run(answer, sign * number(510, 900).double())


@check(points=1)
def test_stops_at_exactly_1000(answer: Answer) -> None:
    """A norm of exactly 1000 is not below 1000, one of 999.5 is | 范数正好 1000 时不再乘 2，999.5 时还要"""
    run(answer, scaled(torch.tensor(999.5), -7, -3))  # where doubling twice leads elsewhere
    if not answer.is_first:
        return
    run(answer, scaled(torch.tensor(1000.0), -6, -2))
    run(answer, scaled(torch.tensor(-1000.0), -6, -2))


@check(points=1)
def test_keeps_the_graph(answer: Answer) -> None:
    """The result of a tracked `a` is connected to it | `a` 在记录时，结果与它相连"""
    v = scaled(vector(), -6, -1)
    for a in answer.cases(-v, number(2, 9), -number(2, 9), number(1100, 1900).double(), v):
        cotangent = distinct(*a.shape, dtype=a.dtype)
        call = answer.pulling(cotangent).double_until_large(a.requires_grad_())
        try:
            judged(call, a.detach())
        except Wrong:
            if a.dim():
                continue  # another check tells what is wrong with vectors
            raise
        arrived = call.gradient_of("a")
        assert arrived is not None, not_connected(call)
        leaf = a.detach().clone().requires_grad_()
        (slope,) = torch.autograd.grad(doubled(leaf), leaf, cotangent)
        assert same(arrived, slope), say(*HIDDEN)


def not_connected(call: Call) -> Feedback:
    if call.result.state.requires_grad:
        return say(
            "the result says that it records gradients, and no gradient comes back from it to `a`: it is a new tensor "
            "with a flag of its own. Set no flag; compute the result from `a`.",
            "结果自称在记录梯度，可是梯度并不能从它回到 `a`：它是一个新的张量，标志是另外打开的。"
            "不要设标志；请由 `a` 算出结果。",
            "graph cut",
        )
    return say(
        "`a` records gradients, and the result has no history: somewhere on the way the numbers left the tensor "
        "(`item`, `float`, `detach`, `torch.tensor`, no_grad). Only the conditions may look at plain numbers.",
        "`a` 在记录梯度，结果却没有历史：途中数值离开了张量（`item`、`float`、`detach`、`torch.tensor`、no_grad）。"
        "只有条件里可以用普通的数。",
        "graph cut",
    )


@check(points=1)
def test_decides_for_the_whole_vector(answer: Answer) -> None:
    """A vector: its norm and its sum decide; a sum of 0 is not positive | 向量：由范数和总和决定；和为 0 不是正数"""
    v = scaled(vector(), -6, -1)
    run(answer, -v)
    if not answer.is_first:
        return
    for a in (v, vector().double(), torch.cat([v, -v]), scaled(torch.tensor([-600.0, 0, 800]), -6, -2)):
        run(answer, a)
    run(answer, scaled(torch.tensor([-3.0, 0, 4], dtype=torch.bfloat16), -3, 3))
    run(answer, window(v))
    for little in (2.0**-9, -(2.0**-9)):
        run(answer, torch.cat([v, -v, torch.tensor([little])]))


@check(points=1)
def test_gradient_of_a_single_number(answer: Answer) -> None:
    """d and its gradient, for `a` tracked or not | d 和它的梯度，不论 `a` 是否在记录"""
    below = -number(2, 9)
    tracked = below.clone().requires_grad_()
    for a in answer.cases(below, tracked, number(2, 9), number(1100, 1900).requires_grad_()):
        derived(answer, a)


@check(points=1)
def test_gradient_of_a_vector(answer: Answer) -> None:
    """The gradient of the sum of d, for a vector with zeros too | 向量（其中可以有 0）：d 之和的梯度"""
    v = scaled(vector(), -6, -1)
    small = scaled(torch.tensor([-3.0, 0, 4], dtype=torch.bfloat16), -3, 3)
    tracked = v.clone().requires_grad_()
    for a in answer.cases(v, tracked, -v, vector().double().requires_grad_(), small, window(v).requires_grad_()):
        derived(answer, a)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    answer.vectorised(lambda n: run(answer, distinct(n) + 2000), (3,), (30,))
    answer.vectorised(lambda n: derived(answer, distinct(n) + 2000), (3,), (30,))

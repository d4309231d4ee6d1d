"""Hidden checks of ``softmax``."""

import torch

from autograder.grader import (
    THROUGH_PYTHON,
    Answer,
    Call,
    Traps,
    check,
    distinct,
    does_without,
    element_loop,
    same,
    say,
    trap,
    window,
)

ROUNDED = 1e-3
"""The tolerance at ±1000: there float32 has four digits behind the point, and exp makes them relative."""


def mistakes(plain: torch.Tensor) -> Traps:
    yield trap(
        torch.softmax(plain.flatten(), 0).reshape(plain.shape),
        "all numbers together sum to 1; each row should by itself.",
        "所有数加起来才是 1；应当每一行各自为 1。",
        "over all elements",
    )
    yield trap(
        plain.exp() / plain.exp().sum(-1, keepdim=True),
        "exp overflows: inf over inf is nan. What may be subtracted from a row without changing its softmax?",
        "exp 溢出了：inf 除以 inf 是 nan。从一行里减去什么，softmax 不变？",
        "overflow",
    )
    yield trap(
        (plain - plain.max()).exp() / (plain - plain.max()).exp().sum(-1, keepdim=True),
        "a row of small numbers became nan: the maximum of all rows was subtracted, and its powers are all 0. "
        "Subtract each row's own.",
        "有一行小的数变成了 nan：减去的是所有行的最大值，这一行的幂全是 0。请减去每一行自己的。",
        "one maximum for all",
    )
    if plain.dim() > 1:
        yield trap(
            torch.softmax(plain, 0),
            "the columns sum to 1; the rows should: go along the last dimension.",
            "是每一列加起来为 1；应当是每一行：请沿最后一维计算。",
            "over dim 0",
        )
    yield from _other_mistakes(plain)


def _other_mistakes(plain: torch.Tensor) -> Traps:
    yield trap(
        plain.exp(),
        "these are the powers; divide them by their sum.",
        "这是幂；还要除以它们的和。",
        "not divided",
    )
    yield trap(
        torch.log_softmax(plain, -1),
        "these are the logarithms of the probabilities.",
        "这是概率的对数。",
        "logarithm",
    )
    yield trap(torch.softmax(-plain, -1), "the sign of X is turned.", "X 的符号反了。", "sign")
    for low, high in ((-80, 80), (None, 80)):
        powers = plain.clamp(low, high).exp()
        yield trap(
            powers / powers.sum(-1, keepdim=True),
            "the scores were cut off at a bound: a row beyond it loses what tells its numbers apart. What may be "
            "subtracted from a row without changing its softmax?",
            "得分在某个界限处被截断了：整行都超出界限时，各数的差别就没有了。从一行里减去什么，softmax 不变？",
            "clamped",
        )


def probable(answer: Answer, X: torch.Tensor, tolerance: float | None = None) -> Call:
    plain = X.detach()
    right = torch.softmax(plain.double(), -1).to(X.dtype)

    return answer.softmax(X).gives(right, tolerance=tolerance, traps=lambda: mistakes(plain))


@check(points=1, gate=True)
def test_gives_probabilities(answer: Answer) -> None:
    """Each row becomes probabilities | 每一行变成概率"""
    probable(answer, distinct(3, 4))
    probable(answer, distinct(4, 2) / 2)
    probable(answer, distinct(5))


@check(points=1)
def test_takes_other_tensors(answer: Answer) -> None:
    """More dimensions, float64, and rows that lie spread out | 更多维度、float64，以及在内存中不连续的行"""
    probable(answer, distinct(2, 3, 4))
    probable(answer, distinct(3, 5, dtype=torch.float64))
    probable(answer, window(distinct(4, 3)))


@check(points=2)
def test_is_stable(answer: Answer) -> None:
    """Scores of ±1000 give no nan | ±1000 的得分不产生 nan"""
    X = distinct(4, 3) / 8
    X[0] += 1000
    X[1] -= 1000
    X[2, 1] = 1000
    X[3, 0] = -1000
    for scores in (X, X[1]):
        probable(answer, scores, ROUNDED)


@check(points=1)
def test_gradient_is_right(answer: Answer) -> None:
    """Gradients come back right, at ±1000 too | 梯度正确，±1000 处也一样"""
    X, pulled = distinct(3, 4) / 4, distinct(3, 4)
    X[1] += 1000
    X.requires_grad_()
    call = probable(answer.pulling(pulled), X, ROUNDED)
    p = torch.softmax(X.detach().double(), -1)
    expected = (p * (pulled - (pulled * p).sum(-1, keepdim=True))).float()
    arrived = call.gradient_of("X")
    assert arrived is not None and same(arrived, expected, ROUNDED), say(
        "the gradient that comes back to X is not that of softmax.", "传回 X 的梯度不是 softmax 的。", "wrong gradient"
    )


@check(points=1)
def test_is_built_from_simpler_operations(answer: Answer) -> None:
    """Without PyTorch's softmax, and without a loop | 不用 PyTorch 的 softmax，也不用循环"""
    small = probable(answer, distinct(3, 4))
    large = probable(answer, distinct(12, 9))
    does_without(large, "softmax", "log_softmax", "softmin", "logsumexp")
    assert small.trace.count == large.trace.count, element_loop(
        f"{small.trace.count} operations for 12 elements and {large.trace.count} for 108",
        f"12 个元素用了 {small.trace.count} 次操作，108 个用了 {large.trace.count} 次",
    )
    assert not large.through_python(large.result), THROUGH_PYTHON

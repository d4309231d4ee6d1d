"""Hidden checks of ``exponential``."""

import math

import torch

from autograder.grader import (
    TOLERANCE,
    Answer,
    Call,
    Feedback,
    Found,
    check,
    distinct,
    element_loop,
    say,
    transposed,
    trap,
    window,
)

ROUGHLY = 1e-4
"""Of the largest result. How accurate each one is has a check of its own."""
SWAPPED = (
    "the elements were raised to the power of e; e is to be raised to the power of the elements.",
    "算的是元素的 e 次幂；要的是 e 的元素次幂。",
    "operands swapped",
)
LESS_ONE = (
    "every result is too small by 1: there is a function of its own for that, and it is not the one asked for.",
    "每个结果都小了 1：那是另一个函数，不是题目要的。",
    "expm1",
)


def raised(answer: Answer, x: torch.Tensor) -> Call:
    return judged(answer, answer.exponential(x), x)


def judged(answer: Answer, call: Call, x: torch.Tensor) -> Call:
    refused = call.error is not None and call.error.type == "ValueError" and not call.operations
    assert not (refused and x.is_floating_point() and x.dim() == 1), say(
        "it raises ValueError before torch has computed anything. Is it a function of Python's `math`? Those take one "
        "number, and x holds many; torch has functions of the same names for whole tensors.",
        "torch 还没有计算就抛出了 ValueError。用的是 Python `math` 里的函数吗？它们只接受一个数，而 x 里有许多个；"
        "torch 有同名的函数，可以用在整个张量上。",
        "math on a tensor",
    )
    assert call.before.x.version == call.after.x.version, say(
        "x itself was overwritten: a method whose name ends in an underscore, or an `out=x`, writes into the tensor "
        "it is given. The caller still needs x; give back a new tensor.",
        "x 本身被覆盖了：名字以下划线结尾的方法，或者 `out=x`，会写进给它的张量。调用者还要用 x；请返回新的张量。",
        "input changed",
    )
    call.returns()
    _judge_kind(call, x, answer.device)
    expected = x.double().exp().to(x.dtype if x.is_floating_point() else torch.float32)
    assert call.found.equals(expected, ROUGHLY) or not (rate := _common_rate(call.found, x)), _other_base(rate)
    return call.gives(
        expected,
        traps=lambda: [
            trap((x.double() ** math.e).to(expected.dtype), *SWAPPED),
            trap(x.double().expm1().to(expected.dtype), *LESS_ONE),
        ],
        tolerance=max(ROUGHLY, TOLERANCE[str(expected.dtype).removeprefix("torch.")]),
    )


def _judge_kind(call: Call, x: torch.Tensor, device: str) -> None:
    seen = call.found.tensor
    if seen is None:
        return
    if seen.device != device:  # the loop is why
        assert call.trace.count < x.numel() and not call.through_python(seen), element_loop(
            "the result was put together from Python numbers, away from the device of x",
            "结果是用 Python 的数拼起来的，也不在 x 的设备上",
        )
    assert "int" not in seen.dtype, say(
        "the results are whole numbers, and powers of e hardly ever are. Which dtype can hold them?",
        "结果成了整数，而 e 的幂几乎都不是整数。什么 dtype 才装得下？",
        "whole results",
    )


def _common_rate(found: Found, x: torch.Tensor) -> float | None:
    """Return the logarithm of b when the result is b to the power of ``x``. b is one number other than e."""
    seen = found.tensor
    if seen is None or seen.shape != x.shape or x.numel() < 5:
        return None
    size = x.double().abs()
    rates = (seen.value.double().log() / x.double())[size >= size.max() / 4]
    rate, spread = rates.mean().item(), (rates.max() - rates.min()).item()
    return rate if spread < 0.2 * abs(rate - 1) else None  # nan is not a rate either


def _other_base(rate: float) -> Feedback:
    if abs(rate - 1) < 0.05:
        return say(
            "a number was raised to the elements that is nearly e, and cut off after a few digits; in large powers "
            "the missing ones show. torch and Python know e better.",
            "底数接近 e，但只写了几位就截断了；幂次一大，缺的那几位就显出来了。torch 和 Python 知道更准的 e。",
            "rounded e",
        )
    return say(
        "one number was raised to the elements, but that number is not e.",
        "确实是用一个数作底求幂，但那个数不是 e。",
        "another base",
    )


@check(points=1, gate=True)
def test_raises_e_to_each(answer: Answer) -> None:
    """e to the power of each element | e 的每个元素次幂"""
    raised(answer, distinct(24).clamp(-7))  # far below 0, accuracy is all; it has its own check


@check(points=1)
def test_takes_whole_numbers(answer: Answer) -> None:
    """Whole numbers give float32 | 整数得到 float32"""
    x = distinct(5).argsort() - 2
    raises = say(
        "fractions work and whole numbers raise: the result cannot be written into whole numbers, and some functions "
        "take fractions only. Which dtype should the work be done in?",
        "小数可以，整数就报错：结果写不进整数里，也有函数只接受小数。应当用什么 dtype 来算？",
        "int raises",
    )
    judged(answer, answer.exponential(x).accepts(raises), x)
    if answer.is_first:
        raised(answer, x.to(torch.int8))


@check(points=1)
def test_is_accurate(answer: Answer) -> None:
    """Every result is accurate, from e^−20 to e^20 | 从 e^−20 到 e^20，每个结果都准确"""
    precisions = ((torch.float32, 1e-5), (torch.float64, 1e-12))
    for dtype, allowed in answer.cases(*precisions):
        x = distinct(20, dtype=dtype)
        x = 20 * (x / x.abs().max())
        x = torch.cat((x, -x))
        call = raised(answer, x)
        exact = x.double().exp()
        error = ((call.result.value.double() - exact).abs() / exact).nan_to_num(math.inf).max().item()
        assert error <= allowed or not (rate := _common_rate(call.found, x)), _other_base(rate)
        assert error <= allowed, say(
            f"the largest results are right, but one is off by {error:.1g} of its own size; {allowed:.0e} is allowed. "
            "Small results drown where large numbers are added and taken away, or where digits are cut off on the way.",
            f"最大的那些结果是对的，但有一个结果的相对误差达到 {error:.1g}；允许的是 {allowed:.0e}。"
            "大数一加一减，或者途中丢掉了位数，小的结果就会被淹没。",
            "inaccurate",
        )


@check(points=1)
def test_takes_any_shape(answer: Answer) -> None:
    """Matrices, single numbers, empty tensors, fractions of 16 bits, any layout in memory | 矩阵、单个数、空张量、16 位的小数，以及内存中的任何排列"""  # noqa: E501 - a title is one line
    for x in answer.cases(
        window(distinct(3, 4)), transposed(distinct(5, 2)), distinct(), distinct(0, 3), distinct(9).clamp(-3).half()
    ):
        raised(answer, x)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work is done on the whole tensor | 对整个张量一起计算"""
    answer.vectorised(lambda n: raised(answer, distinct(n).clamp(-7)), (6,), (35,)).stays_in_torch()

"""Hidden checks of ``polynomial_features``."""

import math

import torch

from autograder.grader import Answer, Call, Traps, check, distinct, say, trap, window


def table(x: torch.Tensor, degree: int, first: int = 0) -> torch.Tensor:
    powers = [x.flatten().double() ** i / float(math.factorial(i)) for i in range(first, degree + 1)]
    return torch.stack(powers, 1).to(x.dtype)


def featured(answer: Answer, x: torch.Tensor, degree: int) -> Call:
    call = answer.polynomial_features(x, degree).returns()
    seen, n = call.found.tensor, x.numel()
    assert seen is None or n in (1, degree + 1) or list(seen.shape).count(n) < 2, say(
        f"the result has the shape {seen and seen.shape}: x of shape (n, 1) met something of shape (n,), and "
        f"broadcasting "
        "made a table of them. Give x one shape first.",
        f"结果的形状是 {seen and seen.shape}：形状 (n, 1) 的 x 遇到了形状 (n,) 的东西，被广播成了一张表。请先统一 x "
        f"的形状。",
        "broadcast",
    )
    right = table(x, degree)
    call.gives(right, traps=lambda: _traps(x, degree, right))
    near = torch.isclose(call.result.numbers.double(), right.double(), rtol=1e-4, atol=1e-30)
    assert bool(near.all()), say(
        "the large columns are right, and small ones are not: look at every column by itself.",
        "大的列是对的，小的列不对：请逐列检查。",
        "small columns",
    )
    return call


def _traps(x: torch.Tensor, degree: int, right: torch.Tensor) -> Traps:
    i = torch.arange(degree + 1).double()
    powers = x.flatten().double()[:, None] ** i
    yield from _other_divisors(powers, i, x.dtype)
    yield from _other_columns(x, degree)
    yield trap(right.T, "rows and columns are the wrong way round.", "行和列反了。", "transposed")
    yield trap(
        (powers / torch.lgamma(i + 1).exp())[:, :, None].to(x.dtype),
        "the result has a dimension too many; give x one dimension first.",
        "结果多了一维；请先把 x 变成一维。",
        "dimension too many",
    )


def _other_divisors(powers: torch.Tensor, i: torch.Tensor, dtype: torch.dtype) -> Traps:
    yield trap(
        powers.to(dtype),
        "these are the powers themselves: each has to be divided by i!.",
        "这是幂本身：每一列还要除以 i!。",
        "not rescaled",
    )
    for value in (
        powers / torch.lgamma(i + 2).exp(),
        powers / torch.lgamma(i.clamp(min=1)).exp(),
        powers / torch.lgamma(i).exp(),
    ):
        yield trap(
            value.to(dtype),
            "the factorials are off by one: Γ(i + 1) is i!, so column i is divided by Γ(i + 1).",
            "阶乘差了一位：Γ(i + 1) 等于 i!，所以第 i 列要除以 Γ(i + 1)。",
            "Gamma off by one",
        )
    yield trap(
        (powers / i.clamp(min=1)).to(dtype),
        "column i is divided by i; it should be by i! = 1·2·…·i.",
        "第 i 列除的是 i；应当除以 i! = 1·2·…·i。",
        "divided by i",
    )
    int32 = [(math.factorial(int(k)) + 2**31) % 2**32 - 2**31 for k in i]
    yield trap(
        (powers / torch.tensor(int32)).to(dtype),
        "the large factorials are wrong: int32 holds i! up to 12!, and goes on with other numbers. Compute them in a "
        "float type.",
        "大的阶乘错了：int32 最多存到 12!，再往后就成了别的数。请用浮点类型来算。",
        "overflow",
    )


def _other_columns(x: torch.Tensor, degree: int) -> Traps:
    yield trap(
        table(x, degree + 1, 1),
        "the columns begin with x; the first one should hold x⁰, all ones.",
        "各列从 x 开始；第一列应当是 x⁰，全是 1。",
        "power 0 missing",
    )
    if degree:
        yield trap(
            table(x, degree, 1),
            "the column of x⁰ is missing: there are degree + 1 columns.",
            "少了 x⁰ 那一列：一共有 degree + 1 列。",
            "power 0 missing",
        )
        yield trap(
            table(x, degree - 1),
            "the last column is missing: the powers go from 0 to degree, both included.",
            "少了最后一列：幂从 0 到 degree，两端都包括。",
            "last power missing",
        )


@check(points=2, gate=True)
def test_gives_powers_over_factorials(answer: Answer) -> None:
    """Column i holds xⁱ / i! | 第 i 列是 xⁱ / i!"""
    for n, degree in answer.cases((7, 4), (5, 1), (3, 6)):
        featured(answer, distinct(n), degree)


@check(points=1)
def test_takes_a_column(answer: Answer) -> None:
    """x of shape (n, 1), one number, float64, and x spread out | 形状 (n, 1)、单个数、float64，以及分散的 x"""
    others = (
        distinct(1),
        distinct(1, 1),
        window(distinct(6)),
        window(distinct(4, 1)),
        distinct(4, 1, dtype=torch.float64),
    )
    for x in answer.cases(distinct(6, 1), *others):
        featured(answer, x, 3)
    if answer.is_first:
        with_zero = distinct(4)
        with_zero[1] = 0
        featured(answer, with_zero, 3)


@check(points=1)
def test_takes_degree_zero(answer: Answer) -> None:
    """Degree 0 gives a column of ones | 次数为 0 时是一列 1"""
    for x in answer.cases(distinct(5), distinct(3, 1)):
        featured(answer, x, 0)


@check(points=1)
def test_is_finite_and_vectorised(answer: Answer) -> None:
    """Degree 20 is right in float32; the work does not grow with n | float32 下次数 20 也正确；操作次数不随 n 增长"""
    x = torch.cat([torch.tensor([5.0, -5.0, -4.5]), distinct(4) / 4])
    call = answer.polynomial_features(x, 20).returns()
    seen = call.found.tensor
    assert seen is None or not seen.value.is_floating_point() or bool(seen.value.isfinite().all()), say(
        "with degree 20 there is inf or nan: is i! computed in a type that does not hold it?",
        "次数为 20 时出现了 inf 或 nan：i! 是不是用存不下它的类型算的？",
        "overflow",
    )
    featured(answer, x, 20)
    call.gives(table(x, 20))
    answer.vectorised(lambda n: featured(answer, distinct(n), 3), (3,), (9,)).stays_in_torch()

"""Hidden checks of ``l2_penalty``."""

import torch

from autograder.grader import Answer, Call, Traps, check, distinct, say, transposed, trap, window


def punished(answer: Answer, w: torch.Tensor) -> Call:
    plain = w.detach()
    right = ((plain.double() ** 2).sum() / 2).to(w.dtype)
    return answer.l2_penalty(w).gives(right, traps=lambda: _traps(plain, right))


def _traps(w: torch.Tensor, right: torch.Tensor) -> Traps:
    yield from _of_the_sum(right, w.numel())
    for value in (w.abs().sum(), w.abs().sum() / 2):
        yield trap(
            value,
            "this is the L1 penalty: absolute values instead of squares.",
            "这是 L1 惩罚：用了绝对值，不是平方。",
            "L1",
        )
    yield trap(w * w / 2, "the squares are not added up.", "平方没有加起来。", "no sum")
    yield from _of_a_part(w)
    yield trap(
        (w.sum() ** 2) / 2,
        "the sum was squared; square each element first.",
        "把和平方了；应当先平方每个元素。",
        "square of the sum",
    )


def _of_the_sum(right: torch.Tensor, count: int) -> Traps:
    yield trap(2 * right, "the half is missing.", "没有取一半。", "no half")
    yield trap(
        (2 * right).sqrt() / 2,
        "this is half the norm: the sum of squares has no root.",
        "这是范数的一半：平方和不需要开方。",
        "norm without square",
    )
    yield trap(
        (2 * right).sqrt(),
        "this is the norm: no root, and half of it.",
        "这是范数：不要开方，再取一半。",
        "norm without square",
    )
    if count:
        for value in (right / count, 2 * right / count):
            yield trap(value, "this is a mean; the squares are added up.", "这是平均值；应当把平方加起来。", "mean")


def _of_a_part(w: torch.Tensor) -> Traps:
    if w.dim() > 1:
        for dim in (0, -1):
            yield trap(
                (w * w).sum(dim) / 2, "the squares are added up along only one axis.", "只沿一个轴相加了。", "one axis"
            )
        if w.dim() == 2 and min(w.shape):
            yield trap(
                (torch.linalg.matrix_norm(w, 2) ** 2 / 2),
                "this is half the square of the spectral norm; all elements count.",
                "这是谱范数平方的一半；所有元素都要算。",
                "spectral norm",
            )


@check(points=1, gate=True)
def test_gives_half_the_sum_of_squares(answer: Answer) -> None:
    """Half the sum of all squares | 所有平方之和的一半"""
    for w in answer.cases(distinct(3, 4), distinct(7), distinct(5, 1)):
        punished(answer, w)


@check(points=1)
def test_takes_any_shape(answer: Answer) -> None:
    """Any shape, strides and float dtype; the work does not grow | 任何形状、步长和类型；操作次数不随元素个数增长"""
    others = distinct(), distinct(2, 3, 2, 2), distinct(0, 3), window(distinct(3, 4)), transposed(distinct(4, 3))
    for w in answer.cases(distinct(2, 3, 4, dtype=torch.float64), *others):
        punished(answer, w)
    answer.vectorised(lambda m, n: punished(answer, distinct(m, n)), (2, 3), (5, 7)).stays_in_torch()


@check(points=1)
def test_gradient_is_w(answer: Answer) -> None:
    """The gradient is w, and 0 where w is 0 | 梯度就是 w，w 为 0 处梯度为 0"""
    some = distinct(3, 4)
    some[1, 2] = 0
    for w in answer.cases(torch.zeros(3, 2), some, torch.zeros(()), torch.zeros(4)):
        call = punished(answer.pulling(torch.ones(())), w.clone().requires_grad_())
        found = call.gradient_of("w")
        assert found is not None, say(
            "the value is right, but no gradient reaches w: the numbers left torch's graph.",
            "值是对的，但梯度传不到 w：数值离开了计算图。",
            "no gradient",
        )
        assert bool(found.numbers.isfinite().all()), say(
            "the value is right, and where w is all 0 its gradient is nan or inf: the derivative of a root is infinite "
            "there, and squaring the root again does not bring it back.",
            "值是对的，但 w 全为 0 时梯度是 nan 或 inf：开方在那里的导数是无穷大，之后再平方也救不回来。",
            "nan gradient at 0",
        )
        assert torch.allclose(found.numbers, w), say(
            "the value is right, and its gradient is not w: a part of the formula is outside the graph.",
            "值是对的，梯度却不是 w：公式有一部分不在计算图里。",
            "wrong gradient",
        )

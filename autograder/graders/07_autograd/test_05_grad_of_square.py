"""Hidden checks of ``grad_of_square``."""

import torch

from autograder.grader import (
    GRAD_CLEARED,
    MEAN_TAKEN,
    TWO_PASSES,
    Answer,
    Call,
    Traps,
    check,
    distinct,
    say,
    trap,
    window,
)


def graded(call: Call, x: torch.Tensor) -> Call:
    call.gives(2 * x.detach(), traps=lambda: _traps(x.detach()))
    assert call.made_by_autograd(call.result), say(
        "the result is right, but autograd did not compute it: the formula was worked out by hand. "
        "Compute y from x and let autograd find the gradient.",
        "结果是对的，但不是自动求导算出来的：公式是手工推出来的。请由 x 算出 y，让自动求导去求梯度。",
        "by hand",
    )
    return call


def _traps(x: torch.Tensor) -> Traps:
    if x.numel() > 1:
        yield trap(2 * x / x.numel(), *MEAN_TAKEN)
        yield trap(
            torch.ones_like(x),
            "this is the gradient of the sum of x; the sum of x∘x is asked for.",
            "这是 x 之和的梯度；要的是 x∘x 之和的梯度。",
            "sum of x",
        )
        yield trap(4 * x, *TWO_PASSES)
        yield trap(
            x**2,
            "this is y = x∘x itself; its gradient is what backward leaves in x.",
            "这是 y = x∘x 本身；梯度是反向传播留在 x 里的东西。",
            "value, not gradient",
        )
        yield trap(0 * x, *GRAD_CLEARED)


def single_number_works(answer: Answer) -> bool:
    """True when x of one element gives no error.

    Then an error for more elements is about starting from many numbers.
    """
    return answer.grad_of_square(distinct(1).requires_grad_()).error is None


def of_a_vector(answer: Answer) -> Call:
    """Return a call on a vector."""
    x = distinct(30).requires_grad_()
    call = answer.grad_of_square(x)
    refused = call.error is not None and "RuntimeError" in call.error.bases and call.refused
    assert not refused or answer.device != "cpu" or not single_number_works(answer), say(
        "`backward()` starts from a single number, and x∘x is a whole tensor. "
        "Sum it first, or give `backward` a gradient of its shape.",
        "`backward()` 要从一个数开始，而 x∘x 是一整个张量。先求和，或者给 `backward` 一个同样形状的梯度。",
        "backward on a vector",
    )
    return graded(call, x)


@check(points=2, gate=True)
def test_gradient_of_a_vector(answer: Answer) -> None:
    """The gradient of x∘x for a vector x | 向量 x 的 x∘x 的梯度"""
    answer.once(of_a_vector)


@check(points=1)
def test_gradient_of_any_shape(answer: Answer) -> None:
    """Any shape, strides and float dtype | 任何形状、步长和浮点类型"""

    def vector(n: int) -> Call:
        x = distinct(n).requires_grad_()
        return graded(answer.grad_of_square(x), x)

    spread_out = window(distinct(2, 3, 4, dtype=torch.float64))
    for x in answer.cases(distinct(3, 5), distinct(), distinct(2, 3, dtype=torch.bfloat16), spread_out):
        x.requires_grad_()
        call = answer.grad_of_square(x)
        assert not call.refused or answer.device != "cpu" or not x.is_contiguous(), say(
            "a vector works and another shape raises: all elements of x∘x have to be summed, or a gradient of its "
            "whole "
            "shape given. `len(x)` and `sum(0)` look only at the first dimension, and `dot` takes only vectors.",
            "向量可以，换个形状就报错：要对 x∘x 的所有元素求和，或者给出它完整形状的梯度。"
            "`len(x)` 和 `sum(0)` 只看第一维，`dot` 只接受向量。",
            "shape of the gradient",
        )
        graded(call, x)
    if not answer.is_first:
        return
    answer.vectorised(vector, (3,), answer.once(of_a_vector))
    none = distinct(0, 2).requires_grad_()
    graded(answer.grad_of_square(none), none)

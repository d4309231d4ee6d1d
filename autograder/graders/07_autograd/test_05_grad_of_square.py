"""Hidden checks of ``grad_of_square``."""

import torch

from autograder.grading.answer import Answer, Call, trap
from autograder.grading.checks import check
from autograder.grading.feedback import say
from autograder.grading.inputs import distinct


def graded(call: Call, x: torch.Tensor) -> Call:
    gradient = 2 * x.detach()
    mean = trap(
        gradient / x.numel(),
        "each gradient is too small by the number of elements: `mean` divides by it, the sum does not.",
        "每个梯度都小了元素个数那么多倍：`mean` 会除以个数，求和不会。",
        "mean",
    )
    return call.gives(gradient, traps=[mean] if x.numel() > 1 else [])


@check(points=2, gate=True)
def test_gradient_of_a_vector(answer: Answer) -> None:
    """The gradient of x∘x for a vector x | 向量 x 的 x∘x 的梯度"""
    x = distinct(7).requires_grad_()
    call = answer.grad_of_square(x)
    refused = call.error is not None and "RuntimeError" in call.error.bases and not call.unwritten
    assert not refused or answer.device != "cpu", say(
        "`backward()` starts from a single number, and x∘x is a whole tensor. "
        "Sum it first, or give `backward` a gradient of its shape.",
        "`backward()` 要从一个数开始，而 x∘x 是一整个张量。先求和，或者给 `backward` 一个同样形状的梯度。",
        "backward on a vector",
    )
    graded(call, x)


@check(points=1)
def test_gradient_of_any_shape(answer: Answer) -> None:
    """Matrices, single numbers and doubles too | 矩阵、单个数和双精度也可以"""
    for x in (distinct(3, 5), distinct(), distinct(2, 3, 4, dtype=torch.float64)):
        x.requires_grad_()
        call = answer.grad_of_square(x)
        assert call.error is None or answer.device != "cpu", say(
            "a vector works and another shape raises: a gradient for y must have the whole shape of y. "
            "`len(x)` is its first length alone.",
            "向量可以，换个形状就报错：给 y 的梯度要有 y 的完整形状。`len(x)` 只是第一维的长度。",
            "shape of the gradient",
        )
        graded(call, x)

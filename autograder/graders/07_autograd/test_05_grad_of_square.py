"""Hidden checks of ``grad_of_square``."""

import torch

from autograder.grader import Answer, Call, check, distinct, element_loop, say, trap, window


def graded(call: Call, x: torch.Tensor) -> Call:
    gradient = 2 * x.detach()
    mean = trap(
        gradient / x.numel(),
        "each gradient is too small by the number of elements: `mean` divides by it, the sum does not.",
        "每个梯度都小了元素个数那么多倍：`mean` 会除以个数，求和不会。",
        "mean",
    )
    others = [
        trap(
            torch.ones_like(gradient),
            "this is the gradient of the sum of x; the sum of x∘x is asked for.",
            "这是 x 之和的梯度；要的是 x∘x 之和的梯度。",
            "sum of x",
        ),
        trap(
            2 * gradient,
            "each gradient is twice as large as it should be: gradients add up in x.grad, and backward ran twice.",
            "每个梯度都大了一倍：梯度会在 x.grad 里累加，而反向传播运行了两次。",
            "two passes",
        ),
        trap(
            x.detach() ** 2,
            "this is y = x∘x itself; its gradient is what backward leaves in x.",
            "这是 y = x∘x 本身；梯度是反向传播留在 x 里的东西。",
            "value, not gradient",
        ),
        trap(
            0 * gradient,
            "the gradient is all zeros: x.grad is one tensor, and clearing it clears every name it goes by.",
            "梯度全是零：x.grad 是同一个张量，清零会把它的所有名字一起清零。",
            "cleared",
        ),
    ]
    call.gives(gradient, traps=lambda: [mean, *others] if x.numel() > 1 else [])
    assert call.made_by_autograd(call.result), say(
        "the result is right, but autograd did not compute it: the formula was worked out by hand. "
        "Compute y from x and let autograd find the gradient.",
        "结果是对的，但不是自动求导算出来的：公式是手工推出来的。请由 x 算出 y，让自动求导去求梯度。",
        "by hand",
    )
    return call


def single_number_works(answer: Answer) -> bool:
    """Whether x of one element gives no error: then an error for more is about starting from many numbers."""
    return answer.grad_of_square(distinct(1).requires_grad_()).error is None


@check(points=2, gate=True)
def test_gradient_of_a_vector(answer: Answer) -> None:
    """The gradient of x∘x for a vector x | 向量 x 的 x∘x 的梯度"""
    x = distinct(7).requires_grad_()
    call = answer.grad_of_square(x)
    refused = call.error is not None and "RuntimeError" in call.error.bases and call.refused
    assert not refused or answer.device != "cpu" or not single_number_works(answer), say(
        "`backward()` starts from a single number, and x∘x is a whole tensor. "
        "Sum it first, or give `backward` a gradient of its shape.",
        "`backward()` 要从一个数开始，而 x∘x 是一整个张量。先求和，或者给 `backward` 一个同样形状的梯度。",
        "backward on a vector",
    )
    graded(call, x)


@check(points=1)
def test_gradient_of_any_shape(answer: Answer) -> None:
    """Any shape, strides and float dtype | 任何形状、步长和浮点类型"""
    shapes = (distinct(3, 5), distinct(), distinct(2, 3, 4, dtype=torch.float64))
    any_x = (*shapes, distinct(2, 3, dtype=torch.bfloat16), window(distinct(3, 4)))
    for x in any_x if answer.is_first else any_x[-1:]:
        x.requires_grad_()
        call = answer.grad_of_square(x)
        assert not call.refused or answer.device != "cpu" or not x.is_contiguous(), say(
            "a vector works and another shape raises: all elements of x∘x have to be summed, or a gradient of its "
            "whole "
            "shape given. `len(x)` and `sum(0)` look at the first dimension alone, and `dot` takes vectors alone.",
            "向量可以，换个形状就报错：要对 x∘x 的所有元素求和，或者给出它完整形状的梯度。"
            "`len(x)` 和 `sum(0)` 只看第一维，`dot` 只接受向量。",
            "shape of the gradient",
        )
        graded(call, x)
    if not answer.is_first:
        return
    few, many = (distinct(size).requires_grad_() for size in (3, 30))
    small, large = (graded(answer.grad_of_square(x), x).trace.count for x in (few, many))
    assert small == large, element_loop(
        f"{small} operations for 3 elements and {large} for 30", f"3 个元素用了 {small} 次操作，30 个用了 {large} 次"
    )
    none = distinct(0, 2).requires_grad_()
    graded(answer.grad_of_square(none), none)

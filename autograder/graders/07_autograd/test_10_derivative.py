"""Hidden checks of ``derivative``."""

from collections.abc import Callable

import torch

from autograder.grader import (
    MEAN_TAKEN,
    TWO_PASSES,
    Answer,
    Call,
    Trap,
    Traps,
    called_at,
    check,
    distinct,
    gives_by_autograd,
    say,
    trap,
    window,
)

Function = Callable[[torch.Tensor], torch.Tensor]


def wave(x: torch.Tensor) -> torch.Tensor:
    return torch.sin(3 * x) + x * x / 2


def squared(x: torch.Tensor) -> torch.Tensor:
    return x * x - x


def sine(x: torch.Tensor) -> torch.Tensor:
    return torch.sin(x)


def doubled_until_large(x: torch.Tensor) -> torch.Tensor:
    y = x * x
    while y.abs().max() < 500:
        y = y * 2
    if y.min() > 10:
        return 3 * y
    return y + x


def slope_of(f: Function, xs: torch.Tensor) -> torch.Tensor:
    x = xs.clone().requires_grad_()
    (slope,) = torch.autograd.grad(f(x).sum(), x)
    return slope


def second_derivative(f: Function, xs: torch.Tensor) -> list[Trap]:
    x = xs.clone().requires_grad_()
    (slope,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    if not slope.requires_grad:
        return []
    (curvature,) = torch.autograd.grad(slope.sum(), x)
    return [
        trap(
            curvature,
            "this is the second derivative; f is to be derived once.",
            "这是二阶导数；只要求一次导。",
            "second derivative",
        )
    ]


def derived(answer: Answer, f: Function, xs: torch.Tensor) -> Call:
    call = answer.derivative(f, xs)
    failed = call.refused
    assert (
        not failed or xs.numel() == 1 or not xs.is_contiguous() or answer.derivative(f, distinct(1)).error is not None
    ), say(
        "a single element works and several raise: backward starts from a single number, or from a gradient with the "
        "whole shape of f(xs).",
        "单个元素可以，多个就报错：反向传播要从一个数开始，或者从与 f(xs) 形状完全相同的梯度开始。",
        "backward on a vector",
    )
    assert not failed or f is not doubled_until_large, say(
        "it works for a plain f and raises for one that holds a loop and a branch: f looks at its values there, "
        "which `vmap` and the like do not allow. Give f the whole tensor at once.",
        "f 很简单时可以，f 里有循环和分支时就报错：f 在那里要看数值，而 `vmap` 一类的变换不允许。"
        "请把整个张量一次交给 f。",
        "control flow",
    )
    call.returns()
    called_at(call, xs, "xs")
    assert not call.after.xs.state.requires_grad and call.after.xs.grad is None, say(
        "the caller's xs records gradients afterwards, or holds one: track a tensor of your own instead.",
        "调用者的 xs 之后在记录梯度，或者带上了梯度：请改为记录你自己的张量。",
        "tracking left on",
    )
    slope = slope_of(f, xs)
    return gives_by_autograd(call, slope, lambda: _traps(f, xs, slope))


def _traps(f: Function, xs: torch.Tensor, slope: torch.Tensor) -> Traps:
    yield trap(slope / xs.numel(), *MEAN_TAKEN)
    yield trap(2 * slope, *TWO_PASSES)
    yield from second_derivative(f, xs)
    yield trap(f(xs), "this is f itself, not its derivative.", "这是 f 本身，不是导数。", "value, not slope")
    if f is not sine:
        yield trap(
            xs.cos(),
            "this is the cosine, whatever f is: the derivative was typed in. f can be any function; "
            "let autograd follow it.",
            "不管 f 是什么，得到的都是余弦：导数是直接写出来的。f 可以是任何函数；让自动求导跟着它走。",
            "derivative typed in",
        )


@check(points=2, gate=True)
def test_derives_any_function(answer: Answer) -> None:
    """f' at every element, for whatever f | 对任意 f，给出每个元素处的 f'"""
    for f, xs in answer.cases(
        (wave, distinct(7)),
        (sine, distinct(2, 3)),
        (wave, distinct(5, dtype=torch.float64)),
        (wave, window(distinct(3, 2))),
        (wave, distinct()),
        (squared, distinct(4, dtype=torch.bfloat16)),
    ):
        derived(answer, f, xs)


@check(points=1)
def test_follows_control_flow(answer: Answer) -> None:
    """f may hold loops and branches | f 里可以有循环和分支"""
    for f, xs in answer.cases((doubled_until_large, distinct(6)), (doubled_until_large, distinct(5).abs() + 2)):
        derived(answer, f, xs)


@check(points=1)
def test_result_is_not_tracked(answer: Answer) -> None:
    """The result has no history | 结果不带历史"""
    call = derived(answer, wave, distinct(3, 4))
    assert not call.result.state.requires_grad, say(
        "the result still records gradients; nobody is going to differentiate it again. "
        "Detach it, or do without create_graph.",
        "结果还在记录梯度；没有人要再对它求导。请 detach，或者不用 create_graph。",
        "result tracked",
    )

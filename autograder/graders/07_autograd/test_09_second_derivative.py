"""Hidden checks of ``second_derivative``."""

from collections.abc import Callable

import torch

from autograder.grader import (
    MEAN_TAKEN,
    Answer,
    Call,
    Traps,
    called_at,
    check,
    distinct,
    gives_by_autograd,
    say,
    trap,
    whole,
    window,
)

Function = Callable[[torch.Tensor], torch.Tensor]


def wave(x: torch.Tensor) -> torch.Tensor:
    return torch.sin(3 * x) + x * x * x / 2


def cubic(x: torch.Tensor) -> torch.Tensor:
    return x**3 - 4 * x**2 + x


def line(x: torch.Tensor) -> torch.Tensor:
    return 3 * x - 2


def derivatives(f: Function, x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    leaf = x.detach().clone().requires_grad_()
    (slope,) = torch.autograd.grad(f(leaf).sum(), leaf, create_graph=True)
    if not slope.requires_grad:
        return slope, torch.zeros_like(slope)
    (curvature,) = torch.autograd.grad(slope.sum(), leaf)
    return slope.detach(), curvature


def derived(answer: Answer, f: Function, x: torch.Tensor) -> Call:
    return judged(answer, answer.second_derivative(f, x), f, x)


def judged(answer: Answer, call: Call, f: Function, x: torch.Tensor) -> Call:
    if call.refused:
        _judge_error(answer, call, f, x)
    call.returns()
    called_at(call, x, "x", "，二阶导数更甚", ", twice in a second derivative")
    assert call.after.x.state.requires_grad == x.requires_grad and call.after.x.grad is None, say(
        "the caller's x is not as it was: its requires_grad has changed, or it holds a gradient now. "
        "Use a tensor of your own, or `autograd.grad`, which leaves no gradient behind.",
        "调用者的 x 不再是原样：requires_grad 变了，或者带上了梯度。请用你自己的张量，或者用不会留下梯度的 "
        "`autograd.grad`。",
        "tracking left on",
    )
    slope, curvature = (part.to(x.dtype) for part in derivatives(f, x.double()))
    return gives_by_autograd(call, curvature, lambda: _traps(f(x.detach()), slope, curvature))


def _judge_error(answer: Answer, call: Call, f: Function, x: torch.Tensor) -> None:
    assert x.requires_grad or answer.second_derivative(f, x.clone().requires_grad_()).error, say(
        "it works when x records gradients and raises when it does not: then f leaves no graph. "
        "Which tensor should record?",
        "x 在记录梯度时可以，不记录时就报错：那时 f 没有留下计算图。应当由哪个张量来记录？",
        "not tracked",
    )
    is_single = x.numel() < 2 or not x.is_contiguous()
    assert is_single or answer.second_derivative(f, distinct(1).requires_grad_()).error, say(
        "a single element works and several raise: a pass starts from a single number, both for f and for its "
        "derivative.",
        "单个元素可以，多个就报错：无论对 f 还是对它的导数，都要从一个数开始反向传播。",
        "backward on a vector",
    )
    kinds = [] if call.error is None else call.error.bases
    assert call.trace.backward_passes != 1 or "RuntimeError" not in kinds, say(
        "the first derivative was found, and deriving it again raises: it has no history. "
        "What does the first pass need in order to leave one?",
        "第一次求导成功了，再对它求导就报错：它没有历史。第一次反向传播需要什么，才会留下历史？",
        "no create_graph",
    )


def _traps(value: torch.Tensor, slope: torch.Tensor, curvature: torch.Tensor) -> Traps:
    yield trap(
        slope,
        "this is the first derivative; it has to be derived once more.",
        "这是一阶导数；还要再求一次导。",
        "first derivative",
    )
    yield trap(
        slope + curvature,
        "this is the sum of the first and the second derivative: both passes added into the same grad.",
        "这是一阶与二阶导数之和：两次反向传播都加进了同一个 grad。",
        "accumulated",
    )
    yield trap(
        2 * slope,
        "this is twice the first derivative: both passes went through f, and the second has to go through the "
        "derivative that the first one left.",
        "这是一阶导数的两倍：两次反向传播走的都是 f，而第二次要走的是第一次求出的导数。",
        "first derivative",
    )
    yield trap(
        0 * curvature,
        "the result is 0 although f is curved: the first derivative was taken as a constant. "
        "What does the first pass need in order to leave a history?",
        "f 是弯曲的，结果却是 0：一阶导数被当成了常数。第一次反向传播需要什么，才会留下历史？",
        "no create_graph",
    )
    yield trap(
        value, "this is f itself, not its second derivative.", "这是 f 本身，不是它的二阶导数。", "value, not slope"
    )
    for divisor in (value.numel(), value.numel() ** 2):
        yield trap(curvature / divisor, *MEAN_TAKEN)


@check(points=2, gate=True)
def test_derives_twice(answer: Answer) -> None:
    """f'' at every element | 每个元素处的 f''"""
    for f, x in answer.cases(
        (wave, distinct(7)),
        (cubic, distinct(2, 3)),
        (wave, distinct(5, dtype=torch.float64)),
        (wave, window(distinct(3, 2))),
        (cubic, torch.tensor([1.0, -2, 3], dtype=torch.bfloat16) * whole(1, 2)),
    ):
        derived(answer, f, x)


@check(points=1)
def test_takes_linear_functions(answer: Answer) -> None:
    """The second derivative of a linear f is 0 | 线性 f 的二阶导数是 0"""
    for x in answer.cases(distinct(4), distinct(2, 3).requires_grad_()):
        call = answer.second_derivative(line, x)
        assert call.error is None and not call.found.equals(None), say(
            "it works for a curved f and fails for a linear one: the slope of a line does not depend on x, so it has "
            "no history to go back through.",
            "f 弯曲时可以，f 线性时就失败：直线的斜率与 x 无关，没有历史可以往回走。",
            "linear f",
        )
        judged(answer, call, line, x)


@check(points=1)
def test_takes_x_tracked_or_not(answer: Answer) -> None:
    """x may record gradients already, or be a single number | x 可能已在记录梯度，也可能是单个数"""
    for f, x in answer.cases(
        (wave, distinct(6).requires_grad_()), (cubic, distinct()), (cubic, distinct().requires_grad_())
    ):
        derived(answer, f, x)


@check(points=1)
def test_result_has_no_graph(answer: Answer) -> None:
    """The result has no history | 结果不带历史"""
    for x in answer.cases(distinct(3, 4), distinct(5).requires_grad_()):
        assert not derived(answer, cubic, x).result.state.requires_grad, say(
            "the result still records gradients; nobody is going to derive it a third time. "
            "Detach it, or do without create_graph in the last pass.",
            "结果还在记录梯度；没有人要再求第三次导。请 detach，或者最后一次不用 create_graph。",
            "result tracked",
        )

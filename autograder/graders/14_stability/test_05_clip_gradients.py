"""Hidden checks of ``clip_gradients``.

Tolerance. ``torch.nn.utils.clip_grad_norm_`` divides by the norm plus 1e-6: for norms of at least 0.1 that is 1e-5.
"""

import math
from collections.abc import Sequence

import torch

from autograder.grader import Answer, Asked, Call, SeenTensor, Told, Traps, check, distinct, same, say, trap, whole

Gradients = Sequence[torch.Tensor | None]
CLOSE = 1e-4


def clipped(
    clip_gradients: Asked,
    values: list[torch.Tensor],
    gradients: list[torch.Tensor | None],
    max_norm: float,
    once: bool = True,
) -> Told:
    params = [torch.nn.Parameter(value.clone(memory_format=torch.preserve_format)) for value in values]
    for param, gradient in zip(params, gradients, strict=True):
        param.grad = None if gradient is None else gradient.clone(memory_format=torch.preserve_format)
    held = [param.grad for param in params if param.grad is not None]
    places = [gradient.data_ptr() for gradient in held]
    clip_gradients.mark()
    norm = clip_gradients(iter(params) if once else params, max_norm)
    clip_gradients.mark()
    after = [param.grad for param in params if param.grad is not None]
    kept = len(after) == len(held) and all(now is was for now, was in zip(after, held, strict=True))
    return norm, {
        "after": [gradient.detach() for gradient in after],
        "held": [gradient.detach() for gradient in held],
        "kept": kept,
        "placed": kept and [gradient.data_ptr() for gradient in after] == places,
        "recorded": any(gradient.requires_grad for gradient in after),
        "none": [param.grad is None for param in params],
        "values": [param.detach() for param in params],
        "leaves": all(param.is_leaf and param.requires_grad for param in params),
    }


def drawn(*shapes: tuple[int, ...], dtype: torch.dtype = torch.float32) -> list[torch.Tensor]:
    return [distinct(*shape, dtype=dtype) for shape in shapes]


def norm_of(gradients: Gradients) -> float:
    return math.sqrt(sum(g.double().square().sum().item() for g in gradients if g is not None))


def ran(answer: Answer, gradients: Gradients, max_norm: float, once: bool = True) -> Call:
    """Judge the returned norm and the remaining gradients."""
    values = [distinct(3) if g is None else distinct(*g.shape, dtype=g.dtype) for g in gradients]
    norm = norm_of(gradients)
    call = answer.within(clipped).clip_gradients(values, gradients, max_norm, once).returns()
    number = call.found.number
    assert number is None or number == number, say(  # noqa: PLR0124 - NaN
        "the result is nan: something was divided by a norm of 0.", "结果是 nan：除以了为 0 的范数。", "nan at 0"
    )
    call.gives(norm, tolerance=CLOSE, traps=lambda: norms(values, gradients, max_norm))
    assert call.shown["none"] == [gradient is None for gradient in gradients], say(
        "a `.grad` that was None is not None any more, or the other way round.",
        "原来是 None 的 `.grad` 变了，或者反过来。",
        "None changed",
    )
    judge_gradients(call.shown["after"], call.shown["held"], gradients, max_norm)
    assert all(same(now, was) for now, was in zip(call.shown["values"], values, strict=True)), say(
        "the parameters themselves have changed; only their gradients should.",
        "参数自己的数变了；要变的只是它们的梯度。",
        "parameters changed",
    )
    return call


def norms(values: list[torch.Tensor], gradients: Gradients, max_norm: float) -> Traps:
    there = [gradient.double() for gradient in gradients if gradient is not None]
    apart = [gradient.norm().item() for gradient in there]
    norm = norm_of(gradients)
    for others in (values, [v for v, g in zip(values, gradients, strict=True) if g is not None]):
        yield trap(
            norm_of(list(others)),
            "this is the norm of the parameters; that of their gradients is asked for.",
            "这是参数的范数；要的是它们的梯度的范数。",
            "norm of parameters",
        )
    yield trap(
        min(norm, max_norm),
        "this is the norm after the scaling; the one before is asked for.",
        "这是缩小之后的范数；要的是之前的。",
        "norm afterwards",
    )
    for other in (sum(apart), max(apart, default=0.0), apart[-1] if apart else 0.0, apart[0] if apart else 0.0):
        yield trap(
            other,
            "the gradients have one norm together: the root of the sum of all squares. This one is made of the norms "
            "of each, by adding them or by taking one.",
            "所有梯度合在一起只有一个范数：全部平方之和再开方。这里却是把各自的范数相加，或者只取了一个。",
            "norms of each",
        )
    yield trap(norm**2, "the root is missing.", "漏了开平方根。", "no root")


def are(after: list[SeenTensor], expected: list[torch.Tensor]) -> bool:
    return len(after) == len(expected) and all(
        same(now, wanted, CLOSE) for now, wanted in zip(after, expected, strict=True)
    )


def judge_gradients(after: list[SeenTensor], held: list[SeenTensor], gradients: Gradients, max_norm: float) -> None:
    there = [gradient for gradient in gradients if gradient is not None]
    norm = norm_of(gradients)
    scaled = [gradient * (max_norm / norm if norm > max_norm else 1.0) for gradient in there]
    assert all(now.value.isfinite().all() for now in after), say(
        "a gradient holds nan or inf now: something was divided by a norm of 0.",
        "有的梯度成了 nan 或 inf：除以了为 0 的范数。",
        "nan at 0",
    )
    if are(after, scaled):
        return
    judge_factor(after, there, norm, max_norm)
    assert not are(held, scaled), say(
        "the scaled gradients are not where `.grad` looks.", "缩小了的梯度不在 `.grad` 里。", "not scaled"
    )
    raise AssertionError(
        say(
            "the gradients do not hold their old numbers times the one factor that makes their norm max_norm.",
            "梯度里不是原来的数乘上使范数等于 max_norm 的那个因子。",
            "other gradients",
        )
    )


def judge_factor(after: list[SeenTensor], there: list[torch.Tensor], norm: float, max_norm: float) -> None:
    too_long = norm > max_norm
    assert too_long or not norm or not are(after, [gradient * (max_norm / norm) for gradient in there]), say(
        "gradients whose norm is below max_norm were scaled up; they keep their numbers.",
        "范数没有超过 max_norm 的梯度被放大了；它们应当保持原样。",
        "scaled up",
    )
    each = [gradient * min(1.0, max_norm / max(gradient.double().norm().item(), 1e-9)) for gradient in there]
    assert not are(after, each), say(
        "each gradient was shortened by itself: that turns the direction of the step. All have one norm and one "
        "factor.",
        "每个梯度各自缩小了：这样步子的方向会变。它们合在一起只有一个范数、一个因子。",
        "each gradient alone",
    )
    assert not (too_long and are(after, there)), say(
        "the norm is right, but the gradients were not scaled: perhaps new tensors were, or a name was given a new "
        "one.",
        "范数是对的，但梯度没有缩小：也许缩小的是新的张量，或者只是让名字指向了新的张量。",
        "not scaled",
    )
    assert not are(after, [gradient.clamp(-max_norm, max_norm) for gradient in there]), say(
        "each number was cut off at ±max_norm; the task asks for one factor for all.",
        "每个数被截断在 ±max_norm；题目要的是所有数乘同一个因子。",
        "clamped",
    )


@check(points=2, gate=True)
def test_scales_all_by_one_factor(answer: Answer) -> None:
    """The norm before comes back, all gradients are scaled by one factor | 返回原来的范数，所有梯度乘同一个因子"""
    for gradients in answer.cases(drawn((3, 4), (4,)), drawn((5,)), drawn((2, 3), (3,), (1,), dtype=torch.float64)):
        ran(answer, gradients, norm_of(gradients) * whole(2, 6) / 32, once=False)


@check(points=1)
def test_does_not_scale_up(answer: Answer) -> None:
    """Gradients that are short enough keep their numbers | 够短的梯度保持原样"""
    for factor in answer.cases(1.5, 1.125, 80.0):
        gradients = drawn((3, 2), (4,))
        ran(answer, gradients, norm_of(gradients) * factor, once=False)


@check(points=2)
def test_keeps_object_and_memory(answer: Answer) -> None:
    """Each gradient is the same tensor on the same memory, in no graph | 每个梯度仍是原来的张量和内存，不在图里"""
    gradients = [*drawn((3, 4), (5,)), distinct(4, 3).t()]
    call = ran(answer, gradients, norm_of(gradients) / 3, once=False)
    assert call.shown["kept"], say(
        "a gradient is another tensor now: `p.grad = …` puts a new one in its place. Whoever holds the old one sees "
        "the old numbers.",
        "有的梯度换成了另一个张量：`p.grad = …` 放上了新的。拿着旧张量的人看到的还是旧数。",
        "new tensors",
    )
    assert call.shown["placed"], say(
        "a gradient lies in other memory now: `.data = …` puts new memory under the same object.",
        "有的梯度换了内存：`.data = …` 在同一个对象下面换上了新的内存。",
        "other memory",
    )
    assert not call.shown["recorded"] and call.shown["leaves"], say(
        "a gradient or a parameter has become part of a graph, or records otherwise than before.",
        "有梯度或参数进入了计算图，或者记录梯度与否变了。",
        "graph",
    )
    assert call.stage(1).alive <= call.stage(0).alive, say(
        "a tensor that was made on the way is still there after the call.",
        "途中新建的张量在调用之后还留着。",
        "something kept",
    )


@check(points=1)
def test_goes_through_params_once(answer: Answer) -> None:
    """params may be gone through only once, and None is skipped | params 只能走一遍；None 跳过"""
    gradients: Gradients = [*drawn((3, 2)), None, *drawn((4,)), None]
    ran(answer, gradients, norm_of(gradients) / 2)
    if answer.is_first:
        ran(answer, drawn((2, 3), (4,)), 0.5)


@check(points=1)
def test_takes_no_gradient_and_norm_zero(answer: Answer) -> None:
    """No gradient, or a norm of 0, gives 0.0 | 没有梯度或范数为 0 时得到 0.0"""
    cases: list[Gradients] = [[torch.zeros(3), torch.zeros(2, 2)], [None, None], []]
    for gradients in answer.cases(*cases):
        ran(answer, gradients, whole(1, 5) / 2, once=False)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    answer.vectorised(lambda n: ran(answer, drawn((n, 3), (n,)), 0.5, once=False), (2,), (9,))

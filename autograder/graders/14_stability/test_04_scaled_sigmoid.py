"""Hidden checks of ``scaled_sigmoid``."""

import torch

from autograder.grader import (
    TOLERANCE,
    Answer,
    Call,
    Traps,
    check,
    distinct,
    normal,
    say,
    transposed,
    trap,
    whole,
    window,
)

NEAR = 0.01
CLOSE = {"float32": 1e-6, "float64": 1e-12}


def right(x: torch.Tensor) -> torch.Tensor:
    return (2 * torch.tanh(x.detach().double() / 2)).to(x.dtype)


def slope(x: torch.Tensor) -> torch.Tensor:
    return (1 / torch.cosh(x.detach().double() / 2) ** 2).to(x.dtype)


def ran(answer: Answer, x: torch.Tensor) -> Call:
    return judged(answer.scaled_sigmoid(x), x)


def judged(call: Call, x: torch.Tensor) -> Call:
    """Judge the values, to the tolerance of the dtype or to 1e-6 in float32, whichever is more."""
    call.returns()
    largest = right(x).abs().max().item() if x.numel() else 0.0
    name = str(x.dtype).removeprefix("torch.")
    tolerance = max(TOLERANCE[name], CLOSE[name] / largest if largest else 0.0)
    found = call.found.tensor
    assert found is None or not found.value.isnan().any(), say(
        "the result holds nan: somewhere inf is divided by inf. Which exp overflows?",
        "结果里有 nan：某处 inf 除以了 inf。哪个 exp 溢出了？",
        "overflow",
    )
    return call.gives(right(x), tolerance=tolerance, traps=lambda: traps(x.detach().double(), x.dtype))


def traps(x: torch.Tensor, dtype: torch.dtype) -> Traps:
    sigmoid = torch.sigmoid(x)
    for other, en, zh, mistake in (
        (sigmoid, "this is only the sigmoid", "这只是 sigmoid", "sigmoid alone"),
        (4 * sigmoid, "the 2 was not subtracted", "没有减去 2", "not shifted"),
        (4 * (sigmoid - 2), "2 was subtracted before multiplying", "在相乘之前就减了 2", "not shifted"),
        (
            2 * sigmoid - 1,
            "this is 2 · sigmoid(x) − 1: its slope at 0 is a half",
            "这是 2 · sigmoid(x) − 1，在 0 处的斜率是一半",
            "factor",
        ),
        (4 * sigmoid - 1, "1 was subtracted", "减去的是 1", "factor"),
        (
            torch.tanh(x),
            "this is tanh(x); the right one is wider and reaches ±2",
            "这是 tanh(x)；要的函数更宽，达到 ±2",
            "factor",
        ),
        (
            2 * torch.tanh(x),
            "this is 2 · tanh(x): its slope at 0 is 2",
            "这是 2 · tanh(x)，在 0 处的斜率是 2",
            "factor",
        ),
        (torch.tanh(x / 2), "this is tanh(x / 2): a factor 2 is missing", "这是 tanh(x / 2)：少了因子 2", "factor"),
        (sigmoid * (1 - sigmoid) * 4, "this is the derivative", "这是导数", "derivative"),
        (2 - 4 * sigmoid, "the sign is the wrong way round", "符号反了", "sign"),
        (x.clamp(-2, 2), "this is a straight line that is cut off at ±2", "这是在 ±2 处截断的直线", "clamped line"),
        (x / (1 + x.abs() / 2), "this is another curve of that kind", "这是另一种类似的曲线", "other curve"),
    ):
        yield trap(other.to(dtype), f"{en}. Ask for 4 · sigmoid(x) − 2.", f"{zh}。要的是 4 · sigmoid(x) − 2。", mistake)


def spread(*shape: int, dtype: torch.dtype = torch.float32) -> torch.Tensor:
    """Return numbers around 0, most of them where the curve bends, and none where it is flat."""
    return (3 * normal(*shape, dtype=dtype)).clamp(-9, 9)


@check(points=2, gate=True)
def test_gives_the_scaled_sigmoid(answer: Answer) -> None:
    """4 · sigmoid(x) − 2 for each element | 逐元素的 4 · sigmoid(x) − 2"""
    shapes = (
        spread(7),
        spread(3, 4, dtype=torch.float64),
        torch.tensor(1.25 + whole(0, 9) / 8),
        spread(0),
        spread(2, 3, 2),
    )
    for x in answer.cases(*shapes, window(spread(4, 3)), transposed(spread(3, 5))):
        ran(answer, x)


@check(points=1)
def test_is_accurate_near_zero(answer: Answer) -> None:
    """Right to 1e-6 near 0, and 0 at 0 | 在 0 附近误差不超过 1e-6，在 0 处等于 0"""
    x = distinct(9) / distinct(9).abs().max() / 8
    x = NEAR * x / x.abs().max()
    x[whole(0, 8)] = 0
    ran(answer, x)


@check(points=1)
def test_is_right_far_from_zero(answer: Answer) -> None:
    """Finite and right at ±1000 | 在 ±1000 处有限且正确"""
    far = torch.tensor([-1000.0, -whole(95, 300), 0.5, whole(95, 300), 1000.0])
    for x in answer.cases(far, far.double(), -far):
        ran(answer, x)


@check(points=2)
def test_gradient_is_right_everywhere(answer: Answer) -> None:
    """The gradient is 1 at 0, and right at ±1000 too | 梯度在 0 处是 1，在 ±1000 处也对"""
    ends = torch.tensor([-1000.0, -90.0, -12.0, 0.0, 12.0, 90.0, 1000.0])
    for x in answer.cases(torch.cat((ends, spread(4))), spread(5, dtype=torch.float64)):
        cotangent = distinct(*x.shape, dtype=x.dtype)
        call = judged(answer.pulling(cotangent).scaled_sigmoid(x.requires_grad_()), x)
        arrived = call.gradient_of("x")
        assert arrived is not None, say(
            "no gradient reaches x: the result does not depend on it for autograd. Was x detached, or did the numbers "
            "leave torch?",
            "没有梯度到达 x：在 autograd 看来结果与它无关。是不是用了 detach，或者数离开了 torch？",
            "no gradient",
        )
        assert arrived.value.isfinite().all(), say(
            "the values are right, but a gradient is nan or inf: the derivative of exp(−x) overflows where x is far "
            "below 0, and inf / inf is nan.",
            "数值是对的，但有的梯度是 nan 或 inf：x 远小于 0 时 exp(−x) 的导数溢出，而 inf / inf 是 nan。",
            "gradient overflows",
        )
        wanted = cotangent * slope(x)
        scale = cotangent.abs() * TOLERANCE[str(x.dtype).removeprefix("torch.")]
        assert ((arrived.value - wanted).abs() <= scale).all(), say(
            "the values are right, but the gradient is not that of 4 · sigmoid(x) − 2 everywhere.",
            "数值是对的，但梯度不是处处都等于 4 · sigmoid(x) − 2 的导数。",
            "other gradient",
        )


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    answer.vectorised(lambda m, n: ran(answer, spread(m, n)), (2, 3), (5, 9)).stays_in_torch()

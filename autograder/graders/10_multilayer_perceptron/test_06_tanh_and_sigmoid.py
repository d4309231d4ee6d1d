"""Hidden checks of ``tanh_and_sigmoid``."""

import torch

from autograder.grader import Answer, Call, SeenTensor, Traps, check, distinct, say, transposed, trap, whole, window

READY = (
    *("tanh", "sigmoid", "expm1", "softplus", "softmax", "logaddexp", "logsumexp", "logcumsumexp", "sinh", "cosh"),
    *("silu", "gelu", "mish", "logit", "elu", "glu", "erf", "hardswish", "entr", "expit"),
)
EXACT = 1e-6
NAMES = ("tanh", "sigmoid")


def truth(x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    wide = x.double()
    return torch.tanh(wide).to(x.dtype), torch.sigmoid(wide).to(x.dtype)


def computed(answer: Answer, x: torch.Tensor) -> Call:
    plain = x.detach()
    call = answer.tanh_and_sigmoid(x).returns()
    _is_finite(call, plain)
    call.gives(_near(call, truth(plain)), traps=lambda: _traps(plain))
    for name, part in zip(NAMES, call.result, strict=True):
        _comes_from_exp(call, name, part)
    return call


def _near(call: Call, right: tuple[torch.Tensor, ...]) -> tuple[torch.Tensor, ...]:
    """Return the right values, or the found ones if they are within the tolerance of the task."""
    found = [part.tensor for part in call.found.parts]
    if [seen and seen.numbers.shape for seen in found] != [part.shape for part in right]:
        return right
    near = [(seen.numbers - part).abs().le(EXACT).all() for seen, part in zip(found, right, strict=True) if seen]
    kinds = [seen.numbers.dtype for seen in found if seen]
    return tuple(seen.numbers for seen in found if seen) if all(near) and kinds == [right[0].dtype] * 2 else right


def _is_finite(call: Call, x: torch.Tensor) -> None:
    bad = any(seen.value.is_floating_point() and not seen.value.isfinite().all() for seen in call.found.tensors)
    assert not bad or not x.numel() or x.abs().max() < 80, say(
        "with elements near ±1000 the result holds nan or inf: exp of a large number is inf, and inf/inf is nan. Which "
        "form of the formula asks exp only for numbers below 0?",
        "元素在 ±1000 附近时，结果里出现了 nan 或 inf：大数的 exp 是 inf，inf/inf 是 nan。公式的哪种写法只会让 exp "
        "算负数？",
        "overflow",
    )


def _comes_from_exp(call: Call, name: str, part: SeenTensor) -> None:
    ready = [step.name for step in call.way_to(part) if any(word in step.name for word in READY)]
    assert not ready, say(
        f"the value is right, but the library's `{ready and ready[0]}` computed it. Use only `exp`.",
        f"值是对的，但那是库里的 `{ready and ready[0]}` 算的。请只用 `exp`。",
        "library's own",
    )
    call.stays_in_torch(part)
    assert any(step.name.startswith("exp") for step in call.way_to(part)), say(
        f"no `exp` led to {name}; the task asks to compute it from `exp`.",
        f"{name} 不是由 `exp` 得来的；题目要求用 `exp` 来算。",
        "no exp",
    )


def _traps(x: torch.Tensor) -> Traps:
    tanh, sigmoid = truth(x)
    yield trap((sigmoid, tanh), "the order is tanh, sigmoid.", "次序应当是 tanh、sigmoid。", "swapped")
    yield trap(
        (2 * sigmoid - 1, sigmoid),
        "tanh rises too slowly: 2·sigmoid(x) − 1 is tanh(x/2). A factor 2 is missing inside.",
        "tanh 上升得太慢：2·sigmoid(x) − 1 是 tanh(x/2)。里面少了一个因子 2。",
        "factor 2 missing",
    )
    for bound in (1, 2, 3, 4, 5, 6, 8, 10):
        early = truth(x.clamp(-bound, bound))
        for other in (early, (tanh, early[1]), (early[0], sigmoid)):
            yield trap(
                other,
                "the functions become flat too early: x is clamped where they still rise by more than 1e-6.",
                "函数平得太早了：在它们还会上升 1e-6 以上的地方就把 x 截断了。",
                "flat too early",
            )
    yield trap((-tanh, sigmoid), "tanh has the wrong sign.", "tanh 的符号反了。", "wrong sign")
    yield trap((tanh, 1 - sigmoid), "sigmoid falls where it should rise.", "sigmoid 该升的地方在降。", "wrong sign")
    for other in ((tanh.abs(), sigmoid), (tanh, torch.sigmoid(x.abs())), (tanh.abs(), torch.sigmoid(x.abs()))):
        yield trap(
            other,
            "negative x give what positive ones do: after `abs` the sign has to come back in.",
            "负的 x 得到的与正的一样：用了 `abs` 之后，还要把符号加回来。",
            "sign lost",
        )


@check(points=2, gate=True)
def test_gives_both_values(answer: Answer) -> None:
    """tanh and sigmoid of moderate numbers, from exp | 由 exp 算出中等大小的数的 tanh 和 sigmoid"""
    for x in answer.cases(distinct(3, 5) / 8, distinct(7), distinct(6) / 1000):
        computed(answer, x)


@check(points=1)
def test_is_stable(answer: Answer) -> None:
    """Finite and right at ±1000, at 0, and between | 在 ±1000 处、0 处和中间都有限而正确"""
    for far in answer.cases(1000.0, 89.0, 200.0):
        x = torch.tensor([-far, far, 0, -1e-3, 1e-4, -17, 44.5, -45, 8.75]) + whole(0, 5) / 8 * torch.tensor(
            [-1.0, 1, 0, 0, 0, 1, -1, -1, 1]
        )
        computed(answer, x)


@check(points=2)
def test_gradients_are_right(answer: Answer) -> None:
    """Gradients are finite and right, at 0 and ±1000 too | 梯度有限而正确，0 和 ±1000 处也是"""
    spread = distinct(6) / 8
    for x in answer.cases(
        torch.cat([torch.tensor([0.0, 1000, -1000, 60, -60, 100, -100]), spread]),
        torch.cat([torch.tensor([0.0, 1000, -1000], dtype=torch.float64), spread.double()]),
    ):
        for place, name in enumerate(NAMES):
            cotangents = [torch.zeros_like(x), torch.zeros_like(x)]
            cotangents[place] = torch.ones_like(x)
            call = computed(answer.pulling(*cotangents), x.clone().requires_grad_())
            _judge(name, call.gradient_of("x"), x)


def _judge(name: str, found: SeenTensor | None, x: torch.Tensor) -> None:
    assert found is not None, say(
        f"no gradient reaches x from {name}: the numbers left torch's graph.",
        f"{name} 的梯度传不到 x：数值离开了计算图。",
        "no gradient",
    )
    numbers, wide = found.numbers.double(), x.double()
    assert bool(numbers.isfinite().all()), say(
        f"the values of {name} are right, but its gradient is nan or inf at some of them: backward goes through every "
        "branch, and inf · 0 is nan. `exp` must not be asked for a large number at all.",
        f"{name} 的值是对的，但有的地方梯度是 nan 或 inf：反向传播会经过每一支，而 inf · 0 是 nan。根本不能让 `exp` "
        f"去算"
        "很大的数。",
        "gradient nan",
    )
    right = 1 - torch.tanh(wide) ** 2 if name == "tanh" else torch.sigmoid(wide) * torch.sigmoid(-wide)
    at_zero = torch.allclose(numbers[x == 0], right[x == 0], atol=1e-5)
    assert at_zero, say(
        f"the gradient of {name} at 0 is wrong. The derivative of `abs` and of `sign` at 0 is 0 for torch; choose with "
        "`where` instead.",
        f"{name} 在 0 处的梯度不对。torch 认为 `abs` 和 `sign` 在 0 处的导数是 0；请改用 `where` 来选。",
        "gradient at 0",
    )
    assert torch.allclose(numbers, right, atol=1e-5), say(
        f"the values of {name} are right, and its gradient is not: is a part of the formula outside the graph, or flat "
        "where the function still rises?",
        f"{name} 的值是对的，梯度却不对：是不是公式有一部分不在计算图里，或者函数还在上升，写法却已经平了？",
        "wrong gradient",
    )


@check(points=1)
def test_takes_any_tensor(answer: Answer) -> None:
    """Any shape, strides and float64; the work does not grow | 任何形状、步长和 float64；操作次数不随元素个数增长"""
    others = distinct(), distinct(0, 3), window(distinct(3, 4)) / 8, transposed(distinct(4, 3)), distinct(1, 2, 3) / 4
    for x in answer.cases(distinct(2, 3, dtype=torch.float64) / 8, *others):
        computed(answer, x)
    answer.vectorised(lambda n: computed(answer, distinct(n) / 8), (3,), (9,))

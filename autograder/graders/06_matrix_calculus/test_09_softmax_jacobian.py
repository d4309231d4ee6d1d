"""Hidden checks of ``softmax_jacobian``."""

import torch

from autograder.grader import Answer, Call, Trap, by_hand, check, distinct, exact, jacobian, say, trap, whole, window

DIAGONAL = (
    "only the diagonal is there: every output of softmax depends on every input, because all inputs enter the sum.",
    "只有对角线：softmax 的每个输出都依赖所有输入，因为总和里有它们全部。",
    "diagonal only",
)
NO_DIAGONAL = (
    "the diagonal lacks a term: there the input is in the numerator too, not only in the sum.",
    "对角线上少了一项：那里的输入不仅在总和里，也在分子里。",
    "outer product only",
)
SIGN = (
    "a sign is wrong: the rows of the result do not sum to 0, or an output falls as its own input grows.",
    "符号错了：结果各行之和不为 0，或者某个输出随自己的输入增大而减小。",
    "wrong sign",
)
LOG = (
    "this is the Jacobian of the logarithm of softmax.",
    "这是 softmax 的对数的雅可比矩阵。",
    "log softmax",
)
NOT_OUTER = (
    "the diagonal holds the right outputs, but what is subtracted is not a product of each output with each: "
    "`s * s` and `s @ s` are a vector and a number, and broadcast. How does a vector times a vector make a matrix?",
    "对角矩阵没有错，可是减去的不是每个输出与每个输出的乘积：`s * s` 和 `s @ s` 是一个向量和一个数，被广播了。"
    "两个向量怎样相乘才得到矩阵？",
    "not an outer product",
)
VALUE = (
    "this is softmax itself, not its Jacobian.",
    "这是 softmax 本身，不是它的雅可比矩阵。",
    "value, not gradient",
)


def truth(x: torch.Tensor) -> torch.Tensor:
    return jacobian(lambda x: torch.softmax(x, 0), x)


def derived(answer: Answer, x: torch.Tensor) -> Call:
    return judged(answer.softmax_jacobian(x), x)


def judged(call: Call, x: torch.Tensor) -> Call:
    right = exact(truth, x)
    s = torch.softmax(x, 0)
    outer, inner = torch.outer(s, s), torch.diag(s)
    ones = torch.ones_like(s)

    def traps() -> list[Trap]:
        return [
            *(trap(part, *DIAGONAL) for part in (s - s * s, torch.diag(s - s * s), inner)),
            *(trap(part, *NO_DIAGONAL) for part in (-outer, outer, torch.diag(s * s) - outer)),
            *(trap(part, *SIGN) for part in (-right, inner + outer, inner - 2 * torch.diag(s * s) + outer)),
            *(trap(part, *LOG) for part in (torch.diag(ones) - s, torch.diag(ones) - s[:, None])),
            *(trap(inner - part, *NOT_OUTER) for part in (s * s, (s * s)[:, None], s @ s)),
            trap(s, *VALUE),
        ]

    return by_hand(call, right, traps)


def is_finite(call: Call) -> None:
    seen = call.found.tensor
    assert seen is None or bool(seen.value.isfinite().all()), say(
        "with elements near ±1000 the result holds nan or inf: e to such a number is not a float, or 0 is divided by "
        "0. Softmax does not change when the same number is subtracted from every element; which number is safe?",
        "元素在 ±1000 附近时，结果里出现了 nan 或 inf：e 的这么大次幂超出了浮点数，或者 0 除以了 0。"
        "每个元素减去同一个数，softmax 不变；减去哪个数才安全？",
        "overflow",
    )


@check(points=2, gate=True)
def test_gives_the_jacobian(answer: Answer) -> None:
    """The Jacobian, by hand and exact | 雅可比矩阵，手算且精确"""
    derived(answer, distinct(5, dtype=torch.float64) / 4)
    if not answer.is_first:
        return
    derived(answer, window(distinct(3, dtype=torch.float64) / 3))
    # Tiny outputs next to two large ones: every product of outputs is exact by itself.
    x = distinct(5, dtype=torch.float64) / 4 + torch.tensor([0, -23, 0, -18, -20])
    by_hand(answer.softmax_jacobian(x), truth(x), every_digit=True)


@check(points=1)
def test_is_stable(answer: Answer) -> None:
    """Finite and right at ±1000, rows sum to 0 | 在 ±1000 处有限而正确，各行之和为 0"""
    for high in answer.cases(1000, -990):
        x = -1000 + distinct(6, dtype=torch.float64).abs()
        place = whole(1, 4)
        x[place], x[place + 1] = high, high - whole(5, 9) / 8
        call = answer.softmax_jacobian(x).returns()
        is_finite(call)
        assert call.found.equals(truth(x), 1e-2), say(
            "with elements near ±1000 the result is finite and wrong, although it is right for small ones: clipping x, "
            "or replacing nan or what is very large, hides an overflow and loses the numbers. "
            "Softmax does not change when the same number is subtracted from every element; which number is safe?",
            "元素在 ±1000 附近时，结果有限却不对，而元素小时是对的：截断 x，或者替换掉 nan 和很大的数，"
            "只是掩盖了溢出，数值已经丢了。每个元素减去同一个数，softmax 不变；减去哪个数才安全？",
            "overflow",
        )
        judged(call, x)
        assert call.result.value.sum(1).abs().max() < 1e-9, say(
            "the rows of the Jacobian do not sum to 0, although the outputs of softmax always sum to 1.",
            "softmax 的输出之和总是 1，可是雅可比矩阵各行的和不是 0。",
            "rows do not sum to 0",
        )


@check(points=1)
def test_takes_any_vector(answer: Answer) -> None:
    """float32, 16 bits and two elements too | float32、16 位和两个元素也可以"""
    for x in answer.cases(distinct(7) / 4, distinct(3, dtype=torch.float16) / 16, distinct(2) / 4):
        derived(answer, x)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    answer.vectorised(lambda n: derived(answer, distinct(n) / 4), (3,), (8,)).stays_in_torch()

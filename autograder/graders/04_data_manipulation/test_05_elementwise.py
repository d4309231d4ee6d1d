"""Hidden checks of ``elementwise``."""

import itertools

import torch

from autograder.grader import Answer, Call, Traps, check, distinct, say, transposed, trap, whole, window

LEAK = (
    "one result goes into the next: `x = x + y` gives the name x another tensor. Every result starts from the x "
    "that came in.",
    "前一个结果混进了后一个：`x = x + y` 让名字 x 换成了另一个张量。每个结果都要从传进来的 x 算起。",
    "leaks into the next result",
)
TURNED = (
    "x and y have changed places; the order matters here.",
    "x 和 y 的位置换了；这里次序是要紧的。",
    "operands swapped",
)
FLOOR = (
    "the quotient has lost its fractions: `//` (and a rounding division) gives whole steps only.",
    "商的小数部分没有了：`//`（以及取整的除法）只给出整数。",
    "//",
)


def computed(answer: Answer, x: torch.Tensor, y: torch.Tensor) -> Call:
    call = answer.elementwise(x, y)
    assert not _written_to(call), say(
        "an input was written to on the way: `+=` and its kind change the tensor itself, so the next results start "
        "from other numbers, and the caller's tensor is another one too.",
        "途中写了输入：`+=` 这类运算改的是张量本身，后面的结果就从别的数算起了，调用者的张量也变了。",
        "leaks into the next result",
    )
    call.returns()
    parts = call.found.parts
    tensors = [part.tensor for part in parts if part.tensor is not None and part.tensor.bytes]
    assert not any(a.same_memory(b) for a, b in itertools.combinations(tensors, 2)), say(
        "two of the results are one tensor: when it is changed for the second, the first changes with it.",
        "有两个结果是同一个张量：为第二个结果改动它时，第一个也跟着变了。",
        "aliased results",
    )
    right = (x + y, x - y, x * y, x / y, x**y)
    for part, value, slips in zip(parts, right, SLIPS, strict=False):
        if not part.equals(value):
            for slip in slips(x, y):
                assert not part.equals(slip.value), slip.feedback
    return call.gives(right)


def _written_to(call: Call) -> bool:
    return any(call.before[name].version != call.after[name].version for name in call.before)


def _of_the_sum(x: torch.Tensor, y: torch.Tensor) -> Traps:
    if y.numel() > 1:
        yield trap(
            x + y.flatten()[0],
            "only the first number of y was used: every element of x meets the element of y at its own place.",
            "只用到了 y 的第一个数：x 的每个元素都要遇到 y 在同一位置上的元素。",
            "first number of y",
        )


def _of_the_difference(x: torch.Tensor, y: torch.Tensor) -> Traps:
    yield trap(x + y - y, *LEAK)
    yield trap(y - x, *TURNED)


def _of_the_product(x: torch.Tensor, y: torch.Tensor) -> Traps:
    yield trap((x + y) * y, *LEAK)
    yield trap((x - y) * y, *LEAK)
    if x.dim() == 1 and x.dtype == y.dtype:
        yield trap(
            x @ y,
            "the product is a sum of products: `@` multiplies vectors and matrices as linear algebra does.",
            "积成了乘积之和：`@` 做的是线性代数里向量和矩阵的乘法。",
            "@",
        )


def _of_the_quotient(x: torch.Tensor, y: torch.Tensor) -> Traps:
    yield from (trap(one / y, *LEAK) for one in (x + y, x - y, x * y))
    yield trap(y / x, *TURNED)
    yield trap(
        torch.where(y == 0, 0, x / y),
        "where y is 0, the quotient was set to 0; torch gives infinity or NaN there, and so should you.",
        "y 为 0 的地方，商被设成了 0；torch 在那里给出无穷或 NaN，照它的就好。",
        "zeros guarded",
    )
    whole_steps = [(x / y).floor(), (x / y).trunc(), (x / y).round()]
    if y.all():
        whole_steps += [x // y, torch.div(x, y, rounding_mode="trunc")]
    yield from (trap(steps, *FLOOR) for steps in whole_steps)


def _of_the_power(x: torch.Tensor, y: torch.Tensor) -> Traps:
    yield from (trap(one**y, *LEAK) for one in (x + y, x - y, x * y))
    if not (x.is_floating_point() or y.is_floating_point()):
        yield trap(
            x ^ y,
            "the power is an exclusive or of bits: that is what `^` means in Python. Which operator raises to a power?",
            "幂成了按位异或：Python 里的 `^` 就是这个意思。哪个运算符才是求幂？",
            "^",
        )
    if (x > 0).all():
        yield trap(y**x, *TURNED)


SLIPS = (_of_the_sum, _of_the_difference, _of_the_product, _of_the_quotient, _of_the_power)
"""For each of the five results, what known mistakes give instead."""


def small_whole(*shape: int) -> torch.Tensor:
    """Return whole numbers from 1 on that all differ, in a drawn order."""
    return 1 + distinct(*shape).flatten().argsort().reshape(shape)


@check(points=2, gate=True)
def test_gives_five_results(answer: Answer) -> None:
    """Sum, difference, product, quotient and power | 和、差、积、商、幂"""
    computed(answer, distinct(5, dtype=torch.int64).abs(), small_whole(5))
    computed(answer, distinct(2, 3).abs(), distinct(2, 3))


@check(points=1)
def test_finds_the_right_dtype(answer: Answer) -> None:
    """Fractions and whole numbers, in either place | 小数和整数，哪个在前都可以"""
    computed(answer, distinct(7, dtype=torch.int64).abs(), distinct(7))
    if not answer.is_first:
        return
    computed(answer, distinct(4, dtype=torch.int64), small_whole(4))
    exponents = small_whole(2, 3) - 4
    computed(answer, distinct(2, 3), exponents + (exponents >= 0))
    computed(answer, distinct(3, 2, dtype=torch.float64).abs(), distinct(3, 2))
    computed(answer, distinct(6).abs().half(), (small_whole(6) % 3 + 1).half())
    computed(answer, distinct(5, dtype=torch.int32), small_whole(5) % 3)


@check(points=1)
def test_takes_any_shape(answer: Answer) -> None:
    """Zeros (also to divide by), single numbers, empty tensors, any layout in memory | 零（也可以作除数）、单个数、空张量，以及内存中的任何排列"""  # noqa: E501 - a title is one line
    computed(answer, window(distinct(2, 4).abs()), transposed(distinct(2, 4)))
    if not answer.is_first:
        return
    x, y = -distinct(6).abs(), distinct(6)
    x[2:4], y[3:5] = 0, 0
    computed(answer, x, y)
    computed(answer, torch.tensor([0, 3, 0, whole(5, 9)]), torch.tensor([0, 0, whole(2, 4), 1]))
    computed(answer, distinct().abs(), distinct())
    computed(answer, distinct(0, 3, dtype=torch.int64), distinct(0, 3))


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""

    def judged(m: int, n: int) -> Call:
        call = computed(answer, distinct(m, n), small_whole(m, n) % 3 + 1)
        call.stays_in_torch()
        return call

    answer.vectorised(judged, (2, 3), (5, 7))

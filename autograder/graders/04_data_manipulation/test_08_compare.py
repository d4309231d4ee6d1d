"""Hidden checks of ``compare``."""

import math

import torch

from autograder.grader import Answer, Call, Trap, Traps, check, distinct, say, transposed, trap, whole, window


def compared(answer: Answer, x: torch.Tensor, y: torch.Tensor, *traps: Trap) -> Call:
    call = answer.compare(x, y).returns()
    mask, *counts = call.found.parts if len(call.found.parts) == 2 else (call.found,)
    answered_once = isinstance(mask.number, bool) or (mask.tensor is not None and mask.tensor.shape == ())
    assert not (x.dim() and answered_once), say(
        "one answer for the whole tensor came back: that is what `torch.equal` and `.all()` give. "
        "The mask has an answer for every element.",
        "返回的是对整个张量的一个回答：`torch.equal` 和 `.all()` 就是这样。掩码要对每个元素各给一个回答。",
        "torch.equal",
    )
    assert mask.number is not None or all(count.tensor is None for count in counts), say(
        "the count is still a tensor; a Python int is asked for. Which method takes the number out of a tensor?",
        "个数还是一个张量；要的是 Python 的 int。哪个方法能把数从张量里取出来？",
        "count left a tensor",
    )
    equal = x == y
    return call.gives((equal, int(equal.sum())), traps=lambda: [*traps, *_traps(equal)])


def _traps(equal: torch.Tensor) -> Traps:
    number, unequal = int(equal.sum()), int((~equal).sum())
    yield trap(
        (number, equal),
        "the two are the other way round: first the mask, then the count.",
        "两者的次序反了：先是掩码，再是个数。",
        "swapped",
    )
    yield trap(
        (equal, equal.numel()),
        "the count is that of all elements: the mask is as long as x, whatever is True in it.",
        "个数成了全部元素的个数：不论其中哪些为 True，掩码总和 x 一样大。",
        "counts all elements",
    )
    yield trap(
        (equal, unequal),
        "the mask is right, and the count is that of the unequal elements.",
        "掩码是对的，个数却是不相等的元素的个数。",
        "counts the unequal",
    )
    yield trap(
        (~equal, unequal),
        "True and False are the other way round: the mask shows where the elements differ.",
        "True 和 False 反了：掩码标出的是不相等的地方。",
        "mask turned round",
    )


def pair(*shape: int, equal: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Return two tensors with that many equal elements in drawn places. The others are smaller or larger by 1."""
    x = distinct(*shape)
    order = distinct(*shape).flatten().argsort().reshape(shape)
    return x, torch.where(order < equal, x, x + 1 - order % 2 * 2)


@check(points=1, gate=True)
def test_marks_and_counts(answer: Answer) -> None:
    """The mask of equal elements, and how many there are | 相等元素的掩码，以及它们的个数"""
    compared(answer, *pair(3, 5, equal=whole(3, 4)))
    if answer.is_first:
        compared(answer, *pair(2, 7, equal=whole(8, 10)))


@check(points=1)
def test_is_exact(answer: Answer) -> None:
    """Numbers that differ in the last digit are not equal | 最后一位不同的数不相等"""
    for dtype in answer.cases(torch.float32, torch.float64):
        x = distinct(3, 4, dtype=dtype) / 31
        order = distinct(3, 4).flatten().argsort().reshape(3, 4)
        y = torch.where(order < 5, x, x.nextafter(x + 1 - order % 2 * 2))
        nearly = (
            "numbers that differ in their last digit count as equal: a tolerance, or a dtype with fewer digits, has "
            "blurred them. Exactly equal is asked for.",
            "最后一位不同的数被算作相等：用了容差，或者换成了位数更少的 dtype。题目要求完全相等。",
            "tolerance",
        )
        masks = (torch.ones_like(x, dtype=torch.bool), x == y)
        compared(answer, x, y, *(trap((mask, x.numel()), *nearly) for mask in masks))
    if not answer.is_first:
        return
    x = 2**60 + distinct(3, 4, dtype=torch.int64)
    y = torch.where(order < 5, x, x + 1 - order % 2 * 2)  # equal as fractions
    compared(answer, x, y, trap((torch.ones_like(x, dtype=torch.bool), x.numel()), *nearly))


@check(points=1)
def test_knows_special_numbers(answer: Answer) -> None:
    """NaN equals nothing; infinities and zeros equal their like | NaN 不等于任何数；无穷和零等于同样的数"""
    a, b = distinct(2).tolist()
    x = torch.tensor([a, math.nan, b, math.nan, math.nan])
    y = torch.tensor([a, math.nan, b + 1, b, math.nan])
    nans = trap(
        (torch.tensor([True, True, False, False, True]), 3),
        "two NaN count as equal; a NaN equals nothing, not even itself.",
        "两个 NaN 被算作相等；NaN 不等于任何数，也不等于它自己。",
        "NaN equals NaN",
    )
    all_nans = trap(
        (torch.tensor([True, True, False, True, True]), 4),
        "NaN counts as equal: it is neither smaller nor larger, and still not equal.",
        "NaN 被算作相等：它既不更小也不更大，但仍然不相等。",
        "NaN equals NaN",
    )
    compared(answer, x, y, nans, all_nans)
    if not answer.is_first:
        return
    x = torch.tensor([math.inf, 0.0, a, -math.inf, -0.0, math.inf])
    y = torch.tensor([math.inf, -0.0, b, -math.inf, -0.0, -math.inf])
    lost = trap(
        (torch.tensor([False, True, False, False, True, False]), 2),
        "an infinity does not count as equal to itself: inf − inf is NaN, so a difference cannot tell.",
        "无穷被算作不等于它自己：inf − inf 是 NaN，所以看差值看不出来。",
        "difference of infinities",
    )
    bits = trap(
        (torch.tensor([True, False, False, True, True, False]), 3),
        "0 and −0 count as different; they are equal numbers with different bits.",
        "0 和 −0 被算作不同；它们数值相等，只是位不同。",
        "bits compared",
    )
    compared(answer, x, y, lost, bits)


@check(points=1)
def test_takes_any_shape(answer: Answer) -> None:
    """Single numbers, empty tensors, all or none equal, any layout in memory | 单个数、空张量、全等或全不等，以及内存中的任何排列"""  # noqa: E501 - a title is one line
    x, y = pair(4, 3, equal=5)
    compared(answer, window(x), transposed(y))
    if not answer.is_first:
        return
    for equal in (0, 6):
        compared(answer, *pair(2, 3, equal=equal))
    for equal in (0, 1):
        compared(answer, *pair(equal=equal))
    compared(answer, *pair(2, 0, equal=0))
    x, y = pair(2, 3, equal=4)
    for dtype in (torch.float16, torch.int8):
        compared(answer, x.to(dtype), y.to(dtype))
    compared(answer, x > 0, y > 1)


@check(points=1)
def test_is_vectorised(answer: Answer) -> None:
    """The work does not grow with the number of elements | 操作次数不随元素个数增长"""
    answer.vectorised(lambda m, k, n: compared(answer, *pair(m, k, equal=n)), (2, 3, 2), (7, 5, 12)).stays_in_torch()

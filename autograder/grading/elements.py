"""Relations of a result to the right one of the same shape: twice too large, transposed, single precision, ….

Each sentence states a relation that the numbers of the two prove.
"""

from __future__ import annotations

import itertools

import torch

from autograder.catalogue import Text
from autograder.grading.relations import NEARLY, Kind, Relation, close, transposes, varies

_FLOAT32_STEPS = 16 * torch.finfo(torch.float32).eps
"""Of each element: what a few operations in float32 make of it."""


def _times(factor: float) -> Relation:
    return lambda a, b, r: varies(b) and close(a, factor * b, r)


def _by_one_factor(value: torch.Tensor, wanted: torch.Tensor, relative: float) -> bool:
    if not varies(wanted) or not value.isfinite().all():
        return False
    largest = wanted.abs().flatten().argmax()
    factor = (value.flatten()[largest] / wanted.flatten()[largest]).item()
    return abs(factor) > relative and close(value, factor * wanted, relative)


def _by_one_shift(value: torch.Tensor, wanted: torch.Tensor, relative: float) -> bool:
    if not varies(wanted) or not value.isfinite().all():
        return False
    shift = (value - wanted).flatten()[0]
    return close(value, wanted + shift, relative)


def _reordered(value: torch.Tensor, wanted: torch.Tensor, relative: float) -> bool:
    return varies(wanted) and close(value.flatten().sort().values, wanted.flatten().sort().values, relative)


def _reversed(value: torch.Tensor, wanted: torch.Tensor, relative: float) -> bool:
    axes = [axis for axis in range(wanted.dim()) if wanted.shape[axis] > 1]
    flips = (flip for size in range(1, len(axes) + 1) for flip in itertools.combinations(axes, size))
    return varies(wanted) and any(close(value.flip(flip), wanted, relative) for flip in flips)


def _cut(value: torch.Tensor, wanted: torch.Tensor, _: float) -> bool:
    ways = (wanted.round(), wanted.trunc(), wanted.floor(), wanted.ceil())
    return bool(wanted.isfinite().all()) and any(torch.equal(value, way) for way in ways)


def is_single(value: torch.Tensor, wanted: torch.Tensor) -> bool:
    """True when the result has only the precision of float32, and the expected numbers have more.

    Float32 holds every element, but not every expected one. Each error is little more than the precision of float32.
    Few digits by themselves prove nothing: the difference of two nearly equal doubles has few of them too. A small sum
    of larger numbers may be off by the precision of an element of usual size.
    """
    if not _is_float32(value) or _is_float32(wanted):
        return False
    usual = wanted.abs().nan_to_num().median().item() if wanted.numel() > 1 else 0.0
    return torch.allclose(value, wanted, rtol=_FLOAT32_STEPS, atol=_FLOAT32_STEPS * usual, equal_nan=True)


def _is_float32(value: torch.Tensor) -> bool:
    return torch.equal(value.nan_to_num(), value.float().double().nan_to_num())


def _signs_lost(value: torch.Tensor, wanted: torch.Tensor, relative: float) -> bool:
    return close(value.abs(), wanted.abs(), relative)


def _one_number(value: torch.Tensor, wanted: torch.Tensor, _: float) -> bool:
    return varies(wanted) and bool((value == value.flatten()[0]).all())


def _spoilt(value: torch.Tensor, wanted: torch.Tensor, _: float) -> bool:
    return bool(wanted.isfinite().all()) and not bool(value.isfinite().all())


LARGE: tuple[Kind, ...] = (
    (
        "last digits lost",
        Text(
            "{0} is right but for the last digits: a float cannot hold whole numbers this large. Which line makes one?",
            "{0}除了最后几位都对：这么大的整数，浮点数装不下。哪一行把它变成了浮点数？",
        ),
        lambda a, b, _: close(a, b, NEARLY),
    ),
)
VALUES: tuple[Kind, ...] = (
    (
        "nan or infinity",
        Text(
            "{0} holds NaN or infinity, and it should not: what is divided by zero, or too large?",
            "{0}里有 NaN 或无穷，本不该有：是什么除以了零，或者太大了？",
        ),
        _spoilt,
    ),
    (
        "sign",
        Text("{0} has the opposite sign everywhere.", "{0}每个元素的正负号都反了。"),
        lambda a, b, r: bool(b.any()) and close(a, -b, r),
    ),
    ("factor", Text("{0} is twice what it should be, in every element.", "{0}每个元素都是应有的两倍。"), _times(2.0)),
    (
        "factor",
        Text("{0} is half of what it should be, in every element.", "{0}每个元素都只有应有的一半。"),
        _times(0.5),
    ),
    (
        "transposed result",
        Text(
            "{0} has rows and columns the other way round: its transpose would be right.",
            "{0}的行和列反了：它的转置才是对的。",
        ),
        lambda a, b, r: any(close(turned, b, r) for turned in transposes(a)),
    ),
    (
        "reversed",
        Text("{0} runs backwards: read from the other end it is right.", "{0}的顺序倒了：从另一头读才是对的。"),
        _reversed,
    ),
    (
        "other order",
        Text("{0} holds the right numbers, but not in the right places.", "{0}里的数都对，但位置不对。"),
        _reordered,
    ),
    (
        "all one number",
        Text(
            "{0} holds one and the same number everywhere; it should not.",
            "{0}里处处是同一个数；本不该如此。",
        ),
        _one_number,
    ),
    (
        "factor",
        Text(
            "{0} is wrong by one factor, the same for every element: is something multiplied or divided too often, or "
            "not at all?",
            "{0}的每个元素都差同一个倍数：是不是多乘、多除了什么，或者漏了？",
        ),
        _by_one_factor,
    ),
    (
        "shift",
        Text(
            "{0} is wrong by one and the same number in every element: is something added too often, or not at all?",
            "{0}的每个元素都差同一个数：是不是多加了什么，或者漏加了？",
        ),
        _by_one_shift,
    ),
    (
        "whole numbers",
        Text("{0} has lost its fractions: the elements were made whole.", "{0}的小数部分没有了：元素被取成了整数。"),
        _cut,
    ),
    (
        "single precision",
        Text(
            "{0} is right to seven digits and no further: something on the way is float32. Which line chooses a dtype?",
            "{0}只有大约七位数字是对的：途中某处用了 float32。哪一行决定了 dtype？",
        ),
        lambda a, b, _: is_single(a, b),
    ),
    (
        "signs",
        Text("{0} is right but for the sign of some elements.", "{0}除了某些元素的正负号都对。"),
        _signs_lost,
    ),
    (
        "inaccurate",
        Text(
            "{0} is nearly right: no element is off by more than a thousandth of the largest. Where are digits lost?",
            "{0}大致对：每个元素的误差都不超过最大元素的千分之一。有效数字是在哪里丢的？",
        ),
        lambda a, b, _: close(a, b, NEARLY),
    ),
)
FEW = tuple(kind for kind in VALUES if kind[0] in ("nan or infinity", "sign", "single precision", "inaccurate"))
"""Relations that mean something for one number too."""

"""Relations between a wrong tensor and the right one: transposed, summed up, twice too large, ….

Each sentence states a relation between the two that their numbers prove.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

import torch

from autograder.catalogue import Text

NEARLY = 1e-3
"""Of the largest element: as far as a result may be off and still be called nearly right."""
_MATRIX = 2
"""Dimensions of a matrix."""
_MOST_JOINED = 4
"""Parts of a result that are looked for along another dimension."""
_FLOAT32_STEPS = 16 * torch.finfo(torch.float32).eps
"""Of each element: what a few operations in float32 make of it."""

Relation = Callable[[torch.Tensor, torch.Tensor, float], bool]
"""True when it holds for the result, what was wanted and a relative tolerance; both tensors are of doubles."""
Kind = tuple[str, Text, Relation]
"""The mistake, what is said of it, and when."""


def close(value: torch.Tensor, wanted: torch.Tensor, relative: float) -> bool:
    """True when both have one shape and each element is as expected."""
    return value.shape == wanted.shape and bool(near(value, wanted, relative).all())


def near(value: torch.Tensor, wanted: torch.Tensor, relative: float) -> torch.Tensor:
    """True for each element that is as expected, relative to itself or to the largest."""
    finite = wanted[wanted.isfinite()]
    scale = finite.abs().max().item() if finite.numel() else 0.0
    return torch.isclose(value.double(), wanted, rtol=relative, atol=relative * scale, equal_nan=True)


def _is_flat(value: torch.Tensor, wanted: torch.Tensor, relative: float) -> bool:
    return value.numel() == wanted.numel() > 0 and close(value.flatten(), wanted.flatten(), relative)


def _lengths(value: torch.Tensor) -> list[int]:
    return [length for length in value.shape if length != 1]


def _is_summary(summary: Callable[[torch.Tensor], torch.Tensor]) -> Relation:
    return lambda value, wanted, relative: (
        wanted.numel() > 1 and value.numel() == 1 and close(value.flatten()[0], summary(wanted), relative)
    )


SHAPES: tuple[Kind, ...] = (
    (
        "kept dimension",
        Text(
            "{0} holds the right numbers in the shape {seen}; it should be {wanted}: a dimension of length 1 too much.",
            "{0}的数是对的，但形状是 {seen}，应当是 {wanted}：多了一个长度为 1 的维。",
        ),
        lambda a, b, r: a.dim() > b.dim() and _lengths(a) == _lengths(b) and _is_flat(a, b, r),
    ),
    (
        "squeezed",
        Text(
            "{0} holds the right numbers in the shape {seen}; it should be {wanted}. A dimension of length 1 was lost.",
            "{0}的数是对的，但形状是 {seen}，应当是 {wanted}：丢了一个长度为 1 的维。",
        ),
        lambda a, b, r: a.dim() < b.dim() and _lengths(a) == _lengths(b) and _is_flat(a, b, r),
    ),
    (
        "other shape",
        Text(
            "{0} holds the right numbers one after the other, but in the shape {seen}; it should be {wanted}.",
            "{0}里数的先后都对，但形状是 {seen}，应当是 {wanted}。",
        ),
        _is_flat,
    ),
    (
        "transposed result",
        Text(
            "{0} has rows and columns the other way round: its shape is {seen}; it should be {wanted}.",
            "{0}的行和列反了：形状是 {seen}，应当是 {wanted}。",
        ),
        lambda a, b, r: a.dim() == b.dim() and any(close(turned, b, r) for turned in _transposes(a)),
    ),
    (
        "summed up",
        Text(
            "{0} is a single number, the sum of what it should be; it should have the shape {wanted}.",
            "{0}只有一个数，是本来那些数的总和；形状应当是 {wanted}。",
        ),
        _is_summary(torch.sum),
    ),
    (
        "averaged",
        Text(
            "{0} is a single number, the mean of what it should be; it should have the shape {wanted}.",
            "{0}只有一个数，是本来那些数的均值；形状应当是 {wanted}。",
        ),
        _is_summary(torch.mean),
    ),
    (
        "summed up",
        Text(
            "{0} is what it should be, added up along one dimension: its shape is {seen}; it should be {wanted}.",
            "{0}是应有的结果沿某一维求了和：形状是 {seen}，应当是 {wanted}。",
        ),
        lambda a, b, r: b.dim() > a.dim() and _varies(a) and any(_is_flat(a, part, r) for part in _sums(b)),
    ),
    (
        "whole matrix",
        Text(
            "{0} is a matrix, and its diagonal is all that is asked for: its shape is {seen}; it should be {wanted}.",
            "{0}是一个矩阵，而要的只是它的对角线：形状是 {seen}，应当是 {wanted}。",
        ),
        lambda a, b, r: a.dim() == _MATRIX and b.dim() == 1 and b.numel() > 1 and close(a.diagonal(), b, r),
    ),
    (
        "not summed",
        Text(
            "{0} is not added up yet: its sum along one dimension is right. Its shape is {seen}; it should be "
            "{wanted}.",
            "{0}还没有求和：沿某一维加起来才是对的。它的形状是 {seen}，应当是 {wanted}。",
        ),
        lambda a, b, r: a.dim() > b.dim() and bool(b.any()) and any(close(part, b, r) for part in _sums(a)),
    ),
    (
        "diagonal only",
        Text(
            "{0} is no more than the diagonal of what it should be: its shape is {seen}; it should be {wanted}. Each "
            "pair is asked for, not only those of one number.",
            "{0}只是应有结果的对角线：形状是 {seen}，应当是 {wanted}。要的是每一对，不只是编号相同的那些。",
        ),
        lambda a, b, r: b.dim() == _MATRIX and len(b) > 1 and _is_flat(a, b.diagonal(), r),
    ),
    (
        "trace",
        Text(
            "{0} is a single number, the sum of the diagonal of what it should be; it should have the shape {wanted}.",
            "{0}只有一个数，是应有结果的对角线之和；形状应当是 {wanted}。",
        ),
        lambda a, b, r: b.dim() == _MATRIX and _is_summary(torch.trace)(a, b, r),
    ),
    (
        "another dimension",
        Text(
            "{0} is put together along another dimension: its shape is {seen}; it should be {wanted}.",
            "{0}是沿另一个维度拼起来的：形状是 {seen}，应当是 {wanted}。",
        ),
        lambda a, b, r: a.numel() == b.numel() > 0 and any(close(joined, b, r) for joined in _rejoined(a)),
    ),
    (
        "too many",
        Text(
            "{0} holds all that it should, and more than that: its shape is {seen}; it should be {wanted}.",
            "{0}该有的都有，但多了：形状是 {seen}，应当是 {wanted}。",
        ),
        lambda a, b, r: b.numel() > 0 and any(close(part, b, r) for part in _ends(a, b)),
    ),
    (
        "too few",
        Text(
            "{0} is right as far as it goes, but its shape is {seen}; it should be {wanted}.",
            "{0}已有的都对，但不够：形状是 {seen}，应当是 {wanted}。",
        ),
        lambda a, b, r: a.numel() > 0 and any(close(a, part, r) for part in _ends(b, a)),
    ),
)
"""Relations of a result in another shape."""
COUNTS: tuple[Kind, ...] = (
    (
        "not reduced",
        Text(
            "{0} has the shape {seen}; a single number, without dimensions, is asked for. What makes one of many?",
            "{0}的形状是 {seen}；要的是一个数，没有维度。是什么把许多数变成一个？",
        ),
        lambda a, b, _: a.numel() > 1 and b.dim() == 0,
    ),
    (
        "single number",
        Text(
            "{0} is a single number; it should have the shape {wanted}. What makes one of many?",
            "{0}只有一个数；形状应当是 {wanted}。是什么把许多数变成了一个？",
        ),
        lambda a, b, _: a.numel() == 1 and b.numel() > 1,
    ),
)
"""What remains to be said of another shape where the numbers are others too."""


def _sums(tensor: torch.Tensor) -> Iterator[torch.Tensor]:
    for axis in range(tensor.dim()):
        yield tensor.sum(axis)
        yield tensor.sum(axis, keepdim=True)


def _rejoined(tensor: torch.Tensor) -> Iterator[torch.Tensor]:
    """Yield the tensor cut into equal parts along one dimension, put together along another."""
    for one, other in itertools.permutations(range(tensor.dim()), 2):
        for count in range(2, _MOST_JOINED + 1):
            if tensor.shape[one] % count == 0:
                yield torch.cat(tensor.chunk(count, one), other)


def _ends(longer: torch.Tensor, shorter: torch.Tensor) -> Iterator[torch.Tensor]:
    """Yield the beginning and the end of the longer tensor, at the size of the shorter one."""
    if longer.dim() != shorter.dim():
        return
    other = [axis for axis in range(longer.dim()) if longer.shape[axis] != shorter.shape[axis]]
    if len(other) == 1 and longer.shape[other[0]] > shorter.shape[other[0]]:
        length = shorter.shape[other[0]]
        yield longer.narrow(other[0], 0, length)
        yield longer.narrow(other[0], longer.shape[other[0]] - length, length)


def _transposes(tensor: torch.Tensor) -> Iterator[torch.Tensor]:
    """Yield the tensor with any two of its dimensions swapped."""
    for one, other in itertools.combinations(range(tensor.dim()), 2):
        yield tensor.transpose(one, other)


def _varies(wanted: torch.Tensor) -> bool:
    """True when a factor or a shift shows something, without telling the numbers."""
    return bool(wanted.isfinite().all()) and bool((wanted != wanted.flatten()[:1]).any())


def _times(factor: float) -> Relation:
    return lambda a, b, r: _varies(b) and close(a, factor * b, r)


def _by_one_factor(value: torch.Tensor, wanted: torch.Tensor, relative: float) -> bool:
    if not _varies(wanted) or not value.isfinite().all():
        return False
    largest = wanted.abs().flatten().argmax()
    factor = (value.flatten()[largest] / wanted.flatten()[largest]).item()
    return abs(factor) > relative and close(value, factor * wanted, relative)


def _by_one_shift(value: torch.Tensor, wanted: torch.Tensor, relative: float) -> bool:
    if not _varies(wanted) or not value.isfinite().all():
        return False
    shift = (value - wanted).flatten()[0]
    return close(value, wanted + shift, relative)


def _reordered(value: torch.Tensor, wanted: torch.Tensor, relative: float) -> bool:
    return _varies(wanted) and close(value.flatten().sort().values, wanted.flatten().sort().values, relative)


def _reversed(value: torch.Tensor, wanted: torch.Tensor, relative: float) -> bool:
    axes = [axis for axis in range(wanted.dim()) if wanted.shape[axis] > 1]
    flips = (flip for size in range(1, len(axes) + 1) for flip in itertools.combinations(axes, size))
    return _varies(wanted) and any(close(value.flip(flip), wanted, relative) for flip in flips)


def _cut(value: torch.Tensor, wanted: torch.Tensor, _: float) -> bool:
    ways = (wanted.round(), wanted.trunc(), wanted.floor(), wanted.ceil())
    return bool(wanted.isfinite().all()) and any(torch.equal(value, way) for way in ways)


def is_single(value: torch.Tensor, wanted: torch.Tensor, *, of_sums: bool = False) -> bool:
    """True when the result has only the precision of float32, and the expected numbers have more.

    Float32 holds every element, but not every expected one. Each error is little more than the precision of float32.
    Few digits by themselves prove nothing: the difference of two nearly equal doubles has few of them too. With
    ``of_sums`` a small sum of larger numbers may be off by the precision of an element of usual size. A derivative may
    not: a finite difference is off by as much.
    """
    if not _is_float32(value) or _is_float32(wanted):
        return False
    usual = wanted.abs().nan_to_num().median().item() if of_sums and wanted.numel() > 1 else 0.0
    return torch.allclose(value, wanted, rtol=_FLOAT32_STEPS, atol=_FLOAT32_STEPS * usual, equal_nan=True)


def _is_float32(value: torch.Tensor) -> bool:
    return torch.equal(value.nan_to_num(), value.float().double().nan_to_num())


def _signs_lost(value: torch.Tensor, wanted: torch.Tensor, relative: float) -> bool:
    return close(value.abs(), wanted.abs(), relative)


def _one_number(value: torch.Tensor, wanted: torch.Tensor, _: float) -> bool:
    return _varies(wanted) and bool((value == value.flatten()[0]).all())


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
        lambda a, b, r: any(close(turned, b, r) for turned in _transposes(a)),
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
        lambda a, b, _: is_single(a, b, of_sums=True),
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

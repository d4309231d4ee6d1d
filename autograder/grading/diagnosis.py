"""The kind of a wrong result, where the result itself proves it: transposed, stacked, twice too large, ….

Every sentence here states how the result and what was expected stand to each other, which the judge has computed. What
was expected is never shown.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import torch

from autograder.catalogue import Text
from autograder.feedback import Feedback, say
from autograder.grading.comparison import TOLERANCE, difference, same
from autograder.grading.observation import SeenTensor

Where = tuple[str, str]
THE_RESULT = ("the result", "结果")

_MATRIX = 2
"""Dimensions of a matrix."""
_ENOUGH = 4
"""Elements that must agree before a relation between two tensors is no accident."""
_EXACT_IN_FLOATS = 2**53
"""Whole numbers beyond this are not compared as floats: different ones look alike."""
_MOST_PARTS = 6
"""Parts of a tuple whose orders are all tried."""
_ROUGHLY = 1e-2
"""Of the largest element: what a dtype of fewer digits may make of a right result."""
_NEARLY = 1e-3
"""Of the largest element: as far as a result may be off and still be called nearly right."""
_FLOAT32_STEPS = 16 * torch.finfo(torch.float32).eps
"""Of each element: what a few operations in float32 make of it."""


def diagnosis(
    seen: Any,
    expected: Any,
    inputs: Iterable[tuple[str, SeenTensor]] = (),
    tolerance: float | None = None,
    where: Where = THE_RESULT,
) -> Feedback | None:
    """The kind of this wrong result, or None. ``inputs`` are the tensors that the function was given, by name."""
    if isinstance(expected, tuple):
        return _of_parts(seen, expected, list(inputs), tolerance, where)
    if isinstance(expected, torch.Tensor) and isinstance(seen, SeenTensor):
        return _of_tensor(seen, expected.detach(), list(inputs), tolerance, where)
    return None


# --- several results -------------------------------------------------------------------------------------------------


def _of_parts(
    seen: Any, expected: tuple[Any, ...], inputs: list[tuple[str, SeenTensor]], tolerance: float | None, where: Where
) -> Feedback | None:
    count = len(expected)
    for number, part in enumerate(expected):
        if isinstance(part, torch.Tensor | dict) and same(seen, part, tolerance):
            return say(
                f"{where[0]} is part {number + 1} alone; all {count} parts are asked for, as a tuple.",
                f"{where[1]}只是第 {number + 1} 部分；要的是由全部 {count} 部分组成的元组。",
                "one part alone",
            )
    if isinstance(seen, SeenTensor) and seen.shape[:1] == (count,) and _is_stack(seen, expected):
        return say(
            f"{where[0]} is one tensor with the {count} parts stacked in it; return them next to each other, as a "
            "tuple.",
            f"{where[1]}是把 {count} 部分堆叠成的一个张量；请把它们并列成元组返回。",
            "stacked",
        )
    if isinstance(seen, list) and same(tuple(seen), expected, tolerance):
        return say(
            f"{where[0]} is a list of the right parts; a tuple is asked for.",
            f"{where[1]}的各部分都对，但装在列表里；要的是元组。",
            "list for tuple",
        )
    if not isinstance(seen, tuple):
        return None
    if len(seen) != count:
        return _of_number(seen, expected, tolerance, where)
    if _in_other_order(seen, expected, tolerance):
        return say(
            f"the parts of {where[0]} are right, but in another order.",
            f"{where[1]}的各部分都对，但次序不对。",
            "swapped",
        )
    for number, (part, wanted) in enumerate(zip(seen, expected, strict=True)):
        name = (f"part {number + 1} of {where[0]}", f"{where[1]}的第 {number + 1} 部分")
        if difference(part, wanted, tolerance):
            return _of_neighbour(part, expected, number, tolerance, name) or diagnosis(
                part, wanted, inputs, tolerance, name
            )
    return None


def _is_stack(seen: SeenTensor, expected: Sequence[Any]) -> bool:
    tensors = [part.detach() for part in expected if isinstance(part, torch.Tensor)]
    if len(tensors) != len(expected) or len({part.shape for part in tensors}) != 1:
        return False
    return _close(seen.numbers, torch.stack([part.double() for part in tensors]), 1e-5)


def _of_number(
    seen: tuple[Any, ...], expected: tuple[Any, ...], tolerance: float | None, where: Where
) -> Feedback | None:
    if len(seen) == 1 and same(seen[0], expected, tolerance):
        return say(
            f"{where[0]} is a tuple within a tuple; one is enough. Is there a comma too much?",
            f"{where[1]}是元组里又套了元组；一层就够了。是不是多了一个逗号？",
            "tuple in a tuple",
        )
    shorter = min(len(seen), len(expected))
    if shorter > 0 and same(seen[:shorter], expected[:shorter], tolerance):
        return say(
            f"{where[0]} has {len(seen)} parts; it should have {len(expected)}. The first {shorter} are right.",
            f"{where[1]}有 {len(seen)} 部分，应当有 {len(expected)} 部分。前 {shorter} 部分是对的。",
            "wrong length",
        )
    return None


def _in_other_order(seen: tuple[Any, ...], expected: tuple[Any, ...], tolerance: float | None) -> bool:
    if len(expected) > _MOST_PARTS:
        return False
    fits = [[same(part, wanted, tolerance) for wanted in expected] for part in seen]
    orders = itertools.permutations(range(len(expected)))
    return any(all(fits[part][wanted] for part, wanted in enumerate(order)) for order in orders)


def _of_neighbour(
    part: Any, expected: tuple[Any, ...], number: int, tolerance: float | None, where: Where
) -> Feedback | None:
    if not isinstance(part, SeenTensor) or part.numbers.numel() < _ENOUGH:
        return None
    for other, wanted in enumerate(expected):
        if other != number and same(part, wanted, tolerance):
            return say(
                f"{where[0]} is what part {other + 1} should be.",
                f"{where[1]}是第 {other + 1} 部分该有的内容。",
                "part in another's place",
            )
    return None


# --- one tensor ------------------------------------------------------------------------------------------------------


def _of_tensor(
    seen: SeenTensor,
    expected: torch.Tensor,
    inputs: list[tuple[str, SeenTensor]],
    tolerance: float | None,
    where: Where,
) -> Feedback | None:
    if seen.numbers.is_complex() or expected.is_complex():
        return None
    dtype = str(expected.dtype).removeprefix("torch.")
    rough = max(tolerance or 0.0, TOLERANCE.get(dtype, 0.0))
    value, wanted = seen.numbers.double(), expected.double()
    if tuple(value.shape) != tuple(wanted.shape):
        return _first(_SHAPES, value, wanted, rough, where)
    if seen.dtype != dtype and _close(value, wanted, _ROUGHLY):
        return _of_dtype(seen.dtype, dtype, where)
    if wanted.numel() < _ENOUGH:
        return None
    if not expected.dtype.is_floating_point and bool((wanted.abs() > _EXACT_IN_FLOATS).any()):
        return _first(_LARGE, value, wanted, rough, where)
    for name, given in inputs:
        if given.shape == seen.shape and torch.equal(given.numbers.double().nan_to_num(), value.nan_to_num()):
            return say(
                f"{where[0]} holds exactly what `{name}` holds; what should be computed from it is missing.",
                f"{where[1]}与 `{name}` 的内容完全一样；该算的没有算进去。",
                "input returned",
            )
    return _first(_VALUES, value, wanted, rough, where)


def _of_dtype(seen: str, wanted: str, where: Where) -> Feedback:
    return say(
        f"{where[0]} holds the right numbers, but its dtype is {seen}; it should be {wanted}.",
        f"{where[1]}的数是对的，但 dtype 是 {seen}，应当是 {wanted}。",
        "wrong dtype",
    )


def _close(value: torch.Tensor, wanted: torch.Tensor, relative: float) -> bool:
    if value.shape != wanted.shape:
        return False
    finite = wanted[wanted.isfinite()]
    scale = finite.abs().max().item() if finite.numel() else 0.0
    return torch.allclose(value.double(), wanted, rtol=relative, atol=relative * scale, equal_nan=True)


Relation = Callable[[torch.Tensor, torch.Tensor, float], bool]
_Kind = tuple[str, Text, Relation]


def _first(
    kinds: Sequence[_Kind], value: torch.Tensor, wanted: torch.Tensor, relative: float, where: Where
) -> Feedback | None:
    for mistake, text, holds in kinds:
        if holds(value, wanted, relative):
            shapes = {"seen": tuple(value.shape), "wanted": tuple(wanted.shape)}
            return say(text["en"].format(where[0], **shapes), text["zh"].format(where[1], **shapes), mistake)
    return None


def _is_flat(value: torch.Tensor, wanted: torch.Tensor, relative: float) -> bool:
    return value.numel() == wanted.numel() > 0 and _close(value.flatten(), wanted.flatten(), relative)


def _lengths(value: torch.Tensor) -> list[int]:
    return [length for length in value.shape if length != 1]


def _is_summary(summary: Callable[[torch.Tensor], torch.Tensor]) -> Relation:
    return lambda value, wanted, relative: (
        wanted.numel() > 1 and value.numel() == 1 and _close(value.flatten()[0], summary(wanted), relative)
    )


_SHAPES: tuple[_Kind, ...] = (
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
        lambda a, b, r: a.dim() == b.dim() and any(_close(turned, b, r) for turned in _transposes(a)),
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
        "too many",
        Text(
            "{0} begins with all that it should hold, and goes on: its shape is {seen}; it should be {wanted}.",
            "{0}开头都对，但后面多了：形状是 {seen}，应当是 {wanted}。",
        ),
        lambda a, b, r: _one_longer(a, b) and b.numel() > 0 and _close(a[: len(b)], b, r),
    ),
    (
        "too few",
        Text(
            "{0} stops too early: what it holds is right, but its shape is {seen}; it should be {wanted}.",
            "{0}结束得太早：已有的都对，但形状是 {seen}，应当是 {wanted}。",
        ),
        lambda a, b, r: _one_longer(b, a) and a.numel() > 0 and _close(a, b[: len(a)], r),
    ),
)


def _one_longer(longer: torch.Tensor, shorter: torch.Tensor) -> bool:
    both = longer.dim() == shorter.dim() >= 1
    return both and longer.shape[1:] == shorter.shape[1:] and len(longer) > len(shorter)


def _transposes(tensor: torch.Tensor) -> Iterator[torch.Tensor]:
    """The tensor with any two of its dimensions swapped."""
    for one, other in itertools.combinations(range(tensor.dim()), 2):
        yield tensor.transpose(one, other)


def _varies(wanted: torch.Tensor) -> bool:
    """True when a factor or a shift shows something, and not what the numbers are."""
    return bool(wanted.isfinite().all()) and bool((wanted != wanted.flatten()[0]).any())


def _times(factor: float) -> Relation:
    return lambda a, b, r: _varies(b) and _close(a, factor * b, r)


def _by_one_factor(value: torch.Tensor, wanted: torch.Tensor, relative: float) -> bool:
    if not _varies(wanted) or not value.isfinite().all():
        return False
    largest = wanted.abs().flatten().argmax()
    factor = (value.flatten()[largest] / wanted.flatten()[largest]).item()
    return abs(factor) > relative and _close(value, factor * wanted, relative)


def _by_one_shift(value: torch.Tensor, wanted: torch.Tensor, relative: float) -> bool:
    if not _varies(wanted) or not value.isfinite().all():
        return False
    shift = (value - wanted).flatten()[0]
    return _close(value, wanted + shift, relative)


def _reordered(value: torch.Tensor, wanted: torch.Tensor, relative: float) -> bool:
    return _varies(wanted) and _close(value.flatten().sort().values, wanted.flatten().sort().values, relative)


def _reversed(value: torch.Tensor, wanted: torch.Tensor, relative: float) -> bool:
    axes = [axis for axis in range(wanted.dim()) if wanted.shape[axis] > 1]
    flips = (flip for size in range(1, len(axes) + 1) for flip in itertools.combinations(axes, size))
    return _varies(wanted) and any(_close(value.flip(flip), wanted, relative) for flip in flips)


def _cut(value: torch.Tensor, wanted: torch.Tensor, _: float) -> bool:
    ways = (wanted.round(), wanted.trunc(), wanted.floor(), wanted.ceil())
    return bool(wanted.isfinite().all()) and any(torch.equal(value, way) for way in ways)


def is_single(value: torch.Tensor, wanted: torch.Tensor) -> bool:
    """True when float32 holds every element, though not all that are wanted, and each is off by little more than it.

    Few digits alone prove nothing: the difference of two doubles that are nearly equal has few of them too.
    """
    if not _is_float32(value) or _is_float32(wanted):
        return False
    return torch.allclose(value, wanted, rtol=_FLOAT32_STEPS, atol=0, equal_nan=True)


def _is_float32(value: torch.Tensor) -> bool:
    return torch.equal(value.nan_to_num(), value.float().double().nan_to_num())


def _signs_lost(value: torch.Tensor, wanted: torch.Tensor, relative: float) -> bool:
    return _close(value.abs(), wanted.abs(), relative)


def _one_number(value: torch.Tensor, wanted: torch.Tensor, _: float) -> bool:
    return _varies(wanted) and bool((value == value.flatten()[0]).all())


def _spoilt(value: torch.Tensor, wanted: torch.Tensor, _: float) -> bool:
    return bool(wanted.isfinite().all()) and not bool(value.isfinite().all())


_LARGE: tuple[_Kind, ...] = (
    (
        "last digits lost",
        Text(
            "{0} is right but for the last digits: a float cannot hold whole numbers this large. Which line makes one?",
            "{0}除了最后几位都对：这么大的整数，浮点数装不下。哪一行把它变成了浮点数？",
        ),
        lambda a, b, _: _close(a, b, _NEARLY),
    ),
)
_VALUES: tuple[_Kind, ...] = (
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
        lambda a, b, r: bool(b.any()) and _close(a, -b, r),
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
        lambda a, b, r: any(_close(turned, b, r) for turned in _transposes(a)),
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
        lambda a, b, _: _close(a, b, _NEARLY),
    ),
)


# --- what the function was given -------------------------------------------------------------------------------------


def told_inputs(inputs: Iterable[tuple[str, SeenTensor]]) -> Where:
    """A sentence on what is unusual about these inputs, none of their numbers in it; empty where nothing is."""
    told = [(name, _traits(given)) for name, given in inputs]
    en = "; ".join(f"`{name}` {' and '.join(trait['en'] for trait in traits)}" for name, traits in told if traits)
    zh = "；".join(f"`{name}` {'、'.join(trait['zh'] for trait in traits)}" for name, traits in told if traits)
    return (f" Here {en}.", f"这里 {zh}。") if en else ("", "")


def _traits(given: SeenTensor) -> list[Text]:
    value, state = given.value, given.state
    is_part = value.numel() * value.itemsize < state.memory_bytes
    traits = [
        (given.dtype != "float32", _of_kind(given.dtype)),
        (value.dim() == 0, Text("has no dimension", "没有维度")),
        (value.numel() == 0, Text("is empty", "是空的")),
        (value.numel() == 1 and value.dim() > 0, Text("has one element", "只有一个元素")),
        (not _is_contiguous(state.shape, state.stride), _of_layout(state.shape, state.stride, is_part)),
        (is_part, Text("is part of a larger one", "是更大张量的一部分")),
        (bool(value.isnan().any()), Text("holds NaN", "含有 NaN")),
        (bool(value.isinf().any()), Text("holds infinities", "含有无穷")),
        (state.requires_grad, Text("records gradients", "正在记录梯度")),
    ]
    return [text for holds, text in traits if holds]


def _of_kind(dtype: str) -> Text:
    if dtype == "float64":
        return Text("is in double precision (float64)", "是双精度（float64）")
    if dtype == "bool":
        return Text("holds booleans", "装的是布尔值")
    if "int" in dtype:
        return Text(f"holds whole numbers ({dtype})", f"装的是整数（{dtype}）")
    return Text(f"is {dtype}", f"是 {dtype}")


def _of_layout(shape: Sequence[int], stride: Sequence[int], is_part: bool) -> Text:
    if len(shape) == _MATRIX and not is_part and _is_contiguous(shape[::-1], stride[::-1]):
        return Text("is a transposed matrix (not contiguous)", "是转置得到的矩阵（在内存中不连续）")
    if 0 in stride:
        return Text("is expanded (not contiguous)", "是扩展得到的（在内存中不连续）")
    if len(shape) == 1 and is_part:
        return Text("takes every so many elements (not contiguous)", "隔几个取一个元素（在内存中不连续）")
    return Text("is not contiguous", "在内存中不连续")


def _is_contiguous(shape: Sequence[int], stride: Sequence[int]) -> bool:
    wanted = 1
    for length, step in zip(reversed(shape), reversed(stride), strict=True):
        if length != 1 and step != wanted:
            return 0 in shape
        wanted *= length
    return True

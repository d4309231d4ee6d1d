"""The kind of a wrong result, where the result itself proves it: transposed, stacked, twice too large, ….

Every sentence here states a relation between the result and the expected value, which the judge has computed. The
expected value is never shown.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
import torch

from autograder.feedback import Feedback, say
from autograder.grading.comparison import TOLERANCE, difference, same
from autograder.grading.equals import equal
from autograder.grading.observation import SeenArray, SeenTensor
from autograder.grading.places import PLACES
from autograder.grading.relations import COUNTS, FEW, LARGE, SHAPES, VALUES, Kind, close

Where = tuple[str, str]
THE_RESULT = ("the result", "结果")

_ENOUGH = 4
"""Elements that must agree before a relation between two tensors is no accident."""
_EXACT_IN_FLOATS = 2**53
"""Whole numbers beyond this are not compared as floats: different ones look alike."""
_MOST_PARTS = 6
"""Parts of a tuple whose orders are all tried."""
_DIGITS = 8
"""Digits behind the point to which a number is rounded."""
_ROUGHLY = 1e-2
"""Of the largest element: what a dtype of fewer digits may make of a right result."""


def diagnosis(
    seen: Any,
    expected: Any,
    inputs: Iterable[tuple[str, SeenTensor]] = (),
    tolerance: float | None = None,
    where: Where = THE_RESULT,
) -> Feedback | None:
    """Return the kind of this wrong result, or None. ``inputs`` are the function's tensors, by name."""
    if isinstance(expected, tuple):
        return _of_parts(seen, expected, list(inputs), tolerance, where)
    if isinstance(expected, torch.Tensor) and isinstance(seen, SeenTensor):
        return _of_tensor(seen.numbers, expected.detach(), list(inputs), tolerance, where)
    if isinstance(expected, np.ndarray) and isinstance(seen, SeenArray) and _has_numbers(seen.value, expected):
        value, wanted = torch.from_numpy(seen.value.copy()), torch.from_numpy(expected.copy())
        return _of_tensor(value, wanted, list(inputs), tolerance, where)
    if type(seen) is type(expected) and isinstance(expected, int | float) and not isinstance(expected, bool):
        return _of_python_number(seen, expected, list(inputs), where)
    return None


def _has_numbers(*arrays: np.ndarray[Any, Any]) -> bool:
    return all(array.dtype.kind in "fiub" for array in arrays)


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
    return close(seen.numbers, torch.stack([part.double() for part in tensors]), 1e-5)


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
    seen: torch.Tensor,
    expected: torch.Tensor,
    inputs: list[tuple[str, SeenTensor]],
    tolerance: float | None,
    where: Where,
) -> Feedback | None:
    if seen.is_complex() or expected.is_complex():
        return None
    dtype = str(expected.dtype).removeprefix("torch.")
    rough = max(tolerance or 0.0, TOLERANCE.get(dtype, 0.0))
    value, wanted = seen.double(), expected.double()
    if tuple(value.shape) != tuple(wanted.shape):
        return (
            _first(SHAPES, value, wanted, rough, where)
            or _of_equal(value, wanted, inputs, rough, where)
            or _first(COUNTS, value, wanted, rough, where)
        )
    if seen.dtype != expected.dtype and close(value, wanted, _ROUGHLY):
        return _of_dtype(str(seen.dtype).removeprefix("torch."), dtype, where)
    if wanted.numel() < _ENOUGH:
        return _first(FEW, value, wanted, rough, where) or _of_equal(value, wanted, inputs, rough, where)
    if not expected.dtype.is_floating_point and bool((wanted.abs() > _EXACT_IN_FLOATS).any()):
        return _first(LARGE, value, wanted, rough, where)
    for name, given in inputs:
        if given.shape == tuple(value.shape) and torch.equal(given.numbers.double().nan_to_num(), value.nan_to_num()):
            return say(
                f"{where[0]} holds exactly what `{name}` holds; what should be computed from it is missing.",
                f"{where[1]}与 `{name}` 的内容完全一样；该算的没有算进去。",
                "input returned",
            )
    return (
        _first(VALUES, value, wanted, rough, where)
        or _of_equal(value, wanted, inputs, rough, where)
        or _first(PLACES, value, wanted, rough, where)
    )


def _of_equal(
    value: torch.Tensor, wanted: torch.Tensor, inputs: list[tuple[str, SeenTensor]], relative: float, where: Where
) -> Feedback | None:
    expression = equal(value, wanted, inputs, relative)
    return None if expression is None else _something_else(expression, where)


def _something_else(expression: str, where: Where) -> Feedback:
    return say(
        f"{where[0]} equals `{expression}`, and that is not what is asked for.",
        f"{where[1]}等于 `{expression}`，而题目要的不是它。",
        "something else computed",
    )


def _of_dtype(seen: str, wanted: str, where: Where) -> Feedback:
    return say(
        f"{where[0]} holds the right numbers, but its dtype is {seen}; it should be {wanted}.",
        f"{where[1]}的数是对的，但 dtype 是 {seen}，应当是 {wanted}。",
        "wrong dtype",
    )


def _first(
    kinds: Sequence[Kind], value: torch.Tensor, wanted: torch.Tensor, relative: float, where: Where
) -> Feedback | None:
    for mistake, text, holds in kinds:
        if holds(value, wanted, relative):
            shapes = {"seen": tuple(value.shape), "wanted": tuple(wanted.shape)}
            return say(text["en"].format(where[0], **shapes), text["zh"].format(where[1], **shapes), mistake)
    return None


# --- one number ------------------------------------------------------------------------------------------------------


def _of_python_number(
    seen: float, expected: float, inputs: list[tuple[str, SeenTensor]], where: Where
) -> Feedback | None:
    if seen and seen == -expected:
        return say(f"{where[0]} has the opposite sign.", f"{where[1]}的正负号反了。", "sign")
    if seen in {round(expected, digits) for digits in range(_DIGITS)}:
        return say(
            f"{where[0]} is rounded; every digit is asked for.", f"{where[1]}被四舍五入了；要的是所有位数。", "rounded"
        )
    found = {name for name, number in _counts(inputs) if number == seen}
    if len(found) != 1 or seen < _ENOUGH:
        return None
    return _something_else(found.pop(), where)


def _counts(inputs: list[tuple[str, SeenTensor]]) -> Iterator[tuple[str, int]]:
    for name, given in inputs:
        numbers = given.numbers
        yield f"{name}.numel()", numbers.numel()
        yield f"{name}.dim()", numbers.dim()
        yield f"{name}.nbytes", numbers.nbytes
        yield f"{name}.element_size()", numbers.element_size()
        yield f"{name}.count_nonzero()", int(numbers.count_nonzero())
        yield f"{name}.isnan().logical_not().sum()", int((~numbers.isnan()).sum())
        yield f"{name}.unique().numel()", numbers.unique().numel()
        for axis, length in enumerate(numbers.shape):
            yield f"{name}.shape[{axis}]", length

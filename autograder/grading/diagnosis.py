"""The kind of a wrong result, where the result itself proves it: transposed, stacked, twice too large, ….

Every sentence here states a relation between the result and the expected value, which the judge has computed. The
expected value is never shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
import torch

from autograder.feedback import Feedback, say
from autograder.grading.comparison import TOLERANCE, difference
from autograder.grading.elements import FEW, LARGE, VALUES
from autograder.grading.equals import equal
from autograder.grading.observation import SeenArray, SeenTensor
from autograder.grading.parts import Where, misplaced, of_another
from autograder.grading.places import PLACES
from autograder.grading.relations import ENOUGH, Kind, close
from autograder.grading.shapes import COUNTS, SHAPES

THE_RESULT = ("the result", "结果")

_EXACT_IN_FLOATS = 2**53
"""Whole numbers beyond this are not compared as floats: different ones look alike."""
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


def _of_parts(
    seen: Any, expected: tuple[Any, ...], inputs: list[tuple[str, SeenTensor]], tolerance: float | None, where: Where
) -> Feedback | None:
    told = misplaced(seen, expected, tolerance, where)
    if told is not None or not isinstance(seen, tuple) or len(seen) != len(expected):
        return told
    for number, (part, wanted) in enumerate(zip(seen, expected, strict=True)):
        name = (f"part {number + 1} of {where[0]}", f"{where[1]}的第 {number + 1} 部分")
        if difference(part, wanted, tolerance):
            return of_another(part, expected, number, tolerance, name) or diagnosis(
                part, wanted, inputs, tolerance, name
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
    if wanted.numel() < ENOUGH:
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
    if len(found) != 1 or seen < ENOUGH:
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

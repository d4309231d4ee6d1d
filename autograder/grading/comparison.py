"""Comparison on the trusted side: exact types first, then shape, dtype and values.

Failures tell how many elements differ, and where. Every value equals itself, also NaN and infinity. Zeros of both
signs are one number. Whole numbers are exact. The result is described, the expected value is not, so that hidden
values stay hidden.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import torch

from autograder.feedback import Feedback, say
from autograder.grading.kinds import told_type
from autograder.grading.numbers import elements, is_wrong, numbers_of
from autograder.grading.observation import Nothing, SeenArray, SeenTensor, content, is_frame, is_series
from autograder.grading.scalars import same_scalar
from autograder.worker.values import DTYPE_NAMES, OTHER_DTYPE

TOLERANCE = {
    "float16": 1e-3,
    "bfloat16": 1e-2,
    "float32": 1e-5,
    "float64": 1e-10,
    "complex32": 1e-3,
    "complex64": 1e-5,
    "complex128": 1e-10,
}
"""Relative tolerance by dtype; the same number times the largest expected magnitude is the absolute one."""
_SCALAR_TOLERANCE = 1e-6

_Where = tuple[str, str]
_KINDS = {
    bool: ("a Python bool", "Python 的 bool"),
    int: ("a Python int", "Python 的 int"),
    float: ("a Python float", "Python 的 float"),
    str: ("a string", "字符串"),
    type(None): ("None", "None"),
    list: ("a list", "列表"),
    tuple: ("a tuple", "元组"),
    dict: ("a dict", "字典"),
    SeenTensor: ("a tensor", "张量"),
    torch.Tensor: ("a tensor", "张量"),
    SeenArray: ("a NumPy array", "NumPy 数组"),
    np.ndarray: ("a NumPy array", "NumPy 数组"),
}
_FRAME, _SERIES = ("a DataFrame", "DataFrame"), ("a Series", "Series")


def difference(
    seen: Any, expected: Any, tolerance: float | None = None, where: _Where = ("the result", "结果")
) -> Feedback | None:
    """Say what is wrong with ``seen``, or None. ``expected`` may nest tensors, arrays, frames and Python values."""
    for wanted, found, compare in _COMPARE:
        if isinstance(expected, wanted):
            return (
                compare(seen, expected, tolerance, where)
                if isinstance(seen, found)
                else _other_kind(seen, expected, where)
            )
    for is_table in (is_frame, is_series):
        if is_table(expected):
            from autograder.grading import cells  # and pandas with it

            return (
                cells.difference(seen, expected, tolerance, where)
                if is_table(seen)
                else _other_kind(seen, expected, where)
            )
    if type(seen) is not type(expected):
        return _other_kind(seen, expected, where)
    if same_scalar(seen, expected, _SCALAR_TOLERANCE if tolerance is None else tolerance):
        return None
    return say(f"{where[0]} has the wrong value.", f"{where[1]}的值不对。")


def same(seen: Any, expected: Any, tolerance: float | None = None) -> bool:
    """True when ``seen`` is the expected value."""
    return difference(seen, expected, tolerance) is None


def same_weights(seen: Sequence[SeenTensor], expected: Sequence[torch.Tensor], tolerance: float) -> bool:
    """True when these are the expected tensors of one network, in order, with their shapes and dtypes.

    The tolerance is relative to the largest number of them all. A bias that came out near 0 is no more exact than the
    weights from which it was computed.
    """
    pairs = zip(seen, expected, strict=False)
    if len(seen) != len(expected) or any(_other_form(*pair, ("", "")) for pair in pairs):
        return False
    found, wanted = (
        torch.cat([part.double().flatten() for part in of]) for of in ([one.numbers for one in seen], expected)
    )
    return not is_wrong(found.numpy(), wanted.numpy(), tolerance).any()


def _kind(value: Any) -> tuple[str, str]:
    if isinstance(value, Nothing):
        return told_type(value.type)
    if is_frame(value):
        return _FRAME
    if is_series(value):
        return _SERIES
    return _KINDS.get(type(value), (type(value).__name__, type(value).__name__))


def _other_kind(seen: Any, expected: Any, where: tuple[str, str]) -> Feedback:
    (found_en, found_zh), (wanted_en, wanted_zh) = _kind(seen), _kind(expected)
    if seen is None:
        return say(
            f"{where[0]} is None; it should be {wanted_en}.",
            f"{where[1]}是 None，应当是{wanted_zh}。",
            "nothing returned",
        )
    return say(
        f"{where[0]} is {found_en}; it should be {wanted_en}.",
        f"{where[1]}是{found_zh}，应当是{wanted_zh}。",
        "wrong type",
        f"its type: {seen.type}" if isinstance(seen, Nothing) else None,
    )


# --- tensors and arrays -----------------------------------------------------------------------------------------


def _tensor(seen: SeenTensor, expected: torch.Tensor, tolerance: float | None, where: _Where) -> Feedback | None:
    relative = TOLERANCE.get(_dtype_name(expected), 0) if tolerance is None else tolerance
    return _other_form(seen, expected, where) or _other_numbers(seen, expected, relative, where)


def _other_form(seen: SeenTensor, expected: torch.Tensor, where: _Where) -> Feedback | None:
    return _other_shape(seen.shape, tuple(expected.shape), where) or _other_dtype(
        seen.dtype, _dtype_name(expected), where
    )


def _dtype_name(tensor: torch.Tensor) -> str:
    return DTYPE_NAMES.get(tensor.dtype, OTHER_DTYPE)


def _other_numbers(seen: SeenTensor, expected: torch.Tensor, relative: float, where: _Where) -> Feedback | None:
    if seen.state.data == content(expected):
        return None  # as nearly always: nothing has to be understood
    return elements(numbers_of(seen.numbers), numbers_of(expected), relative, where)


def _array(seen: SeenArray, expected: np.ndarray[Any, Any], tolerance: float | None, where: _Where) -> Feedback | None:
    wanted = str(expected.dtype)
    return (
        _other_shape(seen.value.shape, expected.shape, where)
        or _other_dtype(str(seen.value.dtype), wanted, where)
        or elements(seen.value, expected, TOLERANCE.get(wanted, 0) if tolerance is None else tolerance, where)
    )


def _other_shape(seen: tuple[int, ...], expected: tuple[int, ...], where: _Where) -> Feedback | None:
    if seen == expected:
        return None
    return say(
        f"{where[0]} has shape {seen}; it should be {expected}.",
        f"{where[1]}的形状是 {seen}，应当是 {expected}。",
        "wrong shape",
    )


def _other_dtype(seen: str, expected: str, where: _Where) -> Feedback | None:
    if seen == expected:
        return None
    return say(
        f"{where[0]} has dtype {seen}; it should be {expected}.",
        f"{where[1]}的 dtype 是 {seen}，应当是 {expected}。",
        "wrong dtype",
    )


# --- containers -------------------------------------------------------------------------------------------------


def _sequence(seen: Sequence[Any], expected: Sequence[Any], tolerance: float | None, where: _Where) -> Feedback | None:
    if len(seen) != len(expected):
        return say(
            f"{where[0]} has {len(seen)} parts; it should have {len(expected)}.",
            f"{where[1]}有 {len(seen)} 部分，应当有 {len(expected)} 部分。",
            "wrong length",
        )
    for number, (part, wanted) in enumerate(zip(seen, expected, strict=True)):
        name = (f"part {number + 1} of {where[0]}", f"{where[1]}的第 {number + 1} 部分")
        if found := difference(part, wanted, tolerance, name):
            return found
    return None


def _mapping(seen: dict[str, Any], expected: dict[str, Any], tolerance: float | None, where: _Where) -> Feedback | None:
    if seen.keys() != expected.keys():
        return say(
            f"the keys of {where[0]} differ from those in the task.", f"{where[1]}的键与题目所写的不同。", "wrong keys"
        )
    for key, wanted in expected.items():
        if found := difference(seen[key], wanted, tolerance, (f"{where[0]}[{key!r}]", f"{where[1]}[{key!r}]")):
            return found
    return None


_COMPARE: tuple[tuple[type, type, Callable[[Any, Any, float | None, _Where], Feedback | None]], ...] = (
    (torch.Tensor, SeenTensor, _tensor),
    (np.ndarray, SeenArray, _array),
    (list, list, _sequence),
    (tuple, tuple, _sequence),
    (dict, dict, _mapping),
)
"""Each expected kind, the kind of result that may equal it, and the function that compares both."""

"""Comparing on the trusted side: exact types first, then shape, dtype and values; failures tell how many and where.

What is found is described, what was expected is not: hidden values stay hidden.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd
import torch

from autograder.grading.feedback import Feedback, say
from autograder.grading.kinds import told_type
from autograder.grading.observation import Nothing, SeenArray, SeenTensor

TOLERANCE = {torch.float16: 1e-3, torch.bfloat16: 1e-2, torch.float32: 1e-5, torch.float64: 1e-10}
"""Relative tolerance by dtype; the same number times the largest expected magnitude is the absolute one."""

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
    pd.DataFrame: ("a DataFrame", "DataFrame"),
    pd.Series: ("a Series", "Series"),
}


def difference(
    seen: Any, expected: Any, tolerance: float | None = None, where: tuple[str, str] = ("the result", "结果")
) -> Feedback | None:
    """What is wrong with ``seen``, or None. ``expected`` may nest tensors, arrays, frames and Python values."""
    match expected:
        case torch.Tensor():
            return _tensor(seen, expected, tolerance, where)
        case tuple() | list():
            return _sequence(seen, expected, tolerance, where)
        case dict():
            return _mapping(seen, expected, tolerance, where)
        case np.ndarray():
            return _array(seen, expected, tolerance, where)
        case pd.DataFrame():
            return _table(seen, expected, where)
        case pd.Series():
            return _column(seen, expected, where)
        case _:
            return _scalar(seen, expected, tolerance, where)


def same(seen: Any, expected: Any, tolerance: float | None = None) -> bool:
    """Whether ``seen`` is what was expected."""
    return difference(seen, expected, tolerance) is None


def _kind(value: Any) -> tuple[str, str]:
    if isinstance(value, Nothing):
        return told_type(value.type)
    return _KINDS.get(type(value), (type(value).__name__, type(value).__name__))


def _other_kind(seen: Any, expected: Any, where: tuple[str, str]) -> Feedback:
    (found_en, found_zh), (wanted_en, wanted_zh) = _kind(seen), _kind(expected)
    if seen is None:
        return say(
            f"{where[0]} is None; it should be {wanted_en}. Is a `return` missing?",
            f"{where[1]}是 None，应当是{wanted_zh}。是不是少了 `return`？",
            "nothing returned",
        )
    return say(
        f"{where[0]} is {found_en}; it should be {wanted_en}.",
        f"{where[1]}是{found_zh}，应当是{wanted_zh}。",
        "wrong type",
        f"its type: {seen.type}" if isinstance(seen, Nothing) else None,
    )


def _tensor(seen: Any, expected: torch.Tensor, tolerance: float | None, where: tuple[str, str]) -> Feedback | None:
    if not isinstance(seen, SeenTensor):
        return _other_kind(seen, expected, where)
    if seen.shape != tuple(expected.shape):
        return _shape(seen.shape, tuple(expected.shape), where)
    wanted = str(expected.dtype).removeprefix("torch.")
    if seen.dtype != wanted:
        return say(
            f"{where[0]} has dtype {seen.dtype}; it should be {wanted}.",
            f"{where[1]}的 dtype 是 {seen.dtype}，应当是 {wanted}。",
            "wrong dtype",
        )
    return _elements(seen.value, expected.detach(), tolerance, where)


def _shape(seen: tuple[int, ...], expected: tuple[int, ...], where: tuple[str, str]) -> Feedback:
    return say(
        f"{where[0]} has shape {seen}; it should be {expected}.",
        f"{where[1]}的形状是 {seen}，应当是 {expected}。",
        "wrong shape",
    )


def _elements(
    seen: torch.Tensor, expected: torch.Tensor, tolerance: float | None, where: tuple[str, str]
) -> Feedback | None:
    if seen.numel() == 0 or torch.equal(seen, expected):
        return None
    if not expected.dtype.is_floating_point:
        return _how_many(seen != expected, (seen.double() - expected.double()).abs(), where)
    relative = TOLERANCE[expected.dtype] if tolerance is None else tolerance
    a, b = seen.double(), expected.double()
    finite = b[b.isfinite()]
    scale = finite.abs().max().item() if finite.numel() else 0.0
    wrong = ~torch.isclose(a, b, rtol=relative, atol=relative * scale, equal_nan=True)
    return _how_many(wrong, (a - b).abs(), where) if wrong.any() else None


def _how_many(wrong: torch.Tensor, distance: torch.Tensor, where: tuple[str, str]) -> Feedback:
    count, total = int(wrong.sum()), wrong.numel()
    first = tuple(wrong.nonzero()[0].tolist())
    far = distance[wrong]
    largest = f"{far.max().item():.3g}" if far.isfinite().all() else "inf or nan"
    at = f"[{', '.join(map(str, first))}]" if first else ""
    place_en, place_zh = (f", first at {at}", f"，第一处在 {at}") if at else ("", "")
    return say(
        f"{where[0]}: {count} of {total} elements differ, the largest difference is {largest}{place_en}.",
        f"{where[1]}：{total} 个元素中有 {count} 个不对，最大相差 {largest}{place_zh}。",
    )


def _sequence(
    seen: Any, expected: tuple[Any, ...] | list[Any], tolerance: float | None, where: tuple[str, str]
) -> Feedback | None:
    if type(seen) is not type(expected):
        return _other_kind(seen, expected, where)
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


def _mapping(seen: Any, expected: dict[str, Any], tolerance: float | None, where: tuple[str, str]) -> Feedback | None:
    if not isinstance(seen, dict):
        return _other_kind(seen, expected, where)
    if seen.keys() != expected.keys():
        return say(
            f"{where[0]} does not have the keys that the task names.", f"{where[1]}的键与题目所写的不同。", "wrong keys"
        )
    for key, wanted in expected.items():
        if found := difference(seen[key], wanted, tolerance, (f"{where[0]}[{key!r}]", f"{where[1]}[{key!r}]")):
            return found
    return None


def _array(
    seen: Any, expected: np.ndarray[Any, Any], tolerance: float | None, where: tuple[str, str]
) -> Feedback | None:
    if not isinstance(seen, SeenArray):
        return _other_kind(seen, expected, where)
    value = seen.value
    if value.shape != expected.shape:
        return _shape(value.shape, expected.shape, where)
    if value.dtype != expected.dtype:
        return say(
            f"{where[0]} has dtype {value.dtype}; it should be {expected.dtype}.",
            f"{where[1]}的 dtype 是 {value.dtype}，应当是 {expected.dtype}。",
            "wrong dtype",
        )
    return _elements(torch.from_numpy(value.copy()), torch.from_numpy(expected.copy()), tolerance, where)


def _table(seen: Any, expected: pd.DataFrame, where: tuple[str, str]) -> Feedback | None:
    if type(seen) is not type(expected):
        return _other_kind(seen, expected, where)
    if list(seen.columns) != list(expected.columns):
        own_en, own_zh = _own_names(seen, expected)
        return say(
            f"{where[0]} has columns {own_en}; it should have {_names(expected.columns)}.",
            f"{where[1]}的列是 {own_zh}，应当是 {_names(expected.columns)}。",
            "wrong columns",
            f"its columns: {_names(seen.columns)}",
        )
    if not _same_index(seen.index, expected.index):
        return say(f"{where[0]} has another index.", f"{where[1]}的行索引变了。", "wrong index")
    for name in expected.columns:
        column = (f"column {name!r} of {where[0]}", f"{where[1]}的列 {name!r}")
        if found := _column(seen[name], expected[name], column):
            return found
    return None


def _names(columns: Iterable[Any]) -> str:
    return ", ".join(str(name)[:40] for name in list(columns)[:12])


def _own_names(seen: pd.DataFrame, expected: pd.DataFrame) -> tuple[str, str]:
    """Names that are the answer's own are counted, not shown: they can spell out what the answer was given."""
    known = [name for name in seen.columns if name in set(expected.columns)]
    others = len(seen.columns) - len(known)
    if not others:
        return _names(known) or "0", _names(known) or "0"
    more = (f"{others} of other names", f"{others} 个别的名字的列")
    return (f"{_names(known)} and {more[0]}", f"{_names(known)} 和 {more[1]}") if known else more


def _same_index(seen: pd.Index, expected: pd.Index) -> bool:
    return len(seen) == len(expected) and list(seen) == list(expected)


def _column(seen: Any, expected: pd.Series, where: tuple[str, str]) -> Feedback | None:
    if type(seen) is not type(expected):
        return _other_kind(seen, expected, where)
    if len(seen) != len(expected):
        return say(
            f"{where[0]} has {len(seen)} rows; it should have {len(expected)}.",
            f"{where[1]}有 {len(seen)} 行，应当有 {len(expected)} 行。",
            "wrong length",
        )
    if not _same_index(seen.index, expected.index):
        return say(f"{where[0]} has another index.", f"{where[1]}的行索引变了。", "wrong index")
    if _family(seen) != _family(expected):
        return say(
            f"{where[0]} holds {_family(seen)}; it should hold {_family(expected)}.",
            f"{where[1]}的类型是 {_family(seen)}，应当是 {_family(expected)}。",
            "wrong dtype",
        )
    wrong = [
        row for row, (a, b) in enumerate(zip(seen.tolist(), expected.tolist(), strict=True)) if not _same_cell(a, b)
    ]
    if not wrong:
        return None
    return say(
        f"{where[0]}: {len(wrong)} of {len(expected)} entries differ, first in row {wrong[0]}.",
        f"{where[1]}：{len(expected)} 个值中有 {len(wrong)} 个不对，第一处在第 {wrong[0]} 行。",
    )


def _family(column: pd.Series) -> str:
    """``bool``, ``int``, ``float`` or ``text``: pandas 2 and 3 name their text types differently."""
    if pd.api.types.is_bool_dtype(column.dtype):
        return "bool"
    if pd.api.types.is_integer_dtype(column.dtype):
        return "int"
    return "float" if pd.api.types.is_float_dtype(column.dtype) else "text"


def _same_cell(a: Any, b: Any) -> bool:
    if pd.isna(a) or pd.isna(b):
        return bool(pd.isna(a) and pd.isna(b))
    if isinstance(a, float) or isinstance(b, float):
        return bool(abs(a - b) <= 1e-9 * max(abs(a), abs(b)))
    return bool(a == b)


def _scalar(seen: Any, expected: Any, tolerance: float | None, where: tuple[str, str]) -> Feedback | None:
    if type(seen) is not type(expected):
        return _other_kind(seen, expected, where)
    if isinstance(expected, float):
        allowed = (1e-6 if tolerance is None else tolerance) * abs(expected)
        right = abs(seen - expected) <= allowed or (math.isnan(seen) and math.isnan(expected))
    else:
        right = seen == expected
    return None if right else say(f"{where[0]} has the wrong value.", f"{where[1]}的值不对。")

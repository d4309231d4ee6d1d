"""Comparing tables cell by cell. A missing value equals only a missing value."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

import pandas as pd

from autograder.feedback import Feedback, say
from autograder.grading.scalars import same_scalar

_CELL_TOLERANCE = 1e-9
_Where = tuple[str, str]


def difference(seen: Any, expected: Any, tolerance: float | None, where: _Where) -> Feedback | None:
    """Say what is wrong with a DataFrame or a Series, of which the other is one too, or None."""
    if isinstance(expected, pd.DataFrame):
        return table(seen, expected, tolerance, where)
    return series(seen, expected, tolerance, where)


def table(seen: pd.DataFrame, expected: pd.DataFrame, tolerance: float | None, where: _Where) -> Feedback | None:
    """Say what is wrong with a DataFrame, or None. A tolerance is relative to each column's largest number."""
    if not _same_cells(seen.columns, expected.columns):
        own_en, own_zh = _own_names(seen, expected)
        return say(
            f"{where[0]} has {own_en}; it should have the columns {_names(expected.columns)}.",
            f"{where[1]}有{own_zh}，应当有列 {_names(expected.columns)}。",
            "wrong columns",
            f"its columns: {_names(seen.columns)}",
        )
    if found := _other_rows(seen, expected, where):
        return found
    if not _holds_objects(expected) and seen.equals(expected):
        return None
    for number, name in enumerate(expected.columns):
        column = (f"column {name!r} of {where[0]}", f"{where[1]}的列 {name!r}")
        if found := series(seen.iloc[:, number], expected.iloc[:, number], tolerance, column):
            return found
    return None


def _holds_objects(table: pd.DataFrame) -> bool:
    """True when a column may hold anything. There pandas' own comparison takes True for 1."""
    return any(pd.api.types.is_object_dtype(dtype) for dtype in table.dtypes)


def _names(columns: Iterable[Any]) -> str:
    return ", ".join(str(name)[:40] for name in list(columns)[:12])


def _own_names(seen: pd.DataFrame, expected: pd.DataFrame) -> tuple[str, str]:
    """Count the names that are the answer's own, and do not show them.

    They can spell out the hidden inputs.
    """
    known = [name for name in seen.columns if name in set(expected.columns)]
    others = len(seen.columns) - len(known)
    parts_en, parts_zh = [], []
    if known or not others:
        parts_en.append(f"the columns {_names(known)}" if known else "no column")
        parts_zh.append(f"列 {_names(known)}" if known else " 0 列")
    if others:
        parts_en.append("1 column with another name" if others == 1 else f"{others} columns with other names")
        parts_zh.append(f" {others} 个别的名字的列")
    return " and ".join(parts_en), " 和".join(parts_zh)


def _other_rows(seen: pd.DataFrame | pd.Series, expected: pd.DataFrame | pd.Series, where: _Where) -> Feedback | None:
    if len(seen) != len(expected):
        return say(
            f"{where[0]} has {len(seen)} rows; it should have {len(expected)}.",
            f"{where[1]}有 {len(seen)} 行，应当有 {len(expected)} 行。",
            "wrong length" if isinstance(expected, pd.Series) else "wrong index",
        )
    if not _same_cells(seen.index, expected.index):
        return say(
            f"the row index of {where[0]} differs from the expected one.",
            f"{where[1]}的行索引与应有的不同。",
            "wrong index",
        )
    return None


def series(seen: pd.Series, expected: pd.Series, tolerance: float | None, where: _Where) -> Feedback | None:
    """Say what is wrong with a Series or a column, or None."""
    if found := _other_rows(seen, expected, where):
        return found
    if _family(seen) != _family(expected):
        return say(
            f"{where[0]} holds {_family(seen)}; it should hold {_family(expected)}.",
            f"{where[1]}的类型是 {_family(seen)}，应当是 {_family(expected)}。",
            "wrong dtype",
        )
    cells, near = zip(seen.tolist(), expected.tolist(), strict=True), _near(expected, tolerance)
    wrong = [row for row, (a, b) in enumerate(cells) if not (_same_cell(a, b) or _is_near(a, b, near))]
    if not wrong:
        return None
    return say(
        f"{where[0]}: {len(wrong)} of {len(expected)} entries differ, first in row {wrong[0]}.",
        f"{where[1]}：{len(expected)} 个值中有 {len(wrong)} 个不对，第一处在第 {wrong[0]} 行。",
    )


def _family(column: pd.Series) -> str:
    """Return ``bool``, ``int``, ``float`` or ``text``. Pandas 2 and 3 name their text types differently."""
    if pd.api.types.is_bool_dtype(column.dtype):
        return "bool"
    if pd.api.types.is_integer_dtype(column.dtype):
        return "int"
    return "float" if pd.api.types.is_float_dtype(column.dtype) else "text"


def _same_cells(seen: pd.Index, expected: pd.Index) -> bool:
    return len(seen) == len(expected) and all(map(_same_cell, seen.tolist(), expected.tolist()))


def _same_cell(a: Any, b: Any) -> bool:
    if _is_missing(a) or _is_missing(b):
        return _is_missing(a) and _is_missing(b)
    return isinstance(a, bool) == isinstance(b, bool) and same_scalar(a, b, _CELL_TOLERANCE)


def _near(expected: pd.Series, tolerance: float | None) -> float:
    """Return the distance that numbers of a column may have."""
    numbers = [abs(cell) for cell in expected.tolist() if isinstance(cell, float) and math.isfinite(cell)]
    return max(numbers, default=0.0) * tolerance if tolerance else 0.0


def _is_near(a: Any, b: Any, near: float) -> bool:
    return near > 0 and isinstance(a, float) and isinstance(b, float) and abs(a - b) <= near


def _is_missing(cell: Any) -> bool:
    return cell is None or cell is pd.NA or cell is pd.NaT or bool(cell != cell)  # noqa: PLR0124 - NaN

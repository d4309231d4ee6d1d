"""Tables are compared cell by cell: names, rows, kinds of columns, and then each value."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.feedback import Feedback
from autograder.grading.cells import series, table

WHERE = ("the result", "结果")
HOUSES = pd.DataFrame({"NumRooms": [3.0, None, 2.0], "RoofType": ["Slate", None, "Tile"], "Price": [127500, 106000, 1]})
MISSING = [None, math.nan, pd.NA, pd.NaT]

_cells = st.one_of(
    st.lists(st.integers(-(2**63), 2**63 - 1), min_size=3, max_size=3),
    st.lists(st.floats(), min_size=3, max_size=3),
    st.lists(st.booleans(), min_size=3, max_size=3),
    st.lists(st.one_of(st.text(max_size=3), st.none()), min_size=3, max_size=3),
)
_tables = st.dictionaries(st.text("abc", min_size=1, max_size=2), _cells, min_size=1, max_size=3).map(pd.DataFrame)


def found(seen: pd.DataFrame, expected: pd.DataFrame, tolerance: float | None = None) -> Feedback | None:
    return table(seen, expected, tolerance, WHERE)


def mistake(seen: pd.DataFrame, expected: pd.DataFrame) -> str | None:
    told = found(seen, expected)
    assert told is not None
    return told.mistake


@given(made=_tables)
@settings(max_examples=200, deadline=None, database=None)
def test_a_table_equals_its_copy(made: pd.DataFrame) -> None:
    """It may hold NaN, infinity and missing texts."""
    assert found(made.copy(deep=True), made) is None


@given(made=_tables, data=st.data())
@settings(max_examples=200, deadline=None, database=None)
def test_one_other_cell_is_found_in_its_row(made: pd.DataFrame, data: st.DataObject) -> None:
    """The message names its column and its row, and no value."""
    row, column = data.draw(st.integers(0, 2)), data.draw(st.sampled_from(list(made.columns)))
    cells = made[column].tolist()
    other: Any = {bool: False, int: 7, float: 7.5}.get(type(cells[row]), "other")
    if other == cells[row]:
        other = {bool: True, int: 8, float: 8.5}.get(type(cells[row]), "another")
    changed = made.copy(deep=True)
    changed[column] = pd.Series([*cells[:row], other, *cells[row + 1 :]], dtype=made[column].dtype)
    told = found(changed, made)
    assert told is not None
    assert told.en.startswith(f"column {column!r} of the result: 1 of 3 entries differ, first in row {row}.")
    assert f"第 {row} 行" in told.zh


@given(made=_tables)
@settings(max_examples=50, deadline=None, database=None)
def test_other_names_are_told_before_any_cell(made: pd.DataFrame) -> None:
    """Other rows too."""
    assert mistake(made.rename(columns=lambda name: f"{name}'"), made) == "wrong columns"
    assert mistake(made.set_axis([5, 6, 7]), made) == "wrong index"
    assert mistake(made.iloc[:2], made) == "wrong index"


def test_the_order_of_columns_counts() -> None:
    """A table is a sequence of columns."""
    assert mistake(HOUSES[["Price", "NumRooms", "RoofType"]], HOUSES) == "wrong columns"


def test_names_of_the_answers_own_are_counted_only() -> None:
    """They could spell out hidden inputs. Those of the task are shown."""
    told = found(HOUSES.rename(columns={"Price": "secret", "NumRooms": "hidden"}), HOUSES)
    assert told is not None
    assert "the columns RoofType and 2 columns with other names" in told.en
    assert "secret" not in told.en + told.zh


@pytest.mark.parametrize("seen", MISSING, ids=repr)
@pytest.mark.parametrize("expected", MISSING, ids=repr)
def test_a_missing_value_equals_only_a_missing_value(seen: object, expected: object) -> None:
    """Pandas writes it in four ways."""
    own, wanted = (pd.DataFrame({"a": pd.Series(["x", cell], dtype=object)}) for cell in (seen, expected))
    assert found(own, wanted) is None
    assert found(own, pd.DataFrame({"a": pd.Series(["x", "y"], dtype=object)})) is not None


def test_whole_numbers_are_exact() -> None:
    """Doubles could not tell these two apart."""
    assert found(pd.DataFrame({"a": [2**53 + 1]}), pd.DataFrame({"a": [2**53]})) is not None


@pytest.mark.parametrize(
    ("cells", "family"), [([1, 2], "int"), ([1.0, 2.0], "float"), ([True, False], "bool"), (["a", "b"], "text")]
)
def test_the_kind_of_a_column_is_told(cells: list[object], family: str) -> None:
    """Numbers that are equal in another kind of column are not the column asked for."""
    wanted = pd.Series([3.5, 4.5]) if family != "float" else pd.Series([1, 2])
    told = series(pd.Series(cells), wanted, None, WHERE)
    assert told is not None
    assert told.mistake == "wrong dtype"
    assert f"the result holds {family};" in told.en


def test_a_tolerance_is_relative_to_the_largest_number_of_the_column() -> None:
    """A small entry may be off by as much as a large one."""
    wanted = pd.DataFrame({"a": [1000.0, 0.0]})
    near = pd.DataFrame({"a": [1000.0, 0.5]})
    assert found(near, wanted) is not None
    assert found(near, wanted, tolerance=1e-3) is None
    assert found(pd.DataFrame({"a": [1000.0, 1.5]}), wanted, tolerance=1e-3) is not None


def test_a_series_of_another_length_is_told_as_such() -> None:
    """A table would lack rows, a Series is too short."""
    told = series(pd.Series([1, 2]), pd.Series([1, 2, 3]), None, WHERE)
    assert told is not None
    assert told.mistake == "wrong length"

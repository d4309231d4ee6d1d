"""Plain columns to pandas objects."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from autograder.worker import built, tables, wire

ROWS = wire.Column("rows", "int64", [10, 20])


@pytest.fixture(scope="module", autouse=True)
def prepared() -> None:
    tables.prepare()


@pytest.mark.parametrize(
    ("dtype", "values"),
    [
        ("int8", [1, 2]),
        ("float64", [1.5, None]),
        ("bool", [True, False]),
        ("Int64", [1, None]),
        ("boolean", [True, None]),
        ("str", ["x", None]),
        ("object", ["x", None]),
        ("category", ["x", None]),
    ],
)
def test_a_column_has_its_type_its_name_and_its_gaps(dtype: str, values: list[Any]) -> None:
    """Described again, it is what was sent."""
    series = built.series(wire.Series(wire.Column("a", dtype, values), ROWS))
    assert (str(series.dtype), series.name, list(series.index), series.index.name) == (dtype, "a", [10, 20], "rows")
    assert list(series.isna()) == [value is None for value in values]
    told = tables.describe(series)
    assert isinstance(told, wire.Series)
    assert (told.column.dtype, told.column.values) == (dtype, values)


def test_a_table_has_its_columns_in_order() -> None:
    """Two may have the same name."""
    columns = [
        wire.Column("b", "int64", [1, 2]),
        wire.Column("a", "str", ["x", "y"]),
        wire.Column("b", "int64", [3, 4]),
    ]
    table = built.frame(wire.Frame(columns, ROWS))
    assert list(table.columns) == ["b", "a", "b"]
    assert table.to_numpy().tolist() == [[1, "x", 3], [2, "y", 4]]
    assert list(table.index) == [10, 20]


def test_columns_of_one_type_lie_in_one_block() -> None:
    """As in a table that was read."""
    columns = [wire.Column(name, "float64", [1.0, 2.0]) for name in "abc"]
    assert len(built.frame(wire.Frame(columns, ROWS))._mgr.blocks) == 1


def test_a_table_without_columns_has_its_rows() -> None:
    """And no names."""
    table = built.frame(wire.Frame([], ROWS))
    assert table.shape == (2, 0)
    assert isinstance(table, pd.DataFrame)

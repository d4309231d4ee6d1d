"""pandas objects to plain columns, read by exact type."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest

from autograder.worker import tables, wire
from autograder.worker.tables import MAX_CELLS, Foreign


class Own(pd.Series):
    """A kind of the answer's own."""


class Label:
    """An object that must not be asked."""

    def __str__(self) -> str:
        raise AssertionError

    def __eq__(self, _: object) -> bool:
        raise AssertionError

    __hash__ = object.__hash__


@pytest.fixture(scope="module", autouse=True)
def prepared() -> None:
    tables.prepare()


def column(values: Any, **more: Any) -> wire.Column:
    """Describe a series of these values."""
    told = tables.describe(pd.Series(values, **more))
    assert isinstance(told, wire.Series)
    return told.column


def frame(table: pd.DataFrame) -> wire.Frame:
    told = tables.describe(table)
    assert isinstance(told, wire.Frame)
    return told


@pytest.mark.parametrize("dtype", [*tables.INTEGERS, *tables.FLOATS])
def test_numbers_have_the_type_of_their_column(dtype: str) -> None:
    """Each of NumPy's sizes."""
    told = column([1, 2], dtype=dtype)
    assert (told.dtype, told.values) == (dtype, [1, 2])
    assert {type(value) for value in told.values} == {float if dtype.startswith("float") else int}


@pytest.mark.parametrize(("plain", "nullable"), sorted(tables.NULLABLE.items()))
def test_nullable_columns_have_gaps(plain: Any, nullable: Any) -> None:
    """Each of NumPy's types has such a twin."""
    assert str(pd.Series([1, 0]).astype(plain).astype(nullable).dtype) == nullable
    told = column(pd.array([1, None], dtype=nullable))
    assert (told.dtype, told.values) == (nullable, [1, None])


@pytest.mark.parametrize(
    ("values", "dtype", "cells"),
    [
        ([1.5, float("nan")], "float64", [1.5, None]),
        ([True, False], "bool", [True, False]),
        (np.array(["x", 1, None], object), "object", ["x", 1, None]),
        (np.array([1, 2.5, True, None, pd.NA, pd.NaT, float("nan")], object), "object", [1, 2.5, True, *[None] * 4]),
        (np.array([np.int8(3), np.float32(0.5), np.bool_(True), np.str_("x")], object), "object", [3, 0.5, True, "x"]),
        (
            np.array([2**70, b"x", (1,), Label()], object),
            "object",
            ["<int beyond 64 bits>", "<bytes>", "<tuple>", "<Label>"],
        ),
        (pd.Categorical(["b", None, "a"]), "category", ["b", None, "a"]),
        (pd.Series(["2020-01-02", None], dtype="datetime64[ns]"), "object", ["2020-01-02", None]),
        (pd.arrays.SparseArray([0, 0, 7]), "int64", [0, 0, 7]),
        (np.array([1 + 2j]), "object", ["<c16>"]),
        (np.array([1], np.longdouble), "object", [f"<f{np.dtype(np.longdouble).itemsize}>"]),
        (pd.period_range("2020", periods=2, freq="D"), "object", ["<Period>", "<Period>"]),
        (pd.interval_range(0, 1), "object", ["<Interval>"]),
    ],
)
def test_values_of_every_kind_are_told(values: Any, dtype: str, cells: list[object]) -> None:
    """Those that do not cross, by the names of their types."""
    told = column(values)
    assert told.dtype == dtype
    assert [str(cell)[:10] if isinstance(cell, str) and cell[:1].isdigit() else cell for cell in told.values] == cells


@pytest.mark.parametrize("dtype", ["string", "str"])
def test_columns_of_text_have_gaps(dtype: str) -> None:
    """However pandas keeps them."""
    told = column(["x", None], dtype=dtype)
    assert (told.dtype, told.values) == (dtype, ["x", None])


def test_a_table_is_told_column_by_column() -> None:
    """Also where several are rows of one block, and of a few dates."""
    dates = pd.to_datetime(["2020-01-02", "2021-01-02"])
    told = frame(pd.DataFrame({"a": [1, 2], "d": dates, "b": ["x", "y"], "c": [3, 4], "e": dates[::-1]}))
    assert [one.name for one in told.columns] == ["a", "d", "b", "c", "e"]
    by_name = {one.name: one.values for one in told.columns}
    assert (by_name["a"], by_name["b"], by_name["c"]) == ([1, 2], ["x", "y"], [3, 4])
    assert [str(value)[:4] for value in [*by_name["d"], *by_name["e"]]] == ["2020", "2021", "2021", "2020"]
    assert told.index == wire.Column(None, "int64", [0, 1])


@pytest.mark.parametrize(
    ("index", "dtype", "values"),
    [
        (pd.RangeIndex(3, 9, 3), "int64", [3, 6]),
        (pd.Index(["x", "y"], name="i", dtype=object), "object", ["x", "y"]),
        (pd.MultiIndex.from_tuples([(1, 2), (3, 4)]), "object", ["<tuple>", "<tuple>"]),
        (pd.CategoricalIndex(["x", "y"]), "category", ["x", "y"]),
    ],
)
def test_an_index_is_a_column_too(index: Any, dtype: str, values: list[object]) -> None:
    """A range is counted out, and one of several levels is not told."""
    told = frame(pd.DataFrame({"a": [1, 2]}, index=index)).index
    assert (told.name, told.dtype, told.values) == (index.name, dtype, values)


def test_names_that_are_no_text_are_told_by_their_type() -> None:
    """Nothing of the answer's runs."""
    table = pd.DataFrame([[1, 2, 3]])
    table.columns = pd.Index(["a", 1, Label()], dtype=object)
    assert [one.name for one in frame(table).columns] == ["a", "<int>", "<Label>"]
    assert column([1], name="n").name == "n"


@pytest.mark.parametrize("value", [Own([1]), [1], {"a": 1}, pd.Index([1]), None])
def test_other_things_are_no_tables(value: object) -> None:
    """A subclass of the answer's is none either."""
    assert tables.describe(value) is None


def test_a_table_holds_so_many_cells() -> None:
    """More are not carried across, in rows, columns or both."""
    assert len(column(range(MAX_CELLS)).values) == MAX_CELLS
    for large in (pd.Series(range(MAX_CELLS + 1)), pd.DataFrame(np.zeros((101, 100)))):
        with pytest.raises(Foreign, match="too large"):
            tables.describe(large)
    assert len(frame(pd.DataFrame(np.zeros((100, 100)))).columns) == 100


@pytest.mark.parametrize(
    "large",
    [
        pd.DataFrame(index=range(2**40)),
        pd.Series(pd.arrays.SparseArray(np.zeros(MAX_CELLS + 1))),
        pd.Series(pd.Categorical([0] * (MAX_CELLS + 1))),
        pd.Series(np.zeros(MAX_CELLS + 1), index=np.zeros(MAX_CELLS + 1)),
    ],
)
def test_a_table_that_is_larger_than_it_looks_is_not_unpacked(large: Any) -> None:
    """A range or a sparse column takes little memory."""
    with pytest.raises(Foreign, match="too large"):
        tables.describe(large)


def test_a_table_with_an_index_of_another_class_cannot_be_read() -> None:
    """Its code would run."""

    class Index(pd.Index):
        """An index of the answer's own."""

    table = pd.DataFrame({"a": [1]})
    index = pd.Index([0])
    index.__class__ = Index
    object.__setattr__(table._mgr, "axes", [table._mgr.axes[0], index])
    with pytest.raises(Foreign, match="unknown parts"):
        tables.describe(table)


class OwnArray(pd.arrays.IntegerArray):
    """A column of the answer's own kind."""


@pytest.mark.parametrize(
    "values", [OwnArray(np.array([1]), np.array([False])), pd.arrays.SparseArray(["a", "b"], fill_value="a")]
)
def test_a_column_of_another_class_cannot_be_read(values: Any) -> None:
    """Nor can one whose gaps are filled with an object."""
    with pytest.raises(Foreign, match="unknown parts"):
        column(values)


def test_the_place_of_a_column_s_numbers_is_told() -> None:
    """A view of an array lies within it; the end is one past the last byte."""
    array = np.arange(6.0)
    address = array.__array_interface__["data"][0]
    assert column(array, copy=False).memory == (address, address + 48)
    assert column(array[::-2], copy=False).memory == (address + 8, address + 48)
    assert column(array[1:2], copy=False).memory == (address + 8, address + 16)


@pytest.mark.parametrize("values", [[], np.array(["x"], object), pd.array([1], dtype="Int64")])
def test_an_empty_column_and_one_of_objects_have_no_place(values: Any) -> None:
    """NumPy does not hold their numbers."""
    assert column(values).memory == (0, 0)


def test_without_pandas_there_are_no_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is imported for the exercises that need it."""
    monkeypatch.setattr(tables, "_known", None)
    assert tables.describe(pd.Series([1])) is None
    tables.prepare()
    assert tables.describe(pd.Series([1])) is not None

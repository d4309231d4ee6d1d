"""pandas objects to plain columns; :mod:`.built` is the way back. pandas is not imported before :func:`prepare`.

An exact ``DataFrame`` can hold an index, columns and cells of classes that an answer wrote. They are read through their
storage, by exact type. Values held by NumPy or pandas are listed. Everything else is reported by the name of its type.
"""

from __future__ import annotations

import builtins
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import numpy as np

from . import wire
from .exact import fits, ids, text, type_name

# Attack: an answer replaces `isinstance` or `len` in builtins. The functions here look names up in this copy.
__builtins__: dict[str, Any] = dict(vars(builtins))  # type: ignore[no-redef]  # mypy takes it for another type

MAX_CELLS = 10_000
"""A table of more cells is not carried across."""
INTEGERS = ("int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64")
FLOATS = ("float16", "float32", "float64")
NULLABLE = {
    name: name.replace("int", "Int").replace("uI", "UI").replace("float", "Float") for name in (*INTEGERS, *FLOATS[1:])
} | {"bool": "boolean"}
"""The nullable twin of each of NumPy's dtypes."""
TEXTS = ("str", "string")
MIXED = ("object", "category")

Cell = bool | int | float | str | None
_Values = tuple[str, list[Cell]]


class Foreign(Exception):
    """Raised for a table with parts of an unknown class, or with too many cells."""


_type, _ndarray = type, np.ndarray
_interface: Any = np.ndarray.__dict__["__array_interface__"].__get__
_items, _as_list, _astype, _item = np.ndarray.__getitem__, np.ndarray.tolist, np.ndarray.astype, np.generic.item
_LARGEST = 8
"""Bytes of a number that Python's own can hold."""
_NUMBER_KINDS = {"b": "bool", "i": "int", "u": "uint", "f": "float"}
_NUMBERS = ids(*(np.dtype(code).type for code in "?bhilqBHILQefd"))
_FILLS = _NUMBERS | ids(bool, int, float)


@dataclass(frozen=True, kw_only=True)
class _Known:
    """pandas as it was when it was imported, and the identities of its types. An answer can replace none of them."""

    frame: type
    series: type
    arrays: ModuleType
    string_dtype: type
    category_dtype: type
    range_index: type
    multi_index: type
    indexes: frozenset[int]
    masked: frozenset[int]
    times: frozenset[int]
    arrow: frozenset[int]
    spans: frozenset[int]
    stacked: frozenset[int]
    missing: tuple[object, ...]


_known: Any = None
"""A :class:`_Known`, once pandas is imported."""


def prepare() -> None:
    """Import pandas. Raises ImportError where it is not installed."""
    global _known  # noqa: PLW0603 - what an import sets
    if _known is not None:
        return
    import pandas as pd

    arrays = pd.arrays
    _known = _Known(
        frame=pd.DataFrame,
        series=pd.Series,
        arrays=arrays,
        string_dtype=pd.StringDtype,
        category_dtype=pd.CategoricalDtype,
        range_index=pd.RangeIndex,
        multi_index=pd.MultiIndex,
        indexes=ids(
            pd.Index, pd.DatetimeIndex, pd.TimedeltaIndex, pd.PeriodIndex, pd.IntervalIndex, pd.CategoricalIndex
        ),
        masked=ids(arrays.BooleanArray, arrays.IntegerArray, arrays.FloatingArray),
        times=ids(arrays.DatetimeArray, arrays.TimedeltaArray),
        arrow=ids(arrays.ArrowStringArray, arrays.ArrowExtensionArray),
        spans=ids(arrays.PeriodArray, arrays.IntervalArray),
        stacked=ids(arrays.DatetimeArray, arrays.TimedeltaArray, arrays.PeriodArray),
        missing=(None, pd.NA, pd.NaT),
    )


# --- describing -------------------------------------------------------------------------------------------------


def describe(value: object) -> wire.Frame | wire.Series | None:
    """Return an exact DataFrame or Series as plain data. Raises Foreign for one that cannot be read."""
    if _known is None:
        return None
    if _type(value) is _known.frame:
        return _frame(value)
    return _series(value) if _type(value) is _known.series else None


def _frame(value: Any) -> wire.Frame:
    manager = value._mgr
    names, index = manager.axes
    labels = [_label(name) for name in _index_values(names)[1]]
    rows = _index(index)
    if len(rows.values) * len(labels) > MAX_CELLS:
        raise Foreign("DataFrame too large")
    columns = []
    for number, label in enumerate(labels):
        values = manager.blocks[manager.blknos[number]].values
        columns.append(_column(label, _row(values, manager.blklocs[number])))
    return wire.Frame(columns, rows, id(value))


def _series(value: Any) -> wire.Series:
    manager = value._mgr
    index = _index(manager.axes[0])
    return wire.Series(_column(_name(value._name), manager.blocks[0].values), index, id(value))


def _row(values: Any, number: int) -> Any:
    """Return one column of a block, in which several columns are the rows of one array."""
    if id(_type(values)) in _known.stacked:
        return values[number] if values.ndim == 2 else values  # noqa: PLR2004 - rows and columns
    return _items(values, number) if _type(values) is _ndarray and values.ndim == 2 else values  # noqa: PLR2004


def _column(name: str | None, values: Any) -> wire.Column:
    dtype, cells = _cells(values)
    return wire.Column(name, dtype, cells, _span(values))


def _index(index: Any) -> wire.Column:
    dtype, cells = _index_values(index)
    return wire.Column(_name(None if _type(index) is _known.multi_index else index._name), dtype, cells)


def _index_values(index: Any) -> _Values:
    if _type(index) is _known.range_index:
        return "int64", _bounded(index._range)
    if _type(index) is _known.multi_index:
        return "object", ["<tuple>"] * len(_bounded(index.codes[0]))
    if id(_type(index)) not in _known.indexes:
        raise Foreign("DataFrame of unknown parts")
    return _cells(index._data)


def _bounded(values: Any) -> list[Any]:
    if len(values) > MAX_CELLS:
        raise Foreign("DataFrame too large")
    return list(values)


def _label(cell: Cell) -> str:
    return cell if _type(cell) is str else f"<{type_name(cell)}>"  # type: ignore[return-value]  # as narrow as can be


def _name(name: Any) -> str | None:
    return None if name is None else _label(_cell(name))


def _cells(values: Any) -> _Values:
    kind = _type(values)
    if kind is _ndarray:
        return _numpy(values)
    if kind is _known.arrays.NumpyExtensionArray or id(kind) in _known.times:
        return _numpy(values._ndarray)
    if id(kind) in _known.masked:
        dtype, cells = _numpy(values._data)
        return NULLABLE[dtype], [None if gone else c for c, gone in zip(cells, _as_list(values._mask), strict=True)]
    if kind is _known.arrays.Categorical and _type(values.dtype) is _known.category_dtype:
        labels = _index_values(values.dtype.categories)[1]
        return "category", [None if code < 0 else labels[code] for code in _numpy(values._ndarray)[1]]  # type: ignore[index,operator]  # codes are whole numbers
    if kind is _known.arrays.SparseArray:
        return _sparse(values)
    if kind is _known.arrays.StringArray and _type(values.dtype) is _known.string_dtype:
        return str(values.dtype), _numpy(values._ndarray)[1]
    if id(kind) in _known.arrow:
        cells = _numpy(values.to_numpy(object))[1]
        return (str(values.dtype) if _type(values.dtype) is _known.string_dtype else "object"), cells
    if id(kind) in _known.spans:
        return "object", [f"<{kind.__name__.removesuffix('Array')}>" for _ in _bounded(values)]
    raise Foreign("DataFrame of unknown parts")


def _numpy(array: Any) -> _Values:
    if array.size > MAX_CELLS:
        raise Foreign("DataFrame too large")
    dtype = array.dtype
    if dtype.kind == "O":
        return "object", [_cell(value) for value in _as_list(array)]
    if dtype.kind in "mM":
        return "object", [None if value == "NaT" else value for value in _as_list(_astype(array, "U"))]
    if dtype.kind not in _NUMBER_KINDS or dtype.itemsize > _LARGEST:
        return "object", [f"<{dtype.kind}{dtype.itemsize}>"] * array.size
    name = _NUMBER_KINDS[dtype.kind]
    return name if name == "bool" else f"{name}{8 * dtype.itemsize}", [_number(value) for value in _as_list(array)]


def _number(value: Any) -> Cell:
    return None if value != value else value  # noqa: PLR0124 - it is NaN


def _sparse(values: Any) -> _Values:
    fill = values.fill_value
    if id(_type(fill)) not in _FILLS:
        raise Foreign("DataFrame of unknown parts")
    dense = np.full(len(_bounded(range(values.sp_index.length))), fill, values.sp_values.dtype)
    dense[values.sp_index.to_int_index().indices] = values.sp_values
    return _numpy(dense)


def _cell(value: Any) -> Cell:
    kind = _type(value)
    if any(value is gone for gone in _known.missing):
        return None
    if id(kind) in _NUMBERS:
        value = _item(value)
        kind = _type(value)
    if kind is str or kind is np.str_:
        return text(value)
    if kind is float:
        return _number(value)
    if kind is bool or (kind is int and fits(value)):
        return value  # type: ignore[no-any-return]  # its type was looked at
    return "<int beyond 64 bits>" if kind is int else f"<{type_name(value)}>"


def _span(values: Any) -> tuple[int, int]:
    """Return the start and end address of a column's numbers. The end is one past the last byte.

    Zeros for an empty column, and for one that NumPy does not hold.
    """
    if _type(values) is not _ndarray or values.dtype.hasobject or not values.size:
        return 0, 0
    first = _interface(values)["data"][0]
    last = first + (values.size - 1) * values.strides[0]
    return min(first, last), max(first, last) + values.itemsize

"""The only place where a worker's replies become records that the judge relies on.

Types and ranges were checked when the reply was decoded. Here its numbers and names are compared with each other, with
the call, and with what any worker would say. After this step no reply of a worker can raise.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Callable, Iterable

import numpy as np

from autograder.grading.options import DEVICES
from autograder.worker import origins, tables, traces, values, wire

_PLACES = (*DEVICES, "meta")
_OPERATION = re.compile(r"\w{1,80}\.\w{1,80}\.\w{1,80}", re.ASCII)
"""Namespace, name and overload."""
_ITEM_SIZES = {
    dtype.str: dtype.itemsize for code in values.NUMBERS for dtype in (np.dtype(f"<{code}"), np.dtype(f">{code}"))
}
_SIZES = {name: dtype.itemsize for name, dtype in values.DTYPES.items()}
_CONTAINERS = (wire.Sequence, wire.Mapping, wire.Array, wire.Frame, wire.Series)


class Unsound(ValueError):
    """A reply that contradicts itself or the call."""


def require_sound(seen: wire.Observation, call: wire.Call) -> None:
    """Require that every part of a reply to ``call`` can be relied on. Raises Unsound."""
    _require(len(seen.before) == len(seen.after) == len(call.tensors), "another number of tensors than were sent")
    for state in (*seen.before, *seen.after):
        _tensor(state)
    sent = [*call.args, *(value for _, value in call.kwargs)]
    _require(len(seen.args_before) == len(seen.args_after) == len(sent), "another number of arguments than were sent")
    for value, before, after in zip(sent, seen.args_before, seen.args_after, strict=True):
        kind = type(value) if isinstance(value, _CONTAINERS) else wire.Plain
        _require(isinstance(before, (kind, wire.Opaque) if kind is wire.Plain else kind), "an argument of another kind")
        _require(isinstance(after, (kind, wire.Opaque)), "an argument that became one of another kind")
        _value(before)
        _value(after)
    _require(len(seen.gradients) in {0, len(call.tensors)}, "another number of gradients than of tensors")
    for gradient in seen.gradients:
        if gradient is not None:
            _tensor(gradient)
    for told in (seen.result, seen.shown):
        if told is not None:
            _value(told)
    _trace(seen.trace, len(call.tensors))
    for numbers in (numbers for called in seen.calls for numbers in called.tensors):
        known = numbers.dtype in values.DTYPES
        _require(known and len(numbers.data) % values.DTYPES[numbers.dtype].itemsize == 0, "half a number")


def _require(holds: bool, what: str) -> None:
    if not holds:
        raise Unsound(what)


def _tensor(state: wire.TensorState) -> None:
    fits = len(state.stride) == len(state.shape) and (not state.data or _is_whole(state))
    if not fits or state.device not in _PLACES:
        raise Unsound("a tensor of other strides, bytes or place than its shape needs")
    if state.grad is not None:
        _require(state.grad.grad is None, "a gradient of a gradient")
        _tensor(state.grad)


def _is_whole(state: wire.TensorState | traces.Numbers) -> bool:
    size = _SIZES.get(state.dtype)
    return size is not None and len(state.data) == math.prod(state.shape) * size


# --- values -----------------------------------------------------------------------------------------------------


def _value(value: wire.Value, depth: int = 0) -> None:
    _require(depth <= values.MAX_DEPTH, "lists too deep")
    match value:
        case wire.Plain() | wire.Opaque():
            pass
        case wire.TensorState():
            _tensor(value)
            _require(value.place >= 0 or _is_whole(value), "a result without its numbers")
        case wire.Sequence(kind=kind, items=items):
            _require(kind in {"list", "tuple"}, "a sequence of no kind")
            _values(items, depth)
        case wire.Mapping(items=items):
            _values((item for _, item in items), depth)
        case wire.Array():
            size = _ITEM_SIZES.get(value.dtype, -1) * math.prod(value.shape)
            _require(len(value.data) == size and value.dtype in _ITEM_SIZES, "bytes for an array of another size")
        case wire.Frame(columns=columns, index=index):
            _table(columns, index)
        case wire.Series(column=column, index=index):
            _table([column], index)
        case _:
            raise Unsound("a value that no function returns")


def _values(items: Iterable[wire.Value], depth: int) -> None:
    for item in items:
        _value(item, depth + 1)


def _table(columns: list[wire.Column], index: wire.Column) -> None:
    _require(index.dtype != "float16", "an index that pandas has not")
    for column in (*columns, index):
        _require(len(column.values) == len(index.values), "columns of other lengths")
        _require(column.dtype in _CELLS, "a column of no dtype")
        is_cell = _CELLS[column.dtype]
        _require(all(is_cell(cell) for cell in column.values), "a cell that its column cannot hold")
        _require(0 <= column.memory[0] <= column.memory[1], "a column in no place")


def _cell_of(kind: type, missing: bool) -> Callable[[tables.Cell], bool]:
    return lambda cell: type(cell) is kind or (missing and cell is None)


def _whole_number(dtype: str, missing: bool) -> Callable[[tables.Cell], bool]:
    low, high = int(np.iinfo(dtype).min), int(np.iinfo(dtype).max)
    return lambda cell: (type(cell) is int and low <= cell <= high) or (missing and cell is None)


_CELLS: dict[str, Callable[[tables.Cell], bool]] = {
    "bool": _cell_of(bool, missing=False),
    "boolean": _cell_of(bool, missing=True),
    **{name: _whole_number(name, missing=False) for name in tables.INTEGERS},
    **{tables.NULLABLE[name]: _whole_number(name, missing=True) for name in tables.INTEGERS},
    **{name: _cell_of(float, missing=True) for name in tables.FLOATS},
    **{tables.NULLABLE[name]: _cell_of(float, missing=True) for name in tables.FLOATS if name in tables.NULLABLE},
    **{name: _cell_of(str, missing=True) for name in tables.TEXTS},
    **{name: lambda _: True for name in tables.MIXED},
}
"""The dtypes of columns, and whether a cell is one of theirs."""


# --- evidence ---------------------------------------------------------------------------------------------------


def _trace(trace: traces.Trace, tensors: int) -> None:
    _require(trace.count >= len(trace.operations), "fewer operations than are told")
    _require(all(number < tensors for number in trace.used), "a tensor that was not sent")
    stages = len(trace.stages)
    _require(all(draw.stage <= stages and _is_operation(draw.name) for draw in trace.draws), "a draw in no stage")
    # There are many of them: what is sound is passed over with as few steps as can be.
    for step in trace.operations:
        if step.backward > trace.backward_passes or not _is_operation(step.name):
            raise Unsound("an operation of no name or pass")
        if step.lines and (len(step.lines) > origins.MAX_LINES or min(step.lines) < 1):
            raise Unsound("lines that no file has")
        if step.alive > trace.peak or step.stage > stages:
            raise Unsound("more memory than at the peak, or a stage that was not begun")
        if step.put_out and not all(numbers is None or _is_whole(numbers) for numbers in step.put_out):
            raise Unsound("bytes for a value of another size")


@functools.lru_cache(maxsize=4096)
def _is_operation(name: str) -> bool:
    return _OPERATION.fullmatch(name) is not None

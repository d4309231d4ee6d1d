"""Observations of one call: plain records decoded into the judge's own tensors, arrays and frames.

The records are sound (:mod:`autograder.grading.sound`), but a result may differ from what a grader expects. If a grader
computes with it and that fails, the answer is wrong.
"""

from __future__ import annotations

import ctypes
import functools
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeGuard

import numpy as np
import torch

from autograder.feedback import Wrong, say
from autograder.worker import traces, values, wire

if TYPE_CHECKING:
    import pandas as pd


class FoundTensor(torch.Tensor):
    """The value of a tensor of the worker. An operation that its shape or dtype does not allow raises Wrong."""

    @classmethod
    def __torch_function__(cls, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        try:
            return super().__torch_function__(func, types, args, kwargs)  # type: ignore[no-untyped-call]  # torch's
        except (RuntimeError, TypeError, ValueError, IndexError) as unfit:
            found = next((value for value in args if isinstance(value, cls)), None)
            if found is None:
                raise
            raise _unfit(list(found.shape), found.dtype, unfit) from unfit


def _unfit(shape: list[int], dtype: torch.dtype, why: object) -> Wrong:
    told = f"{tuple(shape)}", str(dtype).removeprefix("torch.")
    return Wrong(
        say(
            f"a tensor of shape {told[0]} and dtype {told[1]} was found where the task needs another one.",
            f"得到的张量形状是 {told[0]}、dtype 是 {told[1]}，与题目要求的不符。",
            "unfit",
            detail=str(why),
        )
    )


@dataclass(frozen=True, eq=False)
class SeenTensor:
    """A tensor of the worker at one moment. Addresses and sizes are in bytes, strides in elements."""

    state: wire.TensorState

    @functools.cached_property
    def numbers(self) -> torch.Tensor:
        """Its values, as a CPU tensor of the judge's own. Raises Wrong if the tensor can no longer be read."""
        dtype = values.DTYPES.get(self.state.dtype)
        if dtype is None or (not self.state.data and 0 not in self.state.shape):
            raise _unreadable(self.state)
        if not self.state.data:
            return torch.empty(self.state.shape, dtype=dtype)
        return torch.frombuffer(bytearray(self.state.data), dtype=dtype).reshape(self.state.shape)

    @functools.cached_property
    def value(self) -> torch.Tensor:
        """The same for graders, who may compute with it before it is judged. A misfit raises Wrong."""
        return self.numbers.as_subclass(FoundTensor)

    @property
    def id(self) -> int:
        """The value of ``id()``."""
        return self.state.id

    @property
    def shape(self) -> tuple[int, ...]:
        """Its shape."""
        return tuple(self.state.shape)

    @property
    def dtype(self) -> str:
        """The dtype's name, such as ``float32``."""
        return self.state.dtype

    @property
    def device(self) -> str:
        """The kind of device: ``cpu``, ``cuda`` or ``sim``."""
        return self.state.device

    @property
    def version(self) -> int:
        """The number of writes that autograd counted."""
        return self.state.version

    @property
    def grad(self) -> SeenTensor | None:
        """Its ``.grad``."""
        return None if self.state.grad is None else SeenTensor(self.state.grad)

    @property
    def bytes(self) -> int:
        """The size of its elements, in bytes."""
        return len(self.state.data)

    def same_object(self, other: SeenTensor) -> bool:
        """True when both are one Python object (at moments when both were alive)."""
        return self.state.id == other.state.id

    def same_memory(self, other: SeenTensor) -> bool:
        """True when both begin at the same place of the same storage."""
        return self.state.memory == other.state.memory and self.state.address == other.state.address

    def shares_memory(self, other: SeenTensor | SeenArray) -> bool:
        """True when their storages overlap, at any offset."""
        return _overlap(self.memory_range, other.memory_range)

    def in_table(self, table: wire.Value) -> bool:
        """True when its storage overlaps a column of this DataFrame or Series."""
        columns = table.columns if isinstance(table, wire.Frame) else []
        columns = [table.column] if isinstance(table, wire.Series) else columns
        return any(_overlap(self.memory_range, column.memory) for column in columns)

    @property
    def memory_range(self) -> tuple[int, int]:
        """The start and end address of its storage. The end is one past the last byte."""
        return self.state.memory, self.state.memory + self.state.memory_bytes


@dataclass(frozen=True, eq=False)
class SeenArray:
    """A NumPy array of the worker at one moment."""

    record: wire.Array

    @functools.cached_property
    def value(self) -> np.ndarray[Any, Any]:
        """Its values, in an array of the judge's own."""
        return np.frombuffer(self.record.data, np.dtype(self.record.dtype)).reshape(self.record.shape)

    def shares_memory(self, other: SeenTensor | SeenArray) -> bool:
        """True when its elements lie in the other's memory."""
        return _overlap(self.memory_range, other.memory_range)

    @property
    def memory_range(self) -> tuple[int, int]:
        """The start and end address of its elements. The end is one past the last byte."""
        return self.record.address, self.record.address + len(self.record.data)


def _unreadable(state: wire.TensorState) -> Wrong:
    told = f"{tuple(state.shape)}", state.device
    return Wrong(
        say(
            f"a tensor became one of shape {told[0]} on {told[1]} whose numbers cannot be read.",
            f"有张量变成了形状为 {told[0]}、在 {told[1]} 上的张量，它的数值无法读取。",
            "unfit",
            detail=f"dtype {state.dtype}",
        )
    )


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


@dataclass(frozen=True)
class Nothing:
    """The name of a result's type, when the result cannot be compared."""

    type: str


def decode(value: wire.Value | None) -> Any:
    """Return a sound wire value as the judge's own object."""
    match value:
        case wire.Plain(value=plain):
            return plain
        case wire.TensorState():
            return SeenTensor(value)
        case wire.Sequence(kind=kind, items=items):
            decoded = [decode(item) for item in items]
            return decoded if kind == "list" else tuple(decoded)
        case wire.Mapping(items=items):
            return {name: decode(item) for name, item in items}
        case wire.Array():
            return SeenArray(value)
        case wire.Frame() | wire.Series():
            from autograder.grading import seen_tables

            return seen_tables.decode(value)
        case wire.Opaque(type=name):
            return Nothing(name)
        case _:
            return Nothing("nothing")


def content(tensor: torch.Tensor) -> bytes:
    """Return the bytes of a tensor's elements, in order."""
    plain = tensor.detach().resolve_conj().resolve_neg().contiguous()
    return ctypes.string_at(plain.data_ptr(), plain.nbytes)


def elements(numbers: traces.Numbers) -> torch.Tensor:
    """Return the noted elements of a tensor as a flat tensor, which may be empty."""
    dtype = values.DTYPES[numbers.dtype]
    if not numbers.data:
        return torch.empty(0, dtype=dtype)
    return torch.frombuffer(bytearray(numbers.data), dtype=dtype)


def is_frame(value: object) -> TypeGuard[pd.DataFrame]:
    """True for a DataFrame. Where pandas was never imported there is none."""
    pandas = sys.modules.get("pandas")
    return pandas is not None and isinstance(value, pandas.DataFrame)


def is_series(value: object) -> TypeGuard[pd.Series]:
    """True for a Series."""
    pandas = sys.modules.get("pandas")
    return pandas is not None and isinstance(value, pandas.Series)


def seen_in(value: Any) -> Iterator[SeenTensor]:
    """Yield the tensors in a decoded value."""
    if isinstance(value, SeenTensor):
        yield value
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from seen_in(item)
    elif isinstance(value, dict):
        yield from seen_in(list(value.values()))


class Moment:
    """The arguments at one moment, by parameter name: ``call.after.x.id``."""

    def __init__(self, arguments: dict[str, Any]) -> None:
        self._arguments = arguments

    def __getattr__(self, name: str) -> Any:
        try:
            return self._arguments[name]
        except KeyError:
            raise AttributeError(f"the call had no argument {name!r}") from None

    def __getitem__(self, name: str) -> Any:
        return self._arguments[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._arguments)

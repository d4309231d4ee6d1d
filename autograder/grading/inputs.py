"""Hidden inputs: made on the trusted side, drawn anew from the run's seed, and sent as plain data."""

from __future__ import annotations

import ctypes
import functools
import inspect
import math
import textwrap
import zlib
from collections.abc import Callable
from typing import Any

import numpy as np
import torch

from autograder.grading.observation import is_frame, is_series
from autograder.worker import values, wire

HERE = torch.device("meta")
"""Stands for the device of this run where a function takes ``device``."""

_generator = np.random.Generator(np.random.PCG64())
_FEW = 5_000
"""More numbers than these are not drawn one by one."""


def reseed(seed: int, check: str) -> None:
    """Restart the draws of this check from this seed.

    They do not depend on the device or on earlier checks.
    """
    _generator.bit_generator.state = _start(seed, check)


@functools.lru_cache(maxsize=1024)
def _start(seed: int, check: str) -> Any:
    """Return the generator's start state for a check. Computing it takes longer than most checks draw."""
    return np.random.PCG64([seed % 2**64, zlib.crc32(check.encode())]).state


def distinct(*shape: int, dtype: torch.dtype = torch.float32) -> torch.Tensor:
    """Return a tensor of distinct elements: eighths (or whole numbers) of both signs, so that sums are exact."""
    size = math.prod(shape)
    half = 2 * size + 9
    if size <= _FEW:
        numbers = _generator.permutation(2 * half)[:size] - half
    else:  # in order: nobody guesses so many, and drawing them takes far longer
        low = whole(-half, half - size)
        numbers = np.arange(low, low + size)
    positive = numbers >= 0
    numbers += positive  # zero hides a sign and a factor
    if size > 1 and np.count_nonzero(positive) in (0, size):
        numbers[0] = -numbers[0]
    if dtype.is_floating_point:
        held = np.float64 if dtype == torch.float64 else np.float32
        numbers = np.multiply(numbers, 0.125, dtype=held, casting="unsafe")
    drawn = torch.from_numpy(numbers.reshape(shape))
    return drawn if drawn.dtype == dtype else drawn.to(dtype)


def normal(*shape: int, dtype: torch.dtype = torch.float32) -> torch.Tensor:
    """Return standard normal numbers: data to train on, where those of ``distinct`` would be too far apart."""
    return torch.from_numpy(_generator.standard_normal(shape)).to(dtype)


def whole(low: int, high: int) -> int:
    """Return a whole number with low ≤ number ≤ high."""
    return int(_generator.integers(low, high, endpoint=True))


def window(tensor: torch.Tensor) -> torch.Tensor:
    """Return the same values inside a larger memory, neither at its start nor next to each other."""
    room = torch.full([2 * length + 3 for length in tensor.shape], 77).to(tensor.dtype)
    inside = room[tuple(slice(1, 1 + 2 * length, 2) for length in tensor.shape)]
    return inside.copy_(tensor)


def transposed(tensor: torch.Tensor) -> torch.Tensor:
    """Return the same values and shape in column order: a matrix that is not contiguous."""
    return tensor.t().contiguous().t()


def file(name: str, text: str) -> wire.File:
    """Return a text file. The function is given its path."""
    return wire.File(name, text)


# --- to the wire ------------------------------------------------------------------------------------------------


class Parcel:
    """Arguments on their way to the worker. Tensors that share memory here share it there too."""

    def __init__(self) -> None:
        self.memories: list[bytes] = []
        self.tensors: list[wire.TensorIn] = []
        self._memory_numbers: dict[int, int] = {}
        self._tensor_numbers: dict[int, int] = {}
        self._kept: list[object] = []

    def add(self, value: Any) -> wire.Value:  # noqa: PLR0911 - one return for each kind of value
        """Return ``value`` as plain data."""
        match value:
            case torch.Tensor():
                return self._pointer(value)
            case torch.device():
                return wire.Here()
            case wire.File():
                return value
            case bool() | int() | float() | str() | None:
                return wire.Plain(value)
            case list() | tuple():
                return wire.Sequence("list" if isinstance(value, list) else "tuple", [self.add(item) for item in value])
            case np.ndarray():
                return wire.Array(value.dtype.str, list(value.shape), value.tobytes())
            case _ if is_frame(value):
                return wire.Frame([_column(name, value[name]) for name in value.columns], _index(value))
            case _ if is_series(value):
                return wire.Series(_column(value.name, value), _index(value))
            case _ if callable(value):
                return code_of(value)
            case _:
                raise TypeError(f"a grader cannot send a {type(value).__name__}")

    def _pointer(self, tensor: torch.Tensor) -> wire.Pointer:
        if id(tensor) not in self._tensor_numbers:
            self._tensor_numbers[id(tensor)] = len(self.tensors)
            self._kept.append(tensor)
            self.tensors.append(self.tensor(tensor))
        return wire.Pointer(self._tensor_numbers[id(tensor)])

    def tensor(self, tensor: torch.Tensor) -> wire.TensorIn:
        """Return the tensor as plain data, with its memory in the parcel."""
        return wire.TensorIn(
            self._memory(tensor.untyped_storage()),
            values.DTYPE_NAMES[tensor.dtype],
            list(tensor.shape),
            list(tensor.stride()),
            int(tensor.storage_offset()),
            tensor.requires_grad,
            None if tensor.grad is None else self.tensor(tensor.grad),
        )

    def _memory(self, storage: torch.UntypedStorage) -> int:
        number = self._memory_numbers.get(storage._cdata)
        if number is None:
            number = self._memory_numbers[storage._cdata] = len(self.memories)
            self.memories.append(ctypes.string_at(storage.data_ptr(), storage.nbytes()))
            self._kept.append(storage)
        return number


@functools.cache
def code_of(function: Callable[..., Any], *beside: Callable[..., Any]) -> wire.Code:
    """Return the source text of a grader's function, to be run by the worker.

    It may use ``torch`` and its arguments.

    The functions and classes in ``beside`` go along.
    """
    texts = (textwrap.dedent(inspect.getsource(part)) for part in (*beside, function))
    return wire.Code(function.__name__, "\n".join(texts))


def _index(table: Any) -> wire.Column:
    return _column(table.index.name, table.index)


def _column(name: Any, values: Any) -> wire.Column:
    gone = values.isna().tolist()
    cells = [None if missing else value for missing, value in zip(gone, values.tolist(), strict=True)]
    return wire.Column(None if name is None else str(name), str(values.dtype), cells)

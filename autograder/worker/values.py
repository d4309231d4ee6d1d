"""Description of objects as plain data.

Describing runs no code of the answer. Objects are read by exact type. The methods were taken from the C types of
Python, PyTorch and NumPy before an answer loads. Anything else is reported by the name of its type.
"""

from __future__ import annotations

import builtins
import ctypes
from typing import Any

import numpy as np
import torch

from . import sim, tables, traces, wire
from .content import MAX_BYTES, content, is_plain
from .exact import fits, ids, text, type_name

# Attack: an answer replaces `isinstance` or `len` in builtins. The functions here look names up in this copy.
__builtins__: dict[str, Any] = dict(vars(builtins))  # type: ignore[no-redef]  # mypy takes it for another type

MAX_TOTAL = 4 * MAX_BYTES
"""All tensors and arrays of a result together."""
MAX_ITEMS = 10_000
"""Items of a result, with those of lists within it; more are not carried across."""
MAX_DEPTH = 8
"""Lists within lists that are carried across."""
MAX_PUT_OUT = 8 * 2**10
"""A value within a backward pass larger than this is not carried across, in bytes."""
MAX_LENGTH = 2**40
"""The longest dimension that is told; an empty tensor can have any."""

_Base: Any = torch._C.TensorBase  # torch leaves its methods untyped
_detach = _Base.detach
_storage, _address, _offset, _stride = _Base.untyped_storage, _Base.data_ptr, _Base.storage_offset, _Base.stride
_is_conj, _is_neg = _Base.is_conj, _Base.is_neg
_is_zero, _clone, _numel = _Base._is_zerotensor, _Base.clone, _Base.numel
_element_size, _is_inference = _Base.element_size, _Base.is_inference
_shape, _dtype, _layout, _device = (_Base.__dict__[name].__get__ for name in ("shape", "dtype", "layout", "device"))
_version, _grad, _grad_fn = (_Base.__dict__[name].__get__ for name in ("_version", "grad", "grad_fn"))
_is_leaf, _requires_grad = (_Base.__dict__[name].__get__ for name in ("is_leaf", "requires_grad"))
_Storage: Any = torch._C.StorageBase
_storage_address, _storage_bytes = _Storage.data_ptr, _Storage.nbytes
_type = type
_tuple_items, _list_items, _dict_items = tuple.__iter__, list.__iter__, dict.items
_Tensor, _strided = torch.Tensor, torch.strided
_Parameter = torch.nn.Parameter
_no_dispatch = torch._C._DisableTorchDispatch
_no_function = torch._C.DisableTorchFunction
_string_at = ctypes.string_at


DTYPES: dict[str, torch.dtype] = {
    name: getattr(torch, name)
    for name in (
        *("float16", "bfloat16", "float32", "float64", "complex32", "complex64", "complex128", "bool"),
        *("int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"),
    )
}
"""Dtypes that cross the wall: plain numbers. Reading the bytes of a quantized tensor as one can crash the reader."""
NUMBERS = "?bhilqBHILQefdFD"
"""NumPy's codes for those of its dtypes that cross the wall."""
OTHER_DTYPE = "another"
DTYPE_NAMES = {dtype: name for name, dtype in DTYPES.items()}


_NOWHERE: dict[int, int] = {}


def state(tensor: torch.Tensor, places: dict[int, int] = _NOWHERE) -> wire.TensorState:
    """Return all facts about ``tensor`` now. Reading it makes no operation that the recorder sees.

    ``places`` are addresses and numbers of memories that the judge maps too. The judge reads the numbers there itself.
    """
    with _no_dispatch(), _no_function():
        return _state(tensor, False, places)


def states(tensors: list[torch.Tensor], places: dict[int, int]) -> list[wire.TensorState]:
    """Return the same about each of them."""
    with _no_dispatch(), _no_function():
        return [_state(tensor, False, places) for tensor in tensors]


def put_out(tensor: torch.Tensor) -> traces.Numbers | None:
    """Return the present numbers of ``tensor``, if they are few."""
    kind = _type(tensor)
    if kind is not _Tensor or not _is_told(tensor) or _numel(tensor) * _element_size(tensor) > MAX_PUT_OUT:
        return None
    with _no_dispatch(), _no_function():
        solid = _clone(_detach(tensor)) if _is_zero(tensor) else tensor
        return traces.Numbers(list(_shape(tensor)), DTYPE_NAMES[_dtype(tensor)], content(solid, _device(tensor).type))


def glance(tensor: torch.Tensor) -> traces.Numbers:
    """Look at a tensor without one operation on it, also under ``torch.func`` transforms."""
    functorch = torch._C._functorch
    shape = list(_shape(tensor))
    while functorch.is_functorch_wrapped_tensor(tensor):
        tensor = functorch.get_unwrapped(tensor)
    size = _numel(tensor) * _element_size(tensor)
    near = _layout(tensor) is _strided and _device(tensor).type in ("cpu", sim.NAME) and size <= MAX_BYTES
    dtype = DTYPE_NAMES.get(_dtype(tensor))
    seen = near and dtype is not None and is_plain(tensor)
    return traces.Numbers(shape, dtype or "float32", _string_at(_address(tensor), size) if seen else b"")


def _is_told(tensor: torch.Tensor) -> bool:
    """True for plain numbers in memory."""
    return _layout(tensor) is _strided and _device(tensor).type != "meta" and _dtype(tensor) in DTYPE_NAMES


def _state(tensor: torch.Tensor, nested: bool, places: dict[int, int]) -> wire.TensorState:
    dtype, device, shape = DTYPE_NAMES.get(_dtype(tensor)), _device(tensor).type, list(_shape(tensor))
    is_held = device != "meta" and _layout(tensor) is _strided
    solid = _clone(_detach(tensor)) if _is_zero(tensor) else tensor  # zeros of forward mode have no memory
    storage = _storage(solid) if is_held else _EMPTY_STORAGE
    is_leaf, grad_fn = _is_leaf(tensor), _grad_fn(tensor)
    grad = None if nested or not is_leaf else _grad(tensor)
    address = _storage_address(storage)
    is_mapped = address in places and dtype is not None and not _is_conj(tensor) and not _is_neg(tensor)
    return wire.TensorState(
        id=id(tensor),
        storage=storage._cdata,
        memory=address,
        memory_bytes=_storage_bytes(storage),
        address=_address(solid) if is_held else 0,
        offset=int(_offset(solid)) if is_held else 0,
        shape=shape,
        stride=list(_stride(solid)) if is_held else [0] * len(shape),
        dtype=dtype or OTHER_DTYPE,
        device=device,
        version=-1 if _is_inference(tensor) else _version(tensor),
        requires_grad=_requires_grad(tensor),
        is_leaf=is_leaf,
        grad_fn=None if grad_fn is None else type_name(grad_fn),
        grad=None if grad is None or _type(grad) is not _Tensor else _state(grad, True, places),
        data=content(solid, device) if is_held and not is_mapped and dtype is not None else b"",
        place=places[address] if is_mapped else -1,
    )


_EMPTY_STORAGE: Any = torch.empty(0).untyped_storage()


def describe(value: object, places: dict[int, int] = _NOWHERE) -> wire.Value:
    """Return ``value`` as plain data.

    Anything that may not cross, or exceeds the limit, is the name of its type.
    """
    try:
        return _Description(places).of(value, 0)
    except _Beyond as beyond:
        return wire.Opaque(str(beyond))
    except Exception:  # noqa: BLE001 - an unforeseen error costs the answer its result, not its fork
        return wire.Opaque(type_name(value))


class _Beyond(Exception):
    """Raised for more than may cross."""


SCALARS = ids(type(None), bool, int, float, str)
NOTHING = wire.Plain(None)
_array_bytes: Any = np.ndarray.tobytes
_array_address: Any = np.ndarray.__dict__["__array_interface__"].__get__


class _Description:
    """One result on its way to plain data, with the room that is left for it."""

    def __init__(self, places: dict[int, int]) -> None:
        self._places = places
        self._items = MAX_ITEMS
        self._bytes = MAX_TOTAL

    def of(self, value: Any, depth: int) -> wire.Value:
        kind = _type(value)
        if id(kind) in SCALARS:
            return _plain(value)
        if kind is _Tensor or kind is _Parameter:
            return self._tensor(value)
        if kind is np.ndarray:
            return self._array(value)
        if depth < MAX_DEPTH:
            if kind is list:
                return wire.Sequence("list", self._parts("list", _list_items(value), depth))
            if issubclass(kind, tuple):
                return wire.Sequence("tuple", self._parts("tuple", _tuple_items(value), depth))
            if issubclass(kind, dict):
                return self._mapping(value, depth)
        try:
            return tables.describe(value) or wire.Opaque(type_name(value))
        except tables.Foreign as foreign:
            return wire.Opaque(str(foreign))

    def _parts(self, kind: str, items: Any, depth: int) -> list[wire.Value]:
        described: list[wire.Value] = []
        for item in items:
            self._take(kind, 1, 0)
            described.append(self.of(item, depth + 1))
        return described

    def _mapping(self, value: dict[Any, Any], depth: int) -> wire.Value:
        pairs = list(_dict_items(value))
        if any(_type(name) is not str for name, _ in pairs):
            return wire.Opaque("dict")
        names = [text(name) for name, _ in pairs]
        return wire.Mapping(list(zip(names, self._parts("dict", [item for _, item in pairs], depth), strict=True)))

    def _tensor(self, value: torch.Tensor) -> wire.Value:
        if not _is_told(value):
            return wire.Opaque(f"Tensor ({_dtype(value)}, layout {_layout(value)}, device {_device(value)})")
        size = _numel(value) * _element_size(value)
        if size > MAX_BYTES or any(length > MAX_LENGTH for length in _shape(value)):
            return wire.Opaque("Tensor too large")
        self._take("Tensor", 0, size)
        return state(value, self._places)

    def _array(self, value: Any) -> wire.Value:
        dtype = value.dtype
        if dtype.char not in NUMBERS:
            return wire.Opaque(f"ndarray of {ARRAY_KINDS.get(dtype.kind, 'another kind')}")
        if value.nbytes > MAX_BYTES or any(length > MAX_LENGTH for length in value.shape):
            return wire.Opaque("ndarray too large")
        self._take("ndarray", 0, value.nbytes)
        address = _array_address(value)["data"][0]
        data = _array_bytes(value)
        return wire.Array(dtype.str, list(value.shape), data, address, value.flags.writeable, id(value))

    def _take(self, kind: str, items: int, size: int) -> None:
        self._items -= items
        self._bytes -= size
        if self._items < 0 or self._bytes < 0:
            raise _Beyond(f"{kind} too large")


ARRAY_KINDS = {"O": "object", "U": "str", "S": "bytes", "M": "datetime64", "m": "timedelta64", "V": "void"}


def _plain(value: Any) -> wire.Value:
    if _type(value) is int and not fits(value):
        return wire.Opaque("int beyond 64 bits")
    return wire.Plain(text(value) if _type(value) is str else value)

"""Plain data to the student's objects, and objects to plain data.

Every method used here was taken from PyTorch, NumPy and pandas before student code loads, from the C types where
there are any, so that an answer that patches ``torch.Tensor`` does not change what is reported.
"""

from __future__ import annotations

import contextlib
import ctypes
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeGuard

import numpy as np
import torch

from . import sim, wire

Buffer = Any  # a bytearray or a mmap.mmap: torch.frombuffer takes both, and its annotations neither
MAX_BYTES = 8 * 2**20
"""A result larger than this is not carried across, in bytes."""
MAX_ITEMS = 10_000
"""A list, tuple, dict or table column longer than this is not carried across."""
MAX_DEPTH = 8
"""Lists within lists that are carried across."""
MAX_TEXT = 2_000
"""Characters of a string that are carried across."""
MAX_PUT_OUT = 8 * 2**10
"""A value within a backward pass larger than this is not carried across, in bytes."""

_Base = torch._C.TensorBase
_copy_into = _Base.copy_
_detach, _cpu, _contiguous, _as_strided = _Base.detach, _Base.cpu, _Base.contiguous, _Base.as_strided
_storage, _address, _offset, _stride = _Base.untyped_storage, _Base.data_ptr, _Base.storage_offset, _Base.stride
_as_dtype, _set, _to, _numpy, _require_grad = _Base.view, _Base.set_, _Base.to, _Base.numpy, _Base.requires_grad_
_resolve_conj, _resolve_neg = _Base.resolve_conj, _Base.resolve_neg
_is_contiguous, _is_conj, _is_neg = _Base.is_contiguous, _Base.is_conj, _Base.is_neg
_is_zero, _clone = _Base._is_zerotensor, _Base.clone
_Storage: Any = torch._C.StorageBase  # torch leaves its methods untyped
_storage_address, _storage_bytes = _Storage.data_ptr, _Storage.nbytes
_id, _type, _isinstance, _len = id, type, isinstance, len
_empty, _frombuffer, _Tensor = torch.empty, torch.frombuffer, torch.Tensor
_type_name: Callable[[type], str] = type.__dict__["__name__"].__get__
_engine = torch.autograd.Variable._execution_engine
_no_dispatch = torch._C._DisableTorchDispatch
_no_function = torch._C.DisableTorchFunction
_string_at = ctypes.string_at
_label = sim.label


_DTYPES = {
    name: getattr(torch, name)
    for name in (
        *("float16", "bfloat16", "float32", "float64", "complex32", "complex64", "complex128", "bool"),
        *("int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"),
    )
}
"""What crosses the wall: plain numbers. Reading the bytes of a quantized tensor as one can crash the reader."""
_DTYPE_NAMES = {dtype: name for name, dtype in _DTYPES.items()}


def dtype_named(name: str) -> torch.dtype:
    """``float32`` to ``torch.float32``. Raises TypeError for a name that is none of those that cross the wall."""
    if name not in _DTYPES:
        raise TypeError(f"no dtype {name!r}")
    dtype: torch.dtype = _DTYPES[name]
    return dtype


def tensors_in(value: object) -> list[torch.Tensor]:
    """The tensors in nested lists, tuples and dicts."""
    if isinstance(value, _Tensor):
        return [value]
    if isinstance(value, (list, tuple)):
        return [tensor for item in value for tensor in tensors_in(item)]
    if isinstance(value, dict):
        return [tensor for item in value.values() for tensor in tensors_in(item)]
    return []


# --- building arguments -----------------------------------------------------------------------------------------


class Arguments:
    """The student's arguments, built on ``device`` from a :class:`wire.Call`.

    On ``cpu`` and ``sim`` the tensors lie in ``shared``, which the judge can look into.
    """

    def __init__(self, call: wire.Call, shared: Buffer, device: str, calls: list[wire.FunctionCall]) -> None:
        self._device = device
        self._calls = calls
        self._memories = [_memory(shared, place, device) for place in call.memories]
        self.tensors = [self._tensor(tensor) for tensor in call.tensors]
        self.args = [self._build(value) for value in call.args]
        self.kwargs = {name: self._build(value) for name, value in call.kwargs}

    def containers(self) -> list[wire.Value]:
        """The present state of each argument that is a list, an array or a frame; tensors and scalars are left out."""
        return [
            _NOTHING if _isinstance(value, _Tensor) or _type(value) in _SCALARS else describe(value)
            for value in (*self.args, *self.kwargs.values())
        ]

    def pulled(self, result: object, cotangents: list[wire.TensorIn]) -> list[wire.TensorState | None]:
        """What arrives at each tensor of the call when the cotangents are pulled back through the result's graph.

        An answer's hooks and formulas run within: everything else is described before.
        """
        wanted = [(number, tensor) for number, tensor in enumerate(self.tensors) if tensor.requires_grad]
        starts = [
            (tensor, cotangent)
            for tensor, cotangent in zip(tensors_in(result), map(self._tensor, cotangents), strict=False)
            if tensor.requires_grad and _are_alike(tensor, cotangent)
        ]
        arrived: list[wire.TensorState | None] = [None] * _len(self.tensors)
        if not wanted or not starts:
            return arrived
        roots, gradients = zip(*starts, strict=True)
        leaves = tuple(tensor for _, tensor in wanted)
        try:
            found = _engine.run_backward(
                roots, gradients, False, False, leaves, allow_unreachable=True, accumulate_grad=False
            )
        except Exception:  # noqa: BLE001 - a graph that cannot be walked connects nothing
            return arrived
        for (number, _), gradient in zip(wanted, found, strict=True):
            arrived[number] = None if gradient is None else state(gradient)
        return arrived

    def write_into(self, result: object, contents: list[wire.TensorIn]) -> None:
        """Give the tensors in ``result`` these contents, where they fit."""
        for tensor, content in zip(tensors_in(result), map(self._tensor, contents), strict=False):
            with contextlib.suppress(Exception), torch.no_grad():  # what cannot be written to shares nothing
                _copy_into(tensor, content)

    def _tensor(self, plain: wire.TensorIn) -> torch.Tensor:
        tensor = _empty(0, dtype=dtype_named(plain.dtype), device=self._device)
        _set(tensor, self._memories[plain.memory], plain.offset, plain.shape, plain.stride)
        if plain.requires_grad:
            _require_grad(tensor)
        if plain.grad is not None:
            tensor.grad = self._tensor(plain.grad)
        return tensor

    def _build(self, value: wire.Value) -> Any:  # noqa: C901, PLR0911 - one line for each kind of value
        match value:
            case wire.Plain(value=plain):
                return plain
            case wire.Here():
                return torch.device(self._device, 0) if self._device != "cpu" else torch.device("cpu")
            case wire.Pointer(index=index):
                return self.tensors[index]
            case wire.Sequence(kind=kind, items=items):
                built = [self._build(item) for item in items]
                return tuple(built) if kind == "tuple" else built
            case wire.Mapping(items=items):
                return {name: self._build(item) for name, item in items}
            case wire.Array():
                return np.frombuffer(value.data, value.dtype).reshape(value.shape).copy()
            case wire.Frame():
                return build_frame(value)
            case wire.Series():
                return build_series(value)
            case wire.File():
                return _write(value)
            case wire.Code():
                return _recorded(_compile(value), value.name, self._calls)
            case _:
                raise TypeError(f"{_type_name(_type(value))} is no argument")


def _memory(shared: Buffer, place: wire.Memory, device: str) -> torch.UntypedStorage:
    if place.size:
        near = _frombuffer(shared, dtype=torch.uint8, count=place.size, offset=place.offset)
    else:
        near = _empty(0, dtype=torch.uint8)
    return _storage(near if device == "cpu" else _label(near) if device == "sim" else _to(near, device))


def _write(file: wire.File) -> str:
    path = Path(file.name).absolute()
    path.write_text(file.text, encoding="utf-8")
    return str(path)


def _compile(code: wire.Code) -> Callable[..., Any]:
    namespace: dict[str, Any] = {"torch": torch, "__name__": "argument"}
    exec(compile(code.source, "<argument>", "exec"), namespace)  # noqa: S102 - a grader's text, not a student's
    function: Callable[..., Any] = namespace[code.name]
    return function


def _recorded(function: Callable[..., Any], name: str, calls: list[wire.FunctionCall]) -> Callable[..., Any]:
    def recorded(*args: Any, **kwargs: Any) -> Any:
        if _len(calls) < MAX_ITEMS:
            calls.append(wire.FunctionCall(name, [_glance(a) for a in args if _isinstance(a, _Tensor)]))
        return function(*args, **kwargs)

    recorded.__name__ = name
    return recorded


def _glance(tensor: torch.Tensor) -> tuple[list[int], bytes | None]:
    """Shape and bytes of a tensor without one operation on it, also under ``torch.func`` transforms."""
    functorch = torch._C._functorch
    shape = list(tensor.shape)
    while functorch.is_functorch_wrapped_tensor(tensor):
        tensor = functorch.get_unwrapped(tensor)
    plain = tensor.is_contiguous() and tensor.device.type in ("cpu", sim.NAME) and tensor.nbytes <= MAX_BYTES
    return shape, _string_at(_address(tensor), tensor.nbytes) if plain else None


def _are_alike(tensor: torch.Tensor, cotangent: torch.Tensor) -> bool:
    """True when the engine can start from them: a gradient on another device would abort the process on ``sim``."""
    return (tensor.shape, tensor.dtype, tensor.device) == (cotangent.shape, cotangent.dtype, cotangent.device)


# --- describing results -----------------------------------------------------------------------------------------


def state(tensor: torch.Tensor) -> wire.TensorState:
    """Everything about ``tensor`` now. Reading it makes no operation that the recorder sees."""
    with _no_dispatch(), _no_function():
        return _state(tensor, nested=False)


def put_out(tensor: torch.Tensor) -> wire.Numbers | None:
    """What ``tensor`` holds now, where that is little."""
    if not is_tensor(tensor) or tensor.numel() * tensor.element_size() > MAX_PUT_OUT:
        return None
    with _no_dispatch(), _no_function():
        solid = _clone(_detach(tensor)) if _is_zero(tensor) else tensor
        return wire.Numbers(list(tensor.shape), _DTYPE_NAMES[tensor.dtype], _data(solid))


def _state(tensor: torch.Tensor, nested: bool) -> wire.TensorState:
    solid = _clone(_detach(tensor)) if _is_zero(tensor) else tensor  # zeros of forward mode have no memory
    storage = _storage(solid)
    grad = None if nested or not tensor.is_leaf else tensor.grad
    return wire.TensorState(
        id=_id(tensor),
        storage=storage._cdata,
        memory=_storage_address(storage),
        memory_bytes=_storage_bytes(storage),
        address=_address(solid),
        offset=int(_offset(solid)),
        shape=list(tensor.shape),
        stride=list(_stride(solid)),
        dtype=_DTYPE_NAMES.get(tensor.dtype, "another"),
        device=tensor.device.type,
        version=-1 if tensor.is_inference() else tensor._version,
        requires_grad=tensor.requires_grad,
        is_leaf=tensor.is_leaf,
        grad_fn=None if tensor.grad_fn is None else _type_name(_type(tensor.grad_fn)),
        grad=None if grad is None or _type(grad) is not _Tensor else _state(grad, nested=True),
        data=_data(solid),
    )


def _data(tensor: torch.Tensor) -> bytes:
    if tensor.layout is not torch.strided or tensor.numel() * tensor.element_size() > MAX_BYTES:
        return b""
    kind = tensor.device.type
    if kind in ("cpu", sim.NAME) and _is_plain(tensor):
        return _string_at(_address(tensor), tensor.nbytes)
    near = sim.bytes_of(tensor) if kind == sim.NAME else _cpu(_detach(tensor))
    # A single element counts as contiguous whatever its stride; bytes need a stride of 1.
    flat = _as_strided(_contiguous(_resolve_neg(_resolve_conj(near))), (near.numel(),), (1,))
    return b"" if not flat.numel() else _numpy(_as_dtype(flat, torch.uint8)).tobytes()


def _is_plain(tensor: torch.Tensor) -> bool:
    return _is_contiguous(tensor) and not _is_conj(tensor) and not _is_neg(tensor)


def is_tensor(value: object) -> TypeGuard[torch.Tensor]:
    """Whether ``value`` is exactly a tensor of plain numbers that holds data, and no subclass that could lie."""
    if _type(value) is not _Tensor or value.layout is not torch.strided:  # type: ignore[attr-defined]  # narrowed before
        return False
    return value.device.type != "meta" and value.dtype in _DTYPE_NAMES  # type: ignore[attr-defined]  # as above


def describe(value: object, depth: int = 0) -> wire.Value:
    """``value`` as plain data; only the name of its type where it is nothing that may cross."""
    kind = _type(value)
    if kind in _SCALARS:
        return _plain(value)
    if is_tensor(value):
        return state(value)
    if depth < MAX_DEPTH and (_isinstance(value, tuple) or kind is list):
        return _sequence(value, depth)
    if depth < MAX_DEPTH and _isinstance(value, dict):
        return _mapping(value, depth)
    if kind is np.ndarray:
        return _array(value)
    return _table(value) or wire.Opaque(_kind_name(value))


def _kind_name(value: object) -> str:
    if _type(value) is _Tensor:
        return f"Tensor ({value.dtype}, layout {value.layout}, device {value.device})"  # type: ignore[attr-defined]  # narrowed above
    return _type_name(_type(value))[:80]


_SCALARS = (type(None), bool, int, float, str)
_NOTHING = wire.Plain(None)
_tuple_items, _list_items, _dict_items = tuple.__iter__, list.__iter__, dict.items


def _plain(value: Any) -> wire.Value:
    if _type(value) is int and not -(2**63) <= value < 2**63:
        return wire.Opaque("int beyond 64 bits")
    return wire.Plain(value[:MAX_TEXT] if _type(value) is str else value)


def _sequence(value: Any, depth: int) -> wire.Value:
    kind, items = ("list", _list_items) if _type(value) is list else ("tuple", _tuple_items)
    described: list[wire.Value] = []
    for item in items(value):
        if _len(described) >= MAX_ITEMS:
            return wire.Opaque(f"{kind} of more than {MAX_ITEMS} items")
        described.append(describe(item, depth + 1))
    return wire.Sequence(kind, described)


def _mapping(value: Any, depth: int) -> wire.Value:
    if _len(value) > MAX_ITEMS or any(_type(name) is not str for name in value):
        return wire.Opaque("dict")
    return wire.Mapping([(name[:MAX_TEXT], describe(item, depth + 1)) for name, item in _dict_items(value)])


def _array(value: Any) -> wire.Value:
    if value.dtype.hasobject or value.nbytes > MAX_BYTES:
        return wire.Opaque(f"ndarray of {value.dtype.name}")
    address = value.__array_interface__["data"][0]
    return wire.Array(value.dtype.str, list(value.shape), value.tobytes(), address, value.flags.writeable, _id(value))


# --- tables -----------------------------------------------------------------------------------------------------
# pandas is imported where it is needed: a server that grades tensors alone still starts where pandas is broken.


def _table(value: object) -> wire.Value | None:
    import pandas as pd

    if _type(value) is pd.DataFrame:
        return frame(value)
    if _type(value) is pd.Series:
        return series(value)
    return None


def frame(value: Any) -> wire.Value:
    """A DataFrame as plain data."""
    names = list(value.columns)
    if _len(value) * max(1, _len(names)) > MAX_ITEMS:
        return wire.Opaque("DataFrame too large")
    return wire.Frame([_column(name, value.iloc[:, i]) for i, name in enumerate(names)], _index(value), _id(value))


def series(value: Any) -> wire.Value:
    """A Series as plain data."""
    if _len(value) > MAX_ITEMS:
        return wire.Opaque("Series too large")
    return wire.Series(_column(value.name, value), _index(value), _id(value))


def _index(value: Any) -> wire.Column:
    return _column(value.index.name, value.index)


def _column(name: object, values: Any) -> wire.Column:
    missing = values.isna().tolist()
    cells = [None if gone else _cell(cell) for gone, cell in zip(missing, values.tolist(), strict=True)]
    return wire.Column(None if name is None else str(name)[:MAX_TEXT], str(values.dtype), cells, _span(values))


def _span(values: Any) -> tuple[int, int]:
    """Where the numbers of a column lie; zeros for an empty one and for one that NumPy does not hold."""
    if not _isinstance(values.dtype, np.dtype) or values.dtype.hasobject or not _len(values):
        return 0, 0
    array = values.to_numpy()
    first = array.__array_interface__["data"][0]
    last = first + (_len(array) - 1) * array.strides[0]
    return min(first, last), max(first, last) + array.itemsize


def _cell(value: Any) -> bool | int | float | str | None:
    if _isinstance(value, np.generic):
        value = value.item()  # sparse columns list NumPy's numbers
    if _type(value) in (bool, int, float):
        number: bool | int | float = value
        return number
    return value[:MAX_TEXT] if _isinstance(value, str) else f"<{_type_name(_type(value))}>"


def build_frame(plain: wire.Frame) -> Any:
    """The DataFrame that ``plain`` describes."""
    import pandas as pd

    index = _build_index(plain.index)
    columns = [_build_values(column, index) for column in plain.columns]
    # The copy puts columns of one type into one block, as in a table that was read.
    built = pd.concat(columns, axis=1).copy() if columns else pd.DataFrame(index=index)
    built.columns = pd.Index([column.name for column in plain.columns])
    return built


def build_series(plain: wire.Series) -> Any:
    """The Series that ``plain`` describes."""
    return _build_values(plain.column, _build_index(plain.index))


def _build_values(column: wire.Column, index: Any) -> Any:
    import pandas as pd

    return pd.Series(column.values, index=index, dtype=column.dtype, name=column.name)


def _build_index(column: wire.Column) -> Any:
    import pandas as pd

    return pd.Index(column.values, dtype=column.dtype, name=column.name)


# --- describing exceptions --------------------------------------------------------------------------------------


def error(raised: BaseException, filename: str) -> wire.Raised:
    """The exception as plain data: the builtin types it derives from, and the last line of ``filename`` it passed."""
    kind = _type(raised)
    bases = [_type_name(base) for base in kind.__mro__ if base.__module__ == "builtins"]
    return wire.Raised(_type_name(kind)[:80], bases, _line(raised, filename), _text(raised) + _place(raised, filename))


def _line(raised: BaseException, filename: str) -> int | None:
    if isinstance(raised, SyntaxError) and raised.filename == filename:
        return raised.lineno
    line, step = None, raised.__traceback__
    while step is not None:
        if step.tb_frame.f_code.co_filename == filename:
            line = step.tb_lineno
        step = step.tb_next
    return line


def _place(raised: BaseException, filename: str) -> str:
    """The place of a syntax error in a file that the answer imports."""
    if not isinstance(raised, SyntaxError) or raised.filename in (None, filename):
        return ""
    return f" ({str(raised.filename)[:80]}, line {raised.lineno})"


def _text(raised: BaseException) -> str:
    parts = [part for part in raised.args if _type(part) in (str, int, float)]
    return " ".join(str(part)[:MAX_TEXT] for part in parts[:1])

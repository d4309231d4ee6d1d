"""Conversion of plain data to the student's objects, and of objects to plain data.

Describing runs no code of the answer. Objects are read by exact type. The methods were taken from the C types of
Python, PyTorch and NumPy before an answer loads. Anything else is reported by the name of its type.
"""

from __future__ import annotations
import __future__

import builtins
import contextlib
import ctypes
import functools
from collections.abc import Callable
from pathlib import Path
from types import CodeType
from typing import Any

import numpy as np
import torch

from . import sim, tables, wire
from .exact import fits, ids, text, type_name

# Attack: an answer replaces `isinstance` or `len` in builtins. The functions here look names up in this copy.
__builtins__: dict[str, Any] = dict(vars(builtins))  # type: ignore[no-redef]  # mypy takes it for another type

Buffer = Any  # a bytearray or a mmap.mmap: torch.frombuffer takes both, and its annotations neither
MAX_BYTES = 8 * 2**20
"""A tensor or an array larger than this is not carried across, in bytes."""
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
_detach, _cpu, _contiguous, _as_strided = _Base.detach, _Base.cpu, _Base.contiguous, _Base.as_strided
_storage, _address, _offset, _stride = _Base.untyped_storage, _Base.data_ptr, _Base.storage_offset, _Base.stride
_as_dtype, _set, _to, _numpy, _require_grad = _Base.view, _Base.set_, _Base.to, _Base.numpy, _Base.requires_grad_
_resolve_conj, _resolve_neg = _Base.resolve_conj, _Base.resolve_neg
_is_contiguous, _is_conj, _is_neg = _Base.is_contiguous, _Base.is_conj, _Base.is_neg
_is_zero, _clone, _copy_into, _numel = _Base._is_zerotensor, _Base.clone, _Base.copy_, _Base.numel
_element_size, _is_inference = _Base.element_size, _Base.is_inference
_shape, _dtype, _layout, _device = (_Base.__dict__[name].__get__ for name in ("shape", "dtype", "layout", "device"))
_version, _grad, _grad_fn = (_Base.__dict__[name].__get__ for name in ("_version", "grad", "grad_fn"))
_is_leaf, _requires_grad = (_Base.__dict__[name].__get__ for name in ("is_leaf", "requires_grad"))
_Storage: Any = torch._C.StorageBase
_storage_address, _storage_bytes = _Storage.data_ptr, _Storage.nbytes
_type = type
_tuple_items, _list_items, _dict_items = tuple.__iter__, list.__iter__, dict.items
_empty, _frombuffer, _Tensor, _strided, _uint8 = torch.empty, torch.frombuffer, torch.Tensor, torch.strided, torch.uint8
_Parameter = torch.nn.Parameter
_no_dispatch = torch._C._DisableTorchDispatch
_no_function = torch._C.DisableTorchFunction
_string_at = ctypes.string_at
_label = sim.label
_engine = torch.autograd.Variable._execution_engine


DTYPES: dict[str, torch.dtype] = {
    name: getattr(torch, name)
    for name in (
        *("float16", "bfloat16", "float32", "float64", "complex32", "complex64", "complex128", "bool"),
        *("int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"),
    )
}
"""What crosses the wall: plain numbers. Reading the bytes of a quantized tensor as one can crash the reader."""
NUMBERS = "?bhilqBHILQefdFD"
"""NumPy's codes for those of its dtypes that cross the wall."""
OTHER_DTYPE = "another"
_DTYPE_NAMES = {dtype: name for name, dtype in DTYPES.items()}


def tensors_in(value: Any, depth: int = 0) -> list[torch.Tensor]:
    """Yield the tensors in nested lists, tuples and dicts."""
    kind = _type(value)
    if kind is _Tensor or issubclass(kind, _Tensor):
        return [value]
    if depth > MAX_DEPTH:
        return []
    if kind is list:
        return [tensor for item in _list_items(value) for tensor in tensors_in(item, depth + 1)]
    if issubclass(kind, tuple):
        return [tensor for item in _tuple_items(value) for tensor in tensors_in(item, depth + 1)]
    if issubclass(kind, dict):
        return [tensor for _, item in _dict_items(value) for tensor in tensors_in(item, depth + 1)]
    return []


# --- building arguments -----------------------------------------------------------------------------------------


class Arguments:
    """The student's arguments, built on ``device`` from a :class:`wire.Call`.

    On ``cpu`` and ``sim`` the tensors lie in ``shared``, which the judge can look into. Those of ``sim`` are made on
    the CPU and labelled at the end, which takes a tenth of the time.
    """

    def __init__(self, call: wire.Call, shared: Buffer, device: str, calls: list[wire.FunctionCall]) -> None:
        self._device = device
        self._calls = calls
        self._memories = [_memory(shared, place, device) for place in call.memories]
        self.places = {} if device == "cuda" else _places(self._memories)
        self.tensors = self._tensors(call.tensors)
        self.args = [self._build(value) for value in call.args]
        self.kwargs = {name: self._build(value) for name, value in call.kwargs}

    def containers(self) -> list[wire.Value]:
        """Return the present state of each argument that is a list, an array or a frame, not of tensors and scalars."""
        return [
            _NOTHING if _type(value) is _Tensor or id(_type(value)) in _SCALARS else describe(value, self.places)
            for value in (*self.args, *self.kwargs.values())
        ]

    def pulled(self, result: object, cotangents: list[wire.TensorIn]) -> list[wire.TensorState | None]:
        """Return the gradient at each tensor of the call after the cotangents went back through the result's graph.

        An answer's hooks and formulas run during this, so everything else is described before.
        """
        wanted = [(number, tensor) for number, tensor in enumerate(self.tensors) if tensor.requires_grad]
        starts = [
            (tensor, cotangent)
            for tensor, cotangent in zip(tensors_in(result), self._tensors(cotangents), strict=False)
            if tensor.requires_grad and _are_alike(tensor, cotangent)
        ]
        arrived: list[wire.TensorState | None] = [None] * len(self.tensors)
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
            arrived[number] = None if gradient is None else state(gradient, self.places)
        return arrived

    def write_into(self, result: object, contents: list[wire.TensorIn]) -> None:
        """Give the tensors in ``result`` these contents, where they fit."""
        for tensor, content in zip(tensors_in(result), self._tensors(contents), strict=False):
            with contextlib.suppress(Exception), torch.no_grad():  # a tensor that cannot be written to shares nothing
                _copy_into(tensor, content)

    def _tensors(self, plain: list[wire.TensorIn]) -> list[torch.Tensor]:
        tensors = [self._window(tensor) for tensor in plain]
        grads = [None if tensor.grad is None else self._window(tensor.grad) for tensor in plain]
        if self._device == sim.NAME:
            for built in (*tensors, *grads):
                if built is not None:
                    _label(built)
        for sent, tensor, grad in zip(plain, tensors, grads, strict=True):
            if sent.requires_grad:
                _require_grad(tensor)
            if grad is not None:
                tensor.grad = grad
        return tensors

    def _window(self, plain: wire.TensorIn) -> torch.Tensor:
        memory = self._memories[plain.memory]
        tensor = _empty(0, dtype=DTYPES[plain.dtype], device=memory.device)
        _set(tensor, memory, plain.offset, plain.shape, plain.stride)
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
                return tables.build_frame(value)
            case wire.Series():
                return tables.build_series(value)
            case wire.File():
                return _write(value)
            case wire.Code():
                return _recorded(function_of(value), value.name, self._calls)
            case _:
                raise TypeError(f"{type_name(value)} is no argument")


def _memory(shared: Buffer, place: wire.Memory, device: str) -> torch.UntypedStorage:
    if place.size:
        near = _frombuffer(shared, dtype=torch.uint8, count=place.size, offset=place.offset)
    else:
        near = _empty(0, dtype=torch.uint8)
    storage: torch.UntypedStorage = _storage(_to(near, device) if device == "cuda" else near)
    return storage


def _places(memories: list[torch.UntypedStorage]) -> dict[int, int]:
    """Return the numbers of the memories, by their addresses."""
    return {_storage_address(memory): number for number, memory in enumerate(memories) if _storage_bytes(memory)}


def _write(file: wire.File) -> str:
    path = Path(file.name).absolute()
    path.write_text(file.text, encoding="utf-8", newline="")
    return str(path)


def function_of(code: wire.Code) -> Callable[..., Any]:
    """Return the function of this text. Its annotations are not read."""
    namespace: dict[str, Any] = {"torch": torch, "__name__": "argument"}
    exec(_compiled(code.source), namespace)  # noqa: S102 - a grader's text, not a student's
    function: Callable[..., Any] = namespace[code.name]
    return function


@functools.lru_cache(maxsize=32)
def _compiled(source: str) -> CodeType:
    code: CodeType = compile(source, "<argument>", "exec", __future__.annotations.compiler_flag)
    return code


def _recorded(function: Callable[..., Any], name: str, calls: list[wire.FunctionCall]) -> Callable[..., Any]:
    def recorded(*args: Any, **kwargs: Any) -> Any:
        if len(calls) < MAX_ITEMS:
            calls.append(wire.FunctionCall(name, [_glance(a) for a in args if issubclass(_type(a), _Tensor)]))
        return function(*args, **kwargs)

    recorded.__name__ = name
    return recorded


def _glance(tensor: torch.Tensor) -> wire.Numbers:
    """Look at a tensor without one operation on it, also under ``torch.func`` transforms."""
    functorch = torch._C._functorch
    shape = list(_shape(tensor))
    while functorch.is_functorch_wrapped_tensor(tensor):
        tensor = functorch.get_unwrapped(tensor)
    size = _numel(tensor) * _element_size(tensor)
    near = _layout(tensor) is _strided and _device(tensor).type in ("cpu", sim.NAME) and size <= MAX_BYTES
    dtype = _DTYPE_NAMES.get(_dtype(tensor))
    seen = near and dtype is not None and _is_plain(tensor)
    return wire.Numbers(shape, dtype or "float32", _string_at(_address(tensor), size) if seen else b"")


def _are_alike(tensor: torch.Tensor, cotangent: torch.Tensor) -> bool:
    """True when the engine can start from them. A gradient on another device would abort the process on ``sim``."""
    return (tensor.shape, tensor.dtype, tensor.device) == (cotangent.shape, cotangent.dtype, cotangent.device)


# --- describing results -----------------------------------------------------------------------------------------


_NOWHERE: dict[int, int] = {}


def state(tensor: torch.Tensor, places: dict[int, int] = _NOWHERE) -> wire.TensorState:
    """Return all facts about ``tensor`` now. Reading it makes no operation that the recorder sees.

    ``places`` are addresses and numbers of memories that the judge maps too. The judge reads the numbers there itself.
    """
    with _no_dispatch(), _no_function():
        return _state(tensor, False, places)


def put_out(tensor: torch.Tensor) -> wire.Numbers | None:
    """Return the present numbers of ``tensor``, if they are few."""
    kind = _type(tensor)
    if kind is not _Tensor or not _is_told(tensor) or _numel(tensor) * _element_size(tensor) > MAX_PUT_OUT:
        return None
    with _no_dispatch(), _no_function():
        solid = _clone(_detach(tensor)) if _is_zero(tensor) else tensor
        return wire.Numbers(list(_shape(tensor)), _DTYPE_NAMES[_dtype(tensor)], _data(solid))


def _is_told(tensor: torch.Tensor) -> bool:
    """True for plain numbers in memory."""
    return _layout(tensor) is _strided and _device(tensor).type != "meta" and _dtype(tensor) in _DTYPE_NAMES


def _state(tensor: torch.Tensor, nested: bool, places: dict[int, int]) -> wire.TensorState:
    held = _layout(tensor) is _strided and _device(tensor).type != "meta"
    solid = _clone(_detach(tensor)) if _is_zero(tensor) else tensor  # zeros of forward mode have no memory
    storage = _storage(solid) if held else _EMPTY_STORAGE
    grad = None if nested or not _is_leaf(tensor) else _grad(tensor)
    grad_fn = _grad_fn(tensor)
    address = _storage_address(storage)
    is_mapped = address in places and _dtype(tensor) in _DTYPE_NAMES and not _is_conj(tensor) and not _is_neg(tensor)
    return wire.TensorState(
        id=id(tensor),
        storage=storage._cdata,
        memory=address,
        memory_bytes=_storage_bytes(storage),
        address=_address(solid) if held else 0,
        offset=int(_offset(solid)) if held else 0,
        shape=list(_shape(tensor)),
        stride=list(_stride(solid)) if held else [0] * len(_shape(tensor)),
        dtype=_DTYPE_NAMES.get(_dtype(tensor), OTHER_DTYPE),
        device=_device(tensor).type,
        version=-1 if _is_inference(tensor) else _version(tensor),
        requires_grad=_requires_grad(tensor),
        is_leaf=_is_leaf(tensor),
        grad_fn=None if grad_fn is None else type_name(grad_fn),
        grad=None if grad is None or _type(grad) is not _Tensor else _state(grad, True, places),
        data=_data(solid) if held and not is_mapped else b"",
        place=places[address] if is_mapped else -1,
    )


_EMPTY_STORAGE: Any = torch.empty(0).untyped_storage()


def _data(tensor: torch.Tensor) -> bytes:
    size = _numel(tensor) * _element_size(tensor)
    if _dtype(tensor) not in _DTYPE_NAMES or size > MAX_BYTES:
        return b""
    kind = _device(tensor).type
    if kind in ("cpu", sim.NAME) and _is_plain(tensor):
        return _string_at(_address(tensor), size)
    near = _cpu(_detach(tensor))
    # A single element counts as contiguous with any stride. Bytes need a stride of 1.
    flat = _as_strided(_contiguous(_resolve_neg(_resolve_conj(near))), (_numel(near),), (1,))
    return b"" if not _numel(flat) else _array_bytes(_numpy(_as_dtype(flat, _uint8)))


def _is_plain(tensor: torch.Tensor) -> bool:
    return bool(_is_contiguous(tensor) and not _is_conj(tensor) and not _is_neg(tensor))


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


_SCALARS = ids(type(None), bool, int, float, str)
_NOTHING = wire.Plain(None)
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
        if id(kind) in _SCALARS:
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


# --- describing exceptions --------------------------------------------------------------------------------------

_base_names = {id(base): name for name, base in vars(builtins).items() if isinstance(base, type)}
_mro: Any = type.__dict__["__mro__"].__get__
_args: Any = BaseException.__dict__["args"].__get__
_traceback: Any = BaseException.__dict__["__traceback__"].__get__
_syntax_file: Any = SyntaxError.__dict__["filename"].__get__
_syntax_line: Any = SyntaxError.__dict__["lineno"].__get__


def error(raised: BaseException, filename: str) -> wire.Raised:
    """Return the exception as plain data: its builtin base types, and the lines of ``filename`` that it passed."""
    bases = [_base_names[id(base)] for base in _mro(_type(raised)) if id(base) in _base_names]
    lines = _lines(raised, filename)
    first, last = (lines[0], lines[-1]) if lines else (None, None)
    return wire.Raised(type_name(raised), bases, last, _text(raised) + _place(raised, filename), first)


def _lines(raised: BaseException, filename: str) -> list[int]:
    """Return the lines of the file that the exception passed, the outermost first."""
    if issubclass(_type(raised), SyntaxError):
        name, number = _syntax_file(raised), _syntax_line(raised)
        if _type(name) is str and name == filename and _type(number) is int and fits(number):
            return [int(number)]
    lines, step = [], _traceback(raised)
    while step is not None:
        name = step.tb_frame.f_code.co_filename
        if _type(name) is str and name == filename:
            lines.append(step.tb_lineno)
        step = step.tb_next
    return lines


def _place(raised: BaseException, filename: str) -> str:
    """Return the place of a syntax error in a file that the answer imports."""
    if not issubclass(_type(raised), SyntaxError):
        return ""
    name, number = _syntax_file(raised), _syntax_line(raised)
    if _type(name) is not str or name == filename or _type(number) is not int or not fits(number):
        return ""
    return f" ({text(name)[:80]}, line {number})"


def _text(raised: BaseException) -> str:
    for part in _args(raised):
        if _type(part) is str:
            return text(part)
        if _type(part) is float or (_type(part) is int and fits(part)):
            return str(part)
    return ""

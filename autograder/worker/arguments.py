"""The student's arguments, built from plain data in the memory that the judge looks into."""

from __future__ import annotations
import __future__

import builtins
import contextlib
import functools
from collections.abc import Callable
from pathlib import Path
from types import CodeType
from typing import Any

import numpy as np
import torch

from . import sim, traces, wire
from .built import frame, series
from .exact import type_name
from .nested import tensors_in
from .values import DTYPES, MAX_ITEMS, NOTHING, SCALARS, describe, glance, state, states

# The functions here look these up, so that it does not matter what an answer replaces in builtins.
__builtins__: dict[str, Any] = dict(vars(builtins))  # type: ignore[no-redef]  # mypy takes it for another type

Buffer = Any  # a bytearray or a mmap.mmap: torch.frombuffer takes both, and its annotations neither

_Base: Any = torch._C.TensorBase  # torch leaves its methods untyped
_storage, _set, _to, _require_grad, _copy_into = (
    *(_Base.untyped_storage, _Base.set_, _Base.to),
    *(_Base.requires_grad_, _Base.copy_),
)
_Storage: Any = torch._C.StorageBase
_storage_address, _storage_bytes = _Storage.data_ptr, _Storage.nbytes
_type = type
_empty, _frombuffer, _Tensor = torch.empty, torch.frombuffer, torch.Tensor
_label = sim.label
_engine = torch.autograd.Variable._execution_engine


class Arguments:
    """The student's arguments, built on ``device`` from a :class:`wire.Call`.

    On ``cpu`` and ``sim`` the tensors lie in ``shared``, which the judge can look into. Those of ``sim`` are made on
    the CPU and labelled at the end, which takes a tenth of the time.
    """

    def __init__(self, call: wire.Call, shared: Buffer, device: str, calls: list[traces.FunctionCall]) -> None:
        self._device = device
        self._calls = calls
        self._memories = [_memory(shared, place, device) for place in call.memories]
        self.places = {} if device == "cuda" else _places(self._memories)
        self.tensors = self._tensors(call.tensors)
        self.args = [self._build(value) for value in call.args]
        self.kwargs = {name: self._build(value) for name, value in call.kwargs}
        self._containers = [
            None if _type(value) is _Tensor or id(_type(value)) in SCALARS else value
            for value in (*self.args, *self.kwargs.values())
        ]

    def states(self) -> list[wire.TensorState]:
        """Return the present facts about each tensor of the call."""
        return states(self.tensors, self.places)

    def containers(self) -> list[wire.Value]:
        """Return the present state of each list, array and frame among the arguments.

        Tensors and scalars are left out.
        """
        return [NOTHING if value is None else describe(value, self.places) for value in self._containers]

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
                return frame(value)
            case wire.Series():
                return series(value)
            case wire.File():
                return _write(value)
            case wire.Code():
                return _recorded(function_of(value), value.name, self._calls)
            case _:
                raise TypeError(f"{type_name(value)} cannot be an argument")


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


def _recorded(function: Callable[..., Any], name: str, calls: list[traces.FunctionCall]) -> Callable[..., Any]:
    def recorded(*args: Any, **kwargs: Any) -> Any:
        if len(calls) < MAX_ITEMS:
            calls.append(traces.FunctionCall(name, [glance(a) for a in args if issubclass(_type(a), _Tensor)]))
        return function(*args, **kwargs)

    recorded.__name__ = name
    return recorded


def _are_alike(tensor: torch.Tensor, cotangent: torch.Tensor) -> bool:
    """True when the engine can start from them. A gradient on another device would abort the process on ``sim``."""
    return (tensor.shape, tensor.dtype, tensor.device) == (cotangent.shape, cotangent.dtype, cotangent.device)

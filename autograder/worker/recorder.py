"""The record of one call: operations, new storages, peak memory."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from dataclasses import dataclass
from types import FrameType
from typing import Any, Self

import torch
from torch.autograd import forward_ad
from torch.multiprocessing.reductions import StorageWeakRef
from torch.utils._python_dispatch import TorchDispatchMode

from . import traces, values
from .nested import tensors_in
from .origins import is_scripted, lines

FORMULA = "autograd.Function.backward"
MAX_OPERATIONS = 2_000
"""Operations noted one by one; more are only counted."""

_backward_pass: Callable[[], int] = torch._C._current_graph_task_id
_collect, _frame = gc.collect, sys._getframe
_push = torch._C._push_on_torch_dispatch_stack
_pop: Callable[[None], object] = torch._C._pop_torch_dispatch_stack
_storage = torch._C.TensorBase.untyped_storage
_storage_bytes: Callable[[object], int] = torch._C.StorageBase.nbytes  # type: ignore[attr-defined]  # untyped there
_expired: Callable[..., object] = torch.UntypedStorage._expired
_increment_version = torch.autograd.graph.increment_version
_numbers = values.put_out


_RESERVING = frozenset(
    f"aten::{name}" for name in ("empty", "empty_like", "empty_strided", "empty_permuted", "new_empty")
)
_fill = torch._C.TensorBase.fill_

_current: list[Recorder] = []
"""The recorder that is entered."""
_Formula: Any = torch.autograd.function.BackwardCFunction
_apply_formula = _Formula.apply


def _noted_formula(node: Any, *gradients: Any) -> Any:
    """Note that a formula of the answer runs in a pass. One that hands over existing values makes no operation."""
    for recorder in _current:
        recorder.note_formula()
    return _apply_formula(node, *gradients)


_Formula.apply = _noted_formula


@dataclass(frozen=True)
class _Operation:
    func: Any
    run: Callable[..., Any]
    name: str
    schema: str
    is_reserving: bool
    is_list_in_place: bool
    draws: bool


_operations: dict[int, _Operation] = {}
"""By identity: PyTorch's own hash of an operation is computed in Python."""


def _operation(func: Any) -> _Operation:
    known = _operations.get(id(func))
    if known is None:
        schema = func._schema
        known = _operations[id(func)] = _Operation(
            func=func,
            run=func._op,
            name=str(func),
            schema=schema.name,
            is_reserving=schema.name in _RESERVING,
            is_list_in_place=schema.name.startswith("aten::_foreach_") and schema.is_mutable,
            draws=torch.Tag.nondeterministic_seeded in func.tags,
        )
    return known


def _scribble(reserved: torch.Tensor) -> None:
    """Fill memory that was only reserved, so that unwritten memory is not right by luck."""
    if not reserved.is_meta:
        _fill(reserved, float("nan") if reserved.dtype.is_floating_point or reserved.dtype.is_complex else 113)


class Recorder(TorchDispatchMode):
    """The recorder of every aten operation while it is entered.

    A storage that is seen for the first time was allocated by the operation that returned it. Weak references keep the
    storage's identity (not its bytes) alive. So an address is never used twice among the operations that are noted. The
    bytes alive at each moment are known. With ``keeps_values`` it notes the values that backward passes put out.
    """

    def __init__(self, known: list[torch.Tensor], filename: str = "", *, keeps_values: bool = True) -> None:
        self._filename = filename
        self._keeps_values = keeps_values
        self._sizes: dict[int, int] = {}
        self._alive: dict[int, StorageWeakRef] = {}
        self._gone: list[StorageWeakRef] = []
        self._operations: list[traces.Operation] = []
        self._count = self._allocated = self._peak = self._peak_of_stage = 0
        self._draws: list[traces.Draw] = []
        self._stages: list[traces.Stage] = []
        self._passes: dict[int, int] = {}
        self._forward_mode = self._tracked = False
        self._leaves = [(number, t) for number, t in enumerate(known) if t.requires_grad and t.is_leaf]
        self._used: set[int] = set()
        self._below: FrameType | None = None
        gradients = [t.grad for t in known if t.is_leaf and t.grad is not None]
        self._known = {_storage(t)._cdata: _storage_bytes(_storage(t)) for t in [*known, *gradients]}
        self._gone += [StorageWeakRef(_storage(gradient)) for gradient in gradients]  # an answer may release them

    def __enter__(self) -> Self:
        _push(self)  # the base class does this too, after much work for modes within modes
        _current.append(self)
        self._below = _frame(1)
        return self

    def __exit__(self, *_: object) -> None:
        _pop(None)
        _current.clear()
        self._below = None

    def note_formula(self) -> None:
        """Note a formula as an operation of its own, on nothing."""
        self._count += 1
        if self._count <= MAX_OPERATIONS:
            self._operations.append(traces.Operation(FORMULA, [], [], 0, self._pass_number(), True, []))

    def mark(self) -> None:
        """Begin a new stage. The steps of a program are told apart."""
        _collect()
        alive = self._bytes_alive()
        peak = max(alive, self._peak_of_stage)
        self._stages.append(traces.Stage(self._count, self._allocated, alive, peak))
        self._peak_of_stage = alive

    @classmethod
    def _should_skip_dynamo(cls) -> bool:
        # True would import torch._dynamo, a second of CPU; nothing is compiled here.
        return False

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        operation = _operation(func)
        result = operation.run(*args, **kwargs) if kwargs else operation.run(*args)
        inputs, outputs = tensors_in(args), tensors_in(result)
        if kwargs:
            inputs += tensors_in(kwargs)
        if operation.is_list_in_place:
            # Below a dispatch mode PyTorch forgets this for lists of tensors.
            _increment_version(args[0])
            outputs = tensors_in(args[0])
        if operation.is_reserving:
            _scribble(result)
        self._count += 1
        for tensor in inputs:
            if tensor.requires_grad:
                self._tracked = True
                self._used.update(number for number, leaf in self._leaves if leaf is tensor)
        in_forward_mode = forward_ad._current_level >= 0
        self._forward_mode |= in_forward_mode
        storages, new = self._storages(outputs)
        alive = 0
        if new:
            self._allocated += new
            alive = self._bytes_alive()
            self._peak = max(self._peak, alive)
            self._peak_of_stage = max(self._peak_of_stage, alive)
        if operation.draws and len(self._draws) < MAX_OPERATIONS:
            self._note_draw(operation.name, outputs)
        if self._count <= MAX_OPERATIONS:
            number = self._pass_number()
            keeps = self._keeps_values and (number or in_forward_mode)
            self._operations.append(
                traces.Operation(
                    operation.name,
                    [_storage(tensor)._cdata for tensor in inputs],
                    storages,
                    new,
                    number,
                    number > 0 and is_scripted(operation.schema),
                    [_numbers(tensor) for tensor in outputs] if keeps else [],
                    lines(self._filename, self._below),
                    alive,
                    len(self._stages),
                )
            )
        return result

    def _note_draw(self, name: str, drawn: list[torch.Tensor]) -> None:
        stage = len(self._stages)
        self._draws += [
            traces.Draw(name, list(tensor.shape), tensor.device.type, stage)
            for tensor in drawn[:1]
            if not tensor.is_meta
        ]

    def _pass_number(self) -> int:
        task = _backward_pass()
        return 0 if task < 0 else self._passes.setdefault(task, len(self._passes) + 1)

    def _storages(self, outputs: list[torch.Tensor]) -> tuple[list[int], int]:
        """Return the storages of these results, and the bytes of them that are new."""
        storages, new = [], 0
        for tensor in outputs:
            storage = _storage(tensor)
            storages.append(storage._cdata)
            if not tensor.is_meta:  # it has sizes but no memory
                new += self._growth(storage._cdata, storage)
        return storages, new

    def _growth(self, key: int, storage: torch.UntypedStorage) -> int:
        """Return the bytes by which a storage has grown since it was seen, or all of one that is new."""
        size = _storage_bytes(storage)
        known = self._known if key in self._known else self._sizes
        before = known.get(key, -1)
        if size <= before:
            return 0
        if before < 0:
            self._alive[key] = StorageWeakRef(storage)
        known[key] = size
        return size - max(before, 0)

    def _bytes_alive(self) -> int:
        for key in [key for key, storage in self._alive.items() if _expired(storage.cdata)]:
            del self._sizes[key]
            gone = self._alive.pop(key)
            if self._count <= MAX_OPERATIONS:
                self._gone.append(gone)
        return sum(self._sizes.values())

    def trace(self) -> traces.Trace:
        """Return the record, once the mode has been left."""
        return traces.Trace(
            self._operations,
            self._count,
            self._allocated,
            self._peak,
            len(self._passes),
            self._forward_mode,
            self._tracked,
            sorted(self._used),
            self._draws,
            self._stages,
        )

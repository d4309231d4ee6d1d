"""One operation on its way to the CPU and back: the kernel of nearly every operation on sim."""

from __future__ import annotations

import dataclasses
import functools
import threading
from collections.abc import Callable
from typing import Any

import torch

from . import generators, rules
from .facts import Facts, Op, facts_named, facts_of, overload
from .labels import LAZY_BITS, NAME, ON_CPU, ON_SIM, OTHER_KEYS, SIM_BIT, far, storage_at, storage_of, tensor_at

Kernel = Callable[..., Any]

_Tensor, _Parameter, _Generator = torch.Tensor, torch.nn.Parameter, torch._C.Generator
_twin: Callable[[Any], Any] = torch._C.TensorBase.data.__get__  # type: ignore[attr-defined]  # a descriptor
_detach = torch.ops.aten.detach.default.redispatch
_no_subclass = torch._C.DisableTorchFunctionSubclass
_NUMBERS = frozenset((bool, int, float, complex))
_PLAIN = frozenset((type(None), str, torch.dtype, torch.layout, torch.memory_format))
_CPU = torch.device("cpu")
_CPU_KERNELS = torch._C.DispatchKeySet(torch._C.DispatchKey.CPU)
_set = torch.ops.aten.set_.source_Storage_storage_offset.redispatch


class Crossing:
    """The tensors of one operation, here and there."""

    __slots__ = ("facts", "has_numbers", "stays", "strangers", "there", "written")

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.there: list[tuple[Any, Any, Any]] = []
        """The CPU's tensor, the sim tensor that it stands for, and their storage, for now labelled as the CPU's."""
        self.written: list[tuple[Any, Any, Any]] = []
        self.strangers: list[Any] = []
        """Tensors that are not on sim."""
        self.has_numbers = False
        self.stays = False
        """True when the result is asked for on the CPU."""

    def inward(self, value: Any) -> Any:
        """Return ``value`` as the CPU sees it."""
        kind = type(value)
        if kind is _Tensor or kind is _Parameter:
            return self.near(value, _twin(value))
        if kind in _NUMBERS:
            self.has_numbers = True
            return value
        if kind in _PLAIN:
            return value
        if isinstance(value, _Tensor):
            with _no_subclass():
                return self.near(value, _twin(value))
        return self._inward(value)

    def near(self, tensor: Any, alias: Any) -> Any:
        """Label ``alias``, which has the storage of ``tensor``, as the CPU's."""
        fields = tensor_at(alias._cdata)
        if not fields.keys & SIM_BIT:
            self.strangers.append(tensor)
            return tensor
        storage = storage_at(storage_of(tensor)._cdata)
        storage.device = fields.device = ON_CPU
        fields.keys ^= OTHER_KEYS
        self.there.append((alias, tensor, storage))
        return alias

    def _inward(self, value: Any) -> Any:
        if isinstance(value, (list, tuple)):
            return [self.inward(item) for item in value] if value and type(value[0]) is not int else value
        if isinstance(value, torch.device):
            if value.type != NAME:
                self.stays = True
                return value
            rules.check_ordinal(value)
            return _CPU
        if isinstance(value, _Generator):
            return generators.checked(value)
        return value

    def changing(self, value: Any) -> Any:
        """Return ``value``, which the operation changes, as the CPU sees it."""
        before = len(self.there)
        if self.facts.settles and isinstance(value, _Tensor):
            inner = self.near(value, _detach(_CPU_KERNELS, value))  # the other twin's shape cannot change
        else:
            inner = self.inward(value)
        self.written += self.there[before:]
        return inner

    def outward(self, value: Any) -> Any:
        """Return ``value`` as its user sees it: its own sim tensor, or itself as a sim tensor."""
        if isinstance(value, _Tensor):
            for pair in self.there:
                if value is pair[0]:
                    return pair[1]
            if self.stays or (self.strangers and any(value is stranger for stranger in self.strangers)):
                return value
            return far(value)
        if isinstance(value, (list, tuple)):
            return type(value)([self.outward(item) for item in value])
        return value

    def settle(self) -> None:
        """Give the tensors that were changed the shape and the storage that they have on the CPU now.

        Changes that were counted only there are counted here.
        """
        for alias, value, _ in self.written:
            if not alias.is_inference():
                for _ in range(alias._version):
                    torch.autograd.graph.increment_version(value)
            ours, theirs = tensor_at(alias._cdata), tensor_at(value._cdata)
            theirs.keys ^= (ours.keys ^ theirs.keys) & LAZY_BITS  # solvers leave a result conjugated
            storage, known = storage_of(alias), storage_of(value)
            shape, stride, offset = alias.shape, alias.stride(), alias.storage_offset()
            if (
                storage._cdata != known._cdata
                or shape != value.shape
                or stride != value.stride()
                or offset != value.storage_offset()
            ):
                storage_at(storage._cdata).device = storage_at(known._cdata).device = ON_CPU
                _set(_CPU_KERNELS, value, storage, offset, shape, stride)


_stream = threading.RLock()
"""Held by the operation under way: a device works through its operations one after the other."""


def cross(facts: Facts, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """Run the operation on the CPU. Its rules of devices are CUDA's."""
    crossing = Crossing(facts)
    with _stream:
        try:
            return _cross(crossing, args, kwargs)
        finally:
            for triple in crossing.there:
                triple[2].device = ON_SIM


def _cross(crossing: Crossing, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    facts, inward = crossing.facts, crossing.inward
    if facts.written:
        written = facts.written
        inner = [crossing.changing(value) if n in written else inward(value) for n, value in enumerate(args)]
    else:
        inner = list(map(inward, args))
    if kwargs:
        outs = facts.outs
        kwargs = {n: crossing.changing(value) if n in outs else inward(value) for n, value in kwargs.items()}
    if crossing.strangers:
        facts.mixes(args, kwargs, crossing)
    if facts.check is not None:
        facts.check(inner)
    if facts.draws:
        if kwargs.get("generator") is None:
            kwargs["generator"] = generators.default()
        result = facts.call(*inner, **kwargs)
    elif facts.draws_unasked:
        with generators.in_place_of_the_cpus():
            result = facts.call(*inner, **kwargs)
    elif crossing.has_numbers and any(
        is_tensor and type(value) in _NUMBERS for is_tensor, value in zip(facts.tensors, inner, strict=False)
    ):
        # In ``x % 2`` the number travels as a tensor and arrives as a number again.
        result = _with_numbers(facts.name)(*inner, **kwargs)
    else:
        result = facts.call(*inner, **kwargs)
    if facts.settles:
        crossing.settle()
    return crossing.outward(result)


@functools.cache
def _with_numbers(name: str) -> Callable[..., Any]:
    """Return the function called ``name`` that takes numbers in place of tensors."""
    short = name.removeprefix("aten::")
    for home in (torch._C.TensorBase,) if short.endswith("_") else (torch._C._VariableFunctions,):
        if hasattr(home, short):
            return getattr(home, short)  # type: ignore[no-any-return]  # torch's functions have no annotations
    return getattr(torch.ops.aten, short)  # type: ignore[no-any-return]  # as above


def kernel_of(name: str) -> Kernel:
    """Return the kernel that takes the operation called ``name`` across."""
    return lambda *args, **kwargs: cross(facts_named(name), args, kwargs)


def kernel_of_out(name: str) -> Kernel:
    """Return the kernel of an operation that is made of others and writes into ``out=``.

    PyTorch resizes an output in the middle of it. On every device except the CPU and CUDA that counts as a change.
    """

    def kernel(*args: Any, **kwargs: Any) -> Any:
        tracked = torch.is_grad_enabled() and any(_requires_grad(value) for value in (*args, *kwargs.values()))
        if tracked or torch._C._len_torch_dispatch_stack():
            return overload(name).decompose(*args, **kwargs)
        return cross(facts_named(name), args, kwargs)

    return kernel


def _requires_grad(value: Any) -> bool:
    if isinstance(value, (list, tuple)):
        return any(map(_requires_grad, value))
    return isinstance(value, _Tensor) and value.requires_grad


def fallback(op: Op, *args: Any, **kwargs: Any) -> Any:
    """Take any other operation across."""
    return cross(facts_of(op), args, kwargs)


def on_the_cpu(function: Callable[..., Any], name: str) -> Kernel:
    """Return the kernel of the operation ``name`` that calls ``function`` with the CPU's tensors."""
    facts = dataclasses.replace(facts_named(name), call=function, draws_unasked=False)
    return lambda *args, **kwargs: cross(facts, args, kwargs)


def on_itself(name: str) -> Kernel:
    """Return the kernel that runs the CPU's kernel on the sim tensor itself. It reads only sizes, not numbers."""
    redispatch = overload(name).redispatch

    def kernel(*args: Any, **kwargs: Any) -> Any:
        with _stream:
            return redispatch(_CPU_KERNELS, *args, **kwargs)

    return kernel

"""Switching sim on: a kernel for every operation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import torch
from torch.utils import backend_registration

from . import accelerator, autocast, crossing, device, kernels, labels, refusals
from .facts import facts_named
from .labels import NAME

_KEY, _AUTOGRAD_KEY = "PrivateUse1", "AutogradPrivateUse1"
_libraries: list[torch.library.Library] = []


def enable() -> bool:
    """Register device ``sim`` in this process, once. Return False if PyTorch is older than 2.10."""
    if _libraries:
        return True
    register = getattr(backend_registration, "_setup_privateuseone_for_python_backend", None)
    if register is None:
        return False
    register(NAME, device)
    if not labels.find_fields():
        return False
    _register_kernels()
    accelerator.complete()
    return True


def _register_kernels() -> None:
    everything, aten = torch.library.Library("_", "IMPL"), torch.library.Library("aten", "IMPL")
    _libraries.extend((everything, aten))

    def put(name: str, key: str, kernel: crossing.Kernel) -> None:
        # Library.impl takes a hundred times as long, since it checks what a user may have written.
        aten.m.impl(name, key, kernel, False)  # type: ignore[union-attr]  # None once it is destroyed

    found = {name: crossing.kernel_of(name) for name in _crossing_whole()}
    found |= {name: crossing.on_itself(name) for name in kernels.ON_ITSELF}
    for name, kernel in (found | kernels.own()).items():
        put(name, _KEY, kernel)
    for name in _made_of_others_with_out():
        put(name, _KEY, crossing.kernel_of(name))
        put(name, _AUTOGRAD_KEY, crossing.kernel_of_out(name))
    for key in (_KEY, _AUTOGRAD_KEY):
        put("_has_compatible_shallow_copy_type", key, kernels.can_take_over)
    everything.fallback(crossing.fallback, _KEY)
    autocast.register(everything, put)
    for key, sentence in refusals.BY_KEY.items():
        everything.fallback(refusals.refusal(sentence), key)
    for name in kernels.USUAL:
        facts_named(name)


_has_kernel = torch._C._dispatch_has_kernel_for_dispatch_key


def _registered(key: str) -> Iterator[str]:
    for full in torch._C._dispatch_get_registrations_for_dispatch_key(key):
        if full.startswith("aten::"):
            yield full.removeprefix("aten::")


def _crossing_whole() -> Iterator[str]:
    """Yield the operations that the CPU runs in one step: those with its own kernels, and those made of such."""
    for name in _registered("CPU"):
        if not _has_kernel(f"aten::{name}", "CompositeImplicitAutograd"):
            yield name
    for name in _registered("CompositeExplicitAutograd"):
        if not _has_kernel(f"aten::{name}", "CPU") and kernels.crosses_whole(_schema(name)):
            yield name


def _made_of_others_with_out() -> Iterator[str]:
    for name in _registered("CompositeImplicitAutograd"):
        arguments = _schema(name).arguments
        if any(a.kwarg_only and a.alias_info is not None and a.alias_info.is_write for a in arguments):
            yield name


def _schema(name: str) -> Any:
    packet, _, overload = name.partition(".")
    return torch._C._get_schema(f"aten::{packet}", overload)

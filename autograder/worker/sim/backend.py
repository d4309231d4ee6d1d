"""Switching sim on: which kernel every operation gets."""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch.utils import backend_registration

from . import accelerator, autocast, crossing, device, kernels, labels, refusals
from .labels import NAME

_KEY = "PrivateUse1"
_libraries: list[torch.library.Library] = []


def enable() -> bool:
    """Register device ``sim`` in this process, once. False where PyTorch is too old: before 2.10."""
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
    found = {name: crossing.kernel_of(_overload(name)) for name in (*_with_cpu_kernels(), *kernels.DECOMPOSED)}
    found |= {name: crossing.on_itself(_overload(name)) for name in kernels.ON_ITSELF}
    for name, kernel in (found | kernels.own()).items():
        aten.m.impl(name, _KEY, kernel, False)
    for key in (_KEY, "AutogradPrivateUse1"):
        aten.m.impl("_has_compatible_shallow_copy_type", key, kernels.can_take_over, False)
    everything.fallback(crossing.fallback, _KEY)
    autocast.register(everything, aten)
    for key, sentence in refusals.BY_KEY.items():
        everything.fallback(refusals.refusal(sentence), key)


def _with_cpu_kernels() -> Iterator[str]:
    has = torch._C._dispatch_has_kernel_for_dispatch_key
    for full in torch._C._dispatch_get_registrations_for_dispatch_key("CPU"):
        namespace, _, name = full.partition("::")
        if namespace == "aten" and not has(full, "CompositeImplicitAutograd"):
            yield name


def _overload(name: str) -> crossing.Op:
    packet, _, overload = name.partition(".")
    return getattr(getattr(torch.ops.aten, packet), overload or "default")

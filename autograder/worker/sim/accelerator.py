"""PyTorch's general functions for accelerators, as far as they bypass ``torch.sim`` and reach parts written in C++."""

from __future__ import annotations

from typing import Any, NoReturn

import torch

from . import device, generators, refusals, rules
from .labels import NAME, far_storage, is_sim

_Storage: Any = torch.UntypedStorage


def complete() -> None:
    """Put sim's parts in place. Calls that are not about sim go on to PyTorch's own."""
    torch.Generator = generators.Generator  # type: ignore[misc]  # a class, of which PyTorch's own is an instance
    device.default_generators = (generators.default(),)
    for name in _OF_TORCH_ACCELERATOR:
        if hasattr(torch.accelerator, name):
            setattr(torch.accelerator, name, getattr(device, name))
    torch.accelerator.get_memory_info = device.mem_get_info
    setattr(_Storage, "__new__", _new_storage)  # noqa: B010 - a method that PyTorch's type inherits
    setattr(torch.Tensor, "pin_memory", _pin_memory)  # noqa: B010 - methods that PyTorch's type inherits
    setattr(torch.Tensor, "is_pinned", _is_pinned)  # noqa: B010 - as above
    setattr(torch.Tensor, "__dlpack_device__", _dlpack_device)  # noqa: B010 - as above
    vars(device).update(dict.fromkeys(_OF_INDUCTOR, _NoScheduling))


_OF_TORCH_ACCELERATOR = (
    *("synchronize", "current_stream", "set_stream", "empty_cache", "memory_allocated", "max_memory_allocated"),
    *("memory_reserved", "max_memory_reserved", "memory_stats", "reset_peak_memory_stats"),
    "reset_accumulated_memory_stats",
)
_new_cpu_storage = _Storage.__new__


def _new_storage(cls: Any, *args: Any, **kwargs: Any) -> Any:
    """Make a storage. One of sim is a CPU storage with another label."""
    place = kwargs.get("device")
    if place is None or torch.device(place).type != NAME:
        return _new_cpu_storage(cls, *args, **kwargs)
    rules.ordinal_of(place)
    return far_storage(_new_cpu_storage(cls, *args, **{**kwargs, "device": "cpu"}))


# --- pinned memory ----------------------------------------------------------------------------------------------

_base = torch._C.TensorBase


def _pin_memory(tensor: Any, *_: Any, **__: Any) -> Any:
    """Copy the tensor into memory that counts as pinned."""
    if is_sim(tensor):
        raise RuntimeError(f"cannot pin '{tensor.type()}' only dense CPU tensors can be pinned")
    if tensor.is_pinned():
        return tensor
    pinned = tensor.clone()
    pinned.untyped_storage()._pinned_by_sim = True  # PyTorch keeps the object as long as the memory
    return pinned


def _is_pinned(tensor: Any, *_: Any, **__: Any) -> bool:
    """True when the tensor lies in memory that counts as pinned."""
    return tensor.layout is torch.strided and hasattr(tensor.untyped_storage(), "_pinned_by_sim")


# --- exchange and compilation -----------------------------------------------------------------------------------

_dlpack_device_of_others = torch.Tensor.__dlpack_device__
_EXTENSION_DEVICE = 12


def _dlpack_device(tensor: Any) -> tuple[Any, int]:
    """Name the device as DLPack does."""
    if not is_sim(tensor):
        return _dlpack_device_of_others(tensor)
    from torch.utils.dlpack import DLDeviceType

    return DLDeviceType(_EXTENSION_DEVICE), 0


_OF_INDUCTOR = ("Scheduling", "PythonWrapperCodegen", "CppWrapperCodegen", "WrapperFxCodegen")
"""Things that torch.compile asks a device for: code generators."""


class _Refusing(type):
    def __getattr__(cls, name: str) -> NoReturn:
        raise AttributeError(name) if name.startswith("__") else NotImplementedError(refusals.COMPILED)


class _NoScheduling(metaclass=_Refusing):
    """A missing code generator: it refuses every request."""

"""Rules of CUDA that the CPU does not have: on devices of operands, and on products of integers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch

from . import refusals
from .labels import NAME

Mixture = Callable[[Any, Any, Any], None]
Check = Callable[[Any], None]


def two_devices() -> RuntimeError:
    """Return the exception for operands on different devices."""
    return RuntimeError("Expected all tensors to be on the same device, but found at least two devices, sim:0 and cpu!")


def check_ordinal(device: torch.device) -> None:
    """Raise for a second device, since there is only one."""
    if device.index not in (None, 0):
        raise RuntimeError(
            f"CUDA error: invalid device ordinal: there is no device '{device}', torch.sim.device_count() is 1."
        )


def ordinal_of(device: Any) -> int:
    """Return 0, the number of the one device. Raises for a device that is not sim's or does not exist."""
    if device is None or isinstance(device, int):
        device = torch.device(NAME, max(device or 0, 0))
    device = torch.device(device)
    if device.type != NAME:
        raise ValueError(f"Expected a {NAME} device, but got: {device}")
    check_ordinal(device)
    return 0


# --- which operands may be on the CPU ---------------------------------------------------------------------------


def mixture_of(op: Any) -> Mixture:
    """Return the function that judges CPU tensors among the operands of ``op``."""
    name = op._schema.name.removeprefix("aten::")
    if name == "copy_":
        return _anything
    if name in ("index", "_unsafe_index"):
        return _indexing
    if name in ("index_put", "index_put_", "_index_put_impl_", "_unsafe_index_put"):
        return _storing
    return _numbers


def _anything(*_: Any) -> None:
    pass


def _numbers(args: Any, kwargs: Any, crossing: Any) -> None:
    """Let a CPU tensor be an operand when it is a number: 0-dimensional, only read, and not an index."""
    if not crossing.there:
        return
    for stranger in crossing.strangers:
        if stranger.layout is not torch.strided:
            raise refusals.refused(stranger)
        if stranger.dim() or any(_holds(args[n], stranger) for n in crossing.facts.numberless if n < len(args)):
            raise two_devices()
    if any(kwargs.get(name) is stranger for name in crossing.facts.outs for stranger in crossing.strangers):
        raise two_devices()


def _holds(value: Any, tensor: torch.Tensor) -> bool:
    return any(item is tensor for item in (value if isinstance(value, (list, tuple)) else (value,)))


def _indexing(args: Any, *_: Any) -> None:
    """Let the indices of a sim tensor lie anywhere, those of a CPU tensor on the CPU."""
    if args[0].device.type == "cpu":
        raise RuntimeError("indices should be either on cpu or on the same device as the indexed tensor (cpu)")


def _storing(args: Any, *_: Any) -> None:
    """Apply the rule of indexing. The values lie where they are stored, unless there is only one."""
    target, indices, values = args[:3]
    if target.device.type == "cpu" and any(index is not None and not index.is_cpu for index in indices):
        raise RuntimeError("indices should be either on cpu or on the same device as the indexed tensor (cpu)")
    if target.device != values.device and values.dim() and not (values.is_cpu and values.numel() == 1):
        raise two_devices()


# --- products of integers ---------------------------------------------------------------------------------------

_PRODUCTS = {
    "mm": "addmm_cuda",
    "addmm": "addmm_cuda",
    "addmm_": "addmm_cuda",
    "_addmm_activation": "addmm_cuda",
    "bmm": "baddbmm_cuda",
    "baddbmm": "baddbmm_cuda",
    "baddbmm_": "baddbmm_cuda",
    "addmv": "addmv_impl_cuda",
    "addmv_": "addmv_impl_cuda",
    "dot": "dot",
    "vdot": "vdot",
    "matmul": "addmm_cuda",
    "inner": "addmm_cuda",
    "tensordot": "addmm_cuda",
    "linear": "addmm_cuda",
    "linalg_matrix_power": "baddbmm_cuda",
    "convolution": "slow_conv2d_cuda",
}
"""Operations that CUDA has for fractions and complex numbers only, and the kernels that say so."""
_NAMES = {
    torch.bool: "Bool",
    torch.uint8: "Byte",
    torch.int8: "Char",
    torch.int16: "Short",
    torch.int32: "Int",
    torch.int64: "Long",
}


def check_of(name: str) -> Check | None:
    """Return the function that refuses integers, or None if CUDA takes them."""
    kernel = _PRODUCTS.get(name.removeprefix("aten::"))
    if kernel is None:
        return None

    def check(args: Any) -> None:
        if (kind := _NAMES.get(args[0].dtype)) is not None:
            raise RuntimeError(f"\"{kernel}\" not implemented for '{kind}'")

    return check

"""The bytes of a tensor's elements, read without an operation wherever they lie near.

The methods were taken from the C types before an answer loads.
"""

from __future__ import annotations

import builtins
import ctypes
from typing import Any

import numpy as np
import torch

from . import sim

# Attack: an answer replaces `isinstance` or `len` in builtins. The functions here look names up in this copy.
__builtins__: dict[str, Any] = dict(vars(builtins))  # type: ignore[no-redef]  # mypy takes it for another type

MAX_BYTES = 8 * 2**20
"""A tensor or an array larger than this is not carried across, in bytes."""
_MAX_AXES = 32
"""NumPy before 2 has no more."""

_Base: Any = torch._C.TensorBase  # torch leaves its methods untyped
_detach, _cpu, _contiguous, _as_strided = _Base.detach, _Base.cpu, _Base.contiguous, _Base.as_strided
_address, _stride, _numel, _element_size = _Base.data_ptr, _Base.stride, _Base.numel, _Base.element_size
_as_dtype, _numpy, _resolve_conj, _resolve_neg = _Base.view, _Base.numpy, _Base.resolve_conj, _Base.resolve_neg
_is_contiguous, _is_conj, _is_neg = _Base.is_contiguous, _Base.is_conj, _Base.is_neg
_shape = _Base.__dict__["shape"].__get__
_uint8 = torch.uint8
_string_at = ctypes.string_at
_Array = np.ndarray
_array_bytes: Any = np.ndarray.tobytes
_items = {size: np.dtype(f"V{size}") for size in (1, 2, 4, 8, 16)}


def content(tensor: torch.Tensor, device: str) -> bytes:
    """Return the bytes of the elements, in order; none of a tensor that is too large.

    ``tensor`` is strided, on this kind of device, and of a dtype that crosses the wall.
    """
    item = _element_size(tensor)
    size = _numel(tensor) * item
    if size > MAX_BYTES:
        return b""
    if device in ("cpu", sim.NAME) and not _is_conj(tensor) and not _is_neg(tensor):
        if _is_contiguous(tensor):
            return _string_at(_address(tensor), size)
        shape, steps = _shape(tensor), [step * item for step in _stride(tensor)]
        span = item + sum([(length - 1) * step for length, step in zip(shape, steps, strict=True)])
        if span <= MAX_BYTES and len(shape) <= _MAX_AXES:
            there = _Array(shape, _items[item], _string_at(_address(tensor), span), 0, steps)
            return bytes(_array_bytes(there))
    near = _cpu(_detach(tensor))
    # A single element counts as contiguous with any stride. Bytes need a stride of 1.
    flat = _as_strided(_contiguous(_resolve_neg(_resolve_conj(near))), (_numel(near),), (1,))
    return b"" if not _numel(flat) else bytes(_array_bytes(_numpy(_as_dtype(flat, _uint8))))


def is_plain(tensor: torch.Tensor) -> bool:
    """True when the elements lie in memory in order, as they are."""
    return bool(_is_contiguous(tensor) and not _is_conj(tensor) and not _is_neg(tensor))

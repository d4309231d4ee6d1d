"""The label of a tensor: the device and the dispatch keys that PyTorch keeps next to its sizes.

A sim tensor differs from a CPU tensor in nothing else. It has the same storage, the same allocator and the same memory.
So a kernel hands the CPU a second tensor on the same storage, labelled as the CPU's. Then it labels what comes back.
PyTorch has no function that changes a label. So :func:`find_fields` compares a CPU tensor with its twin on an extension
device, which DLPack makes. If the fields are not found, nothing is written.
"""

from __future__ import annotations

import ctypes
import struct

import torch

from . import ledger, refusals

NAME = "sim"

_keys_of = torch._C._dispatch_keys
_CPU, _SIM = struct.pack("bb", 0, -1), struct.pack("bb", 20, 0)
"""The two devices as PyTorch writes them: kind and index."""
ON_CPU, ON_SIM = (int.from_bytes(device, "little") for device in (_CPU, _SIM))
_DL_EXTENSION = struct.pack("ii", 12, 0)
_DL_DEVICE = struct.calcsize("P")
"""The place of the device in DLPack's ``DLManagedTensor``: behind the pointer to the data."""
_TENSOR_BYTES, _STORAGE_BYTES = 176, 64
"""The bytes of PyTorch's ``TensorImpl`` and ``StorageImpl`` in which the fields are looked for."""


def _bits(*keys: torch._C.DispatchKey) -> int:
    return int(torch._C.DispatchKeySet(keys[0]).raw_repr() | torch._C.DispatchKeySet(keys[1]).raw_repr())


_Key = torch._C.DispatchKey
_AUTOCAST = _Key.AutocastPrivateUse1  # type: ignore[attr-defined]  # the stubs of torch leave it out
OTHER_KEYS = _bits(_Key.CPU, _Key.AutocastCPU) ^ _bits(_Key.PrivateUse1, _AUTOCAST)
"""The bits in which the dispatch keys of a CPU tensor and of a sim tensor differ."""
CPU_BIT, SIM_BIT = (OTHER_KEYS & torch._C.DispatchKeySet(key).raw_repr() for key in (_Key.CPU, _Key.PrivateUse1))
"""The bit that only a CPU tensor has, and the one that only a sim tensor has."""
LAZY_BITS = torch._C.DispatchKeySet(_Key.Conjugate).raw_repr() | torch._C.DispatchKeySet(_Key.Negative).raw_repr()
"""The bits of tensors whose numbers are yet to be conjugated or negated."""
_DENSE = torch._C.DispatchKeySet(_Key.Dense).raw_repr()
"""The bit that every plain tensor has: not a sparse, nested or quantized one."""


class _TensorImpl(ctypes.Structure):
    _pack_ = 1
    device: int
    keys: int


class _StorageImpl(ctypes.Structure):
    _pack_ = 1
    device: int


tensor_at, storage_at = _TensorImpl.from_address, _StorageImpl.from_address
storage_of = torch._C.TensorBase.untyped_storage


def find_fields() -> bool:
    """Find the fields in this version of PyTorch. False when they cannot be told apart."""
    if hasattr(_StorageImpl, "_fields_"):
        return True
    here = torch.empty(3)
    there = _on_extension_device(here)
    ours, theirs = _memory(here._cdata, _TENSOR_BYTES), _memory(there._cdata, _TENSOR_BYTES)
    our_keys, their_keys = (_keys_of(tensor).raw_repr() for tensor in (here, there))
    keys = _places(ours, theirs, our_keys.to_bytes(8, "little"), their_keys.to_bytes(8, "little"))
    device = _places(ours, theirs, _CPU + b"\1", _SIM + b"\1")
    our_store, their_store = (_memory(storage_of(tensor)._cdata, _STORAGE_BYTES) for tensor in (here, there))
    storage = _places(our_store, their_store, _CPU, _SIM)
    if our_keys ^ their_keys != OTHER_KEYS or not len(keys) == len(device) == len(storage) == 1:
        return False
    if device[0] + len(_CPU) > keys[0]:
        return False
    _TensorImpl._fields_ = [
        ("before", ctypes.c_char * device[0]),
        ("device", ctypes.c_uint16),
        ("between", ctypes.c_char * (keys[0] - device[0] - 2)),
        ("keys", ctypes.c_uint64),
    ]
    _StorageImpl._fields_ = [("before", ctypes.c_char * storage[0]), ("device", ctypes.c_uint16)]
    return True


def _memory(address: int, size: int) -> bytes:
    return ctypes.string_at(address, size)


def _places(ours: bytes, theirs: bytes, here: bytes, there: bytes) -> list[int]:
    """Return the offsets at which ``ours`` holds ``here`` and ``theirs`` holds ``there``."""
    size = len(here)
    return [n for n in range(len(ours)) if ours[n : n + size] == here and theirs[n : n + size] == there]


def _on_extension_device(tensor: torch.Tensor) -> torch.Tensor:
    capsule = torch._C._to_dlpack(tensor)
    pointer = ctypes.pythonapi.PyCapsule_GetPointer
    pointer.restype, pointer.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
    ctypes.memmove(pointer(capsule, b"dltensor") + _DL_DEVICE, _DL_EXTENSION, len(_DL_EXTENSION))
    return torch._C._from_dlpack(capsule)


def is_sim(value: object) -> bool:
    """True when ``value`` is a tensor on the simulated accelerator."""
    return isinstance(value, torch.Tensor) and value.device.type == NAME


def far(tensor: torch.Tensor) -> torch.Tensor:
    """Turn the CPU tensor ``tensor`` itself, with its storage, into a sim tensor. Nobody else may hold it."""
    fields = tensor_at(tensor._cdata)
    if fields.keys & CPU_BIT:
        if not fields.keys & _DENSE:
            raise refusals.refused(tensor)
        fields.device = ON_SIM
        fields.keys ^= OTHER_KEYS
        far_storage(storage_of(tensor))
    return tensor


def far_storage(storage: torch.UntypedStorage) -> torch.UntypedStorage:
    """Turn the CPU storage ``storage`` itself into one of sim. No CPU tensor may have it."""
    fields = storage_at(storage._cdata)
    if fields.device != ON_SIM:
        fields.device = ON_SIM
        ledger.note(storage)
    return storage

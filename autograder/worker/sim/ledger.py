"""The memory of the device: its living storages, and the most bytes that lived at once."""

from __future__ import annotations

import functools
import os
from typing import Any

import torch

_Storage: Any = torch.UntypedStorage
_weak_ref, _bytes_of = torch._C.StorageBase._weak_ref, torch._C.StorageBase.nbytes  # type: ignore[attr-defined]
_expired, _free = _Storage._expired, _Storage._free_weak_ref


_USUAL = 16 * 2**30
"""Bytes that a device has."""


class _Ledger:
    """Storages and their bytes. Dead ones stay in it until the sum could be a new peak."""

    def __init__(self) -> None:
        self.storages: list[tuple[int, int]] = []
        self.bytes = 0
        self.peak = 0

    def sweep(self) -> None:
        """Remove the storages that no longer live."""
        kept = []
        for pointer, size in self.storages:
            if _expired(pointer):
                _free(pointer)
                self.bytes -= size
            else:
                kept.append((pointer, size))
        self.storages = kept


_ledger = _Ledger()


def note(storage: Any) -> None:
    """Write down a new storage."""
    size = _bytes_of(storage)
    _ledger.storages.append((_weak_ref(storage), size))
    _ledger.bytes += size
    if _ledger.bytes > _ledger.peak:
        _ledger.sweep()
        _ledger.peak = max(_ledger.peak, _ledger.bytes)


def alive() -> int:
    """Return the bytes that live."""
    _ledger.sweep()
    return _ledger.bytes


def peak() -> int:
    """Return the most bytes that lived at once."""
    return _ledger.peak


def reset_peak() -> None:
    """Begin a new peak."""
    _ledger.peak = alive()


@functools.cache
def capacity() -> int:
    """Return the bytes of the machine's memory, which is the device's."""
    if not hasattr(os, "sysconf"):  # Windows tells them only through functions of its own
        return _USUAL
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")

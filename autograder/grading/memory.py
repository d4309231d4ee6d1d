"""Memory that the judge and one fork both map: the judge sees for itself what became of the inputs in it."""

from __future__ import annotations

import fcntl
import mmap
import os
from collections.abc import Sequence

import numpy as np
import torch

from autograder.worker import values, wire

SIZE = 64 * 2**20
"""Bytes that the calls of one fork share; pages that nobody touches cost nothing."""
_ALIGNMENT = 64
"""What PyTorch gives its own tensors, in bytes."""


class SharedMemory:
    """One fork's inputs. Every call's lie behind those of the calls before, until the room is used up."""

    def __init__(self) -> None:
        self.fd = os.memfd_create("kata-inputs", os.MFD_ALLOW_SEALING | os.MFD_CLOEXEC)
        os.ftruncate(self.fd, SIZE)
        # Nobody can take away the pages under the judge's feet.
        fcntl.fcntl(self.fd, fcntl.F_ADD_SEALS, fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SEAL)
        self._pages = mmap.mmap(self.fd, SIZE)
        self._used = 0

    def lay(self, contents: Sequence[bytes]) -> list[wire.Memory]:
        """Write the contents of a call's memories and return where they lie. Raises ValueError for what never fits."""
        wanted = sum(len(content) + _ALIGNMENT for content in contents)
        if wanted > SIZE:
            raise ValueError(f"a call with inputs of {wanted} bytes; {SIZE} can be shared")
        if self._used + wanted > SIZE:
            self._used = 0
        places = []
        for content in contents:
            self._used += -self._used % _ALIGNMENT
            self._pages[self._used : self._used + len(content)] = content
            places.append(wire.Memory(self._used, len(content)))
            self._used += len(content)
        return places

    def read(self, place: wire.Memory) -> bytes:
        """What a memory holds now."""
        return self._pages[place.offset : place.offset + place.size]

    def close(self) -> None:
        """Unmap it."""
        self._pages.close()
        os.close(self.fd)


def laid_out(tensor: wire.TensorIn, content: bytes) -> torch.Tensor:
    """A tensor of a call, as it lies in the content of its memory."""
    dtype = values.DTYPES[tensor.dtype]
    memory = torch.frombuffer(bytearray(content), dtype=dtype) if content else torch.empty(0, dtype=dtype)
    return memory.as_strided(tensor.shape, tensor.stride, tensor.offset)


def agrees(before: wire.TensorState, after: wire.TensorState, content: bytes) -> bool:
    """True when ``after`` is what a tensor on this memory holds, or does not lie there any more."""
    if after.memory != before.memory or not after.data or after.data == content:
        return True
    size = values.DTYPES[after.dtype].itemsize
    try:
        there = np.ndarray(
            after.shape, f"V{size}", content, after.offset * size, [step * size for step in after.stride]
        )
    except (ValueError, OverflowError):
        return False  # it does not fit in
    return there.tobytes() == after.data

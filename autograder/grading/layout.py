"""The places of tensors: inputs of calls in the shared memory, and elements of a tensor in one piece."""

from __future__ import annotations

from collections.abc import Sequence

from autograder.worker import wire

_ALIGNMENT = 64
"""The alignment of PyTorch's own tensors, in bytes."""


class Layout:
    """The places of the inputs of a worker's calls. Each call follows the one before, until the room is used up."""

    def __init__(self) -> None:
        self._used = 0

    def places(self, contents: Sequence[bytes]) -> list[wire.Memory]:
        """Find a place for each of a call's memories. Raises ValueError for contents that never fit."""
        wanted = sum(len(content) + _ALIGNMENT for content in contents)
        if wanted > wire.MEMORY:
            raise ValueError(f"a call with inputs of {wanted} bytes; {wire.MEMORY} can be handed over")
        if self._used + wanted > wire.MEMORY:
            self._used = 0
        places = []
        for content in contents:
            self._used += -self._used % _ALIGNMENT
            places.append(wire.Memory(self._used, len(content)))
            self._used += len(content)
        return places


def is_contiguous(shape: Sequence[int], stride: Sequence[int]) -> bool:
    """True when a tensor of this shape and stride lies in one piece, in C order. Also True for one without elements."""
    wanted = 1
    for length, step in zip(reversed(shape), reversed(stride), strict=True):
        if length != 1 and step != wanted:
            return 0 in shape
        wanted *= length
    return True

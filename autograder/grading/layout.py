"""Where the inputs of calls lie in the memory that a worker looks into."""

from __future__ import annotations

from collections.abc import Sequence

from autograder.worker import wire

_ALIGNMENT = 64
"""What PyTorch gives its own tensors, in bytes."""


class Layout:
    """Where the inputs of a worker's calls lie: behind those of the calls before, until the room is used up."""

    def __init__(self) -> None:
        self._used = 0

    def places(self, contents: Sequence[bytes]) -> list[wire.Memory]:
        """Find a place for the contents of each of a call's memories. Raises ValueError for what never fits."""
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

"""What the author of an answer is shown of a call beyond the verdict. Nobody else is: it may hold hidden inputs."""

from __future__ import annotations

from dataclasses import dataclass

from autograder.drawing.grid import Grid


@dataclass(frozen=True, kw_only=True)
class Insight:
    """The call of a check that failed: as one would write it, on which arguments, and what it raised."""

    call: str
    arguments: tuple[str, ...]
    raised: str = ""
    """The exception with its text."""
    line: int | None = None
    source: str = ""
    """The line of the answer that raised."""
    pictures: tuple[Grid, ...] = ()

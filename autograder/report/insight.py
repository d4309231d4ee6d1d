"""Insight into a call, only for the author of the answer, since it may hold hidden inputs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Insight:
    """The call of a check that failed: its text, its arguments, and its exception."""

    call: str
    arguments: tuple[str, ...]
    raised: str = ""
    """The exception with its text."""
    line: int | None = None
    source: str = ""
    """The line of the answer that raised."""

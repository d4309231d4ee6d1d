"""Events of a watch: keys, saves, verdicts, and the end of the keys."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from autograder.watching.bench import Looked


@dataclass(frozen=True)
class Key:
    """A key that was pressed, or a line where the input is not a terminal."""

    typed: str


@dataclass(frozen=True)
class Saved:
    """Files that were written."""

    paths: list[Path]


@dataclass(frozen=True)
class End:
    """The end of the keys: nobody can press one any more."""


Event = Key | Saved | Looked | End

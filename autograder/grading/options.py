"""How to grade; light enough for processes that do not grade themselves."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Options:
    """How to grade: empty ``only`` means every exercise, ``None`` leaves walls and seed to the run."""

    only: tuple[str, ...] = ()
    devices: tuple[str, ...] = ("cpu", "sim", "cuda")
    walls: str | None = None
    seed: int | None = None

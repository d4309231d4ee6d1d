"""How to grade; light enough for processes that do not grade themselves."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Options:
    """How to grade: empty ``only`` means every exercise, ``None`` leaves walls and seed to the run.

    ``any_text`` runs answers outside the language too. It is for trying the walls behind it, and not for grading.
    """

    only: tuple[str, ...] = ()
    devices: tuple[str, ...] = ("cpu", "sim", "cuda")
    walls: str | None = None
    seed: int | None = None
    any_text: bool = False

"""How to grade; light enough for processes that do not grade themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

DEVICES = ("cpu", "sim", "cuda")
"""Every device that an answer can run on, in the order in which it does."""

SUBMISSION = "--kata-submission"
"""The option that makes a run of pytest a grading run."""


@dataclass(frozen=True, kw_only=True)
class Options:
    """How to grade: empty ``only`` means every exercise, ``None`` leaves walls and seed to the run.

    ``any_text`` runs answers outside the language too. It is for trying the walls behind it, and not for grading.
    """

    only: tuple[str, ...] = ()
    devices: tuple[str, ...] = DEVICES
    walls: str | None = None
    seed: int | None = None
    any_text: bool = False


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare the options as pytest takes them: this module is a plugin of every grading run."""
    group = parser.getgroup("kata", "grading submissions")
    group.addoption(
        SUBMISSION,
        action="append",
        default=[],
        dest="kata_submission",
        metavar="PATH",
        help="grade this folder, zip or file",
    )
    group.addoption("--kata-only", default="", metavar="SLUG,…", help="grade only these exercises")
    group.addoption("--kata-device", default=",".join(DEVICES), metavar="DEV,…", help="run on these (default: all)")
    levels = ["bubblewrap", "landlock", "limits", "own"]
    group.addoption("--kata-walls", choices=levels, help="refuse to run below this level; own: your own code, no walls")
    group.addoption("--kata-seed", type=int, default=None, help="draw the hidden inputs from this seed")
    group.addoption("--kata-any-text", action="store_true", help="also run answers outside the language of answers")

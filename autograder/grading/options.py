"""Options of a grading run. The module is light enough for processes that do not grade themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from autograder.errors import UnknownDevice
from autograder.isolation import Level
from autograder.language import Text

if TYPE_CHECKING:
    import pytest

DEVICES = ("cpu", "sim", "cuda")
"""Every device that an answer can run on, in the order in which it does."""

SUBMISSION = "--kata-submission"
"""The option that makes a run of pytest a grading run."""


@dataclass(frozen=True, kw_only=True)
class Options:
    """Options of a grading run. Empty ``only`` means every exercise, ``None`` leaves walls and seed to the run.

    ``own`` gathers what only the author of the answers may see. ``any_text`` runs answers outside the language too. It
    is for testing the walls, not for grading.
    """

    only: tuple[str, ...] = ()
    devices: tuple[str, ...] = DEVICES
    walls: str | None = None
    seed: int | None = None
    any_text: bool = False
    own: bool = False


def require_devices(names: Iterable[str]) -> tuple[str, ...]:
    """Return these devices. Raises UnknownDevice when one of them does not exist."""
    devices = tuple(names)
    if unknown := sorted(set(devices) - set(DEVICES)):
        raise UnknownDevice(
            Text(f"there is no device '{', '.join(unknown)}'", f"没有叫“{'、'.join(unknown)}”的设备"),
            Text(f"Choose from {', '.join(DEVICES)}.", f"请从 {'、'.join(DEVICES)} 中选。"),
        )
    return devices


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare the options as pytest takes them. This module is a plugin of every grading run."""
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
    group.addoption(
        "--kata-walls", choices=list(Level), help="refuse to run below this level; own: your own code, no walls"
    )
    group.addoption("--kata-seed", type=int, default=None, help="draw the hidden inputs from this seed")
    group.addoption("--kata-own", action="store_true", help="gather what only the answers' author may see")
    group.addoption("--kata-any-text", action="store_true", help="also run answers outside the language of answers")

"""Checks: the gradable lines of a grader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

_ATTRIBUTE = "__check__"
Test = Callable[..., None]


@dataclass(frozen=True, kw_only=True)
class Check:
    """One gradable line: its points, its title in both languages, and whether it gates the others."""

    name: str
    points: float
    gate: bool
    en: str
    zh: str


def check(*, points: float = 1.0, gate: bool = False) -> Callable[[Test], Test]:
    """Mark a test function as a check. Its docstring is the title: ``English | 中文``.

    A ``gate`` that fails leaves the exercise's other checks *not reached*, and all of them on the devices that follow.
    """

    def mark(test: Test) -> Test:
        en, bar, zh = (test.__doc__ or "").partition(" | ")
        if not bar:
            raise ValueError(f"{test.__name__} needs a docstring 'English | 中文'")
        setattr(test, _ATTRIBUTE, Check(name=test.__name__, points=points, gate=gate, en=en.strip(), zh=zh.strip()))
        return test

    return mark


def check_of(test: Any) -> Check | None:
    """Return the check that ``test`` was marked as."""
    found: Check | None = getattr(test, _ATTRIBUTE, None)
    return found

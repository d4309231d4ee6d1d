"""Attacks that are no answers: hostile archives, folders, notebooks and names."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from autograder.tests.attacks.scene import Scene

ALL: tuple[Callable[[Path, Scene], list[Path]], ...] = ()

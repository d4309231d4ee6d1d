"""Options that several commands take: which exercises, on which devices, behind which walls."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from autograder.cli.language import option
from autograder.grading.options import DEVICES


def only(en: str, zh: str) -> Callable[..., Any]:
    """Return the option that names exercises."""
    return option("--only", default="", metavar="SLUG,…", en=en, zh=zh)


def device() -> Callable[..., Any]:
    """Return the option that names devices."""
    return option(
        "--device",
        default=",".join(DEVICES),
        show_default=True,
        metavar="DEV,…",
        en="Devices to run on, where they exist.",
        zh="在哪些设备上运行（有的话）。",
    )


def walls(
    en: str = "Refuse to run without this level; isolated: the strongest there is, but never mere limits.",
    zh: str = "没有这一级隔离就不运行；isolated：最强的一级，但不会只有 limits。",
    **more: Any,
) -> Callable[..., Any]:
    """Return the option that names a level of walls."""
    return option("--walls", type=click.Choice(["isolated", "bubblewrap", "landlock", "limits"]), en=en, zh=zh, **more)


def level(chosen: str | None) -> str | None:
    """Return the level of the walls that was asked for."""
    from autograder.grading.walls import isolated

    return isolated().level if chosen == "isolated" else chosen


def listed(text: str) -> tuple[str, ...]:
    """Return the words between the commas."""
    return tuple(part.strip() for part in text.split(",") if part.strip())

"""Options that several commands take: exercises, devices and walls."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from autograder.cli.language import option
from autograder.isolation import Level


def only(en: str, zh: str) -> Callable[..., Any]:
    """Return the option that names exercises."""
    return option("--only", default="", metavar="SLUG,…", en=en, zh=zh)


def device() -> Callable[..., Any]:
    """Return the option that names devices."""
    from autograder.grading.options import DEVICES  # the copy for students does not have this room

    return option(
        "--device",
        default=",".join(DEVICES),
        show_default=True,
        metavar="DEV,…",
        en="Devices to run on, where they exist.",
        zh="在哪些设备上运行（有的话）。",
    )


_LEVELS = [level.value for level in Level if level is not Level.OWN]


def walls(
    en: str = "Refuse to run without this level; isolated: the strongest there is, but never mere limits.",
    zh: str = "没有这一级隔离就不运行；isolated：最强的一级，但不会只有 limits。",
    **more: Any,
) -> Callable[..., Any]:
    """Return the option that names a level of walls around others' code."""
    return option("--walls", type=click.Choice(["isolated", *_LEVELS]), en=en, zh=zh, **more)


def own_walls() -> Callable[..., Any]:
    """Return the option that names a level of walls around one's own code, or no walls."""
    return option(
        "--walls",
        type=click.Choice([level.value for level in Level]),  # a choice of members would ask for their names
        en="Run behind these walls; own: a process with a clock and no walls, on any system. The strongest if not "
        "given.",
        zh="用这一级隔离；own：没有隔离、只计时的进程，在任何系统上都能用。不写就用最强的一级。",
    )


def level(chosen: str | None) -> str | None:
    """Return the requested level of walls around others' code. Raises WallsTooLow."""
    from autograder.grading.walls import choose, isolated

    if chosen == "isolated":
        return isolated().level
    choose(None if chosen is None else Level(chosen))
    return chosen


def listed(text: str) -> tuple[str, ...]:
    """Return the words between the commas."""
    return tuple(part.strip() for part in text.split(",") if part.strip())

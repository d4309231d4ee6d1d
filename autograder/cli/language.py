"""The language of a command: ``--lang``, else the environment's."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import click


def default_language() -> str:
    """The language of the environment."""
    names = (os.environ.get(name, "") for name in ("KATA_LANG", "LC_ALL", "LC_MESSAGES", "LANG"))
    return "zh" if next(filter(None, names), "").startswith("zh") else "en"


def lang_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--lang`` to a command."""
    return click.option(
        "--lang",
        type=click.Choice(["zh", "en"]),
        default=default_language,
        help="Language of messages (default: the system's).",
    )(command)

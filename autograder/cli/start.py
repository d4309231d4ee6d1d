"""``kata start``: a folder with the stubs, to work in."""

from __future__ import annotations

from pathlib import Path

import click

from autograder.cli.language import Command, echo
from autograder.language import Text, language, spoken

_DONE = Text(
    "{folder}: {count} exercises. Begin:\n  kata watch {folder}",
    "{folder}：{count} 道题。开始：\n  kata watch {folder}",
)
_NOTHING_NEW = Text(
    "{folder} has all exercises already. Go on:\n  kata watch {folder}",
    "{folder} 里的题已经齐了。继续：\n  kata watch {folder}",
)


@click.command(
    "start",
    cls=Command,
    told=Text(
        "Write the exercises into DIR (default: torch-kata), to work in. Files that are there stay as they are.",
        "把练习写到 DIR（默认 torch-kata），在里面做题。已有的文件不会改动。",
    ),
)
@click.argument("folder", metavar="[DIR]", default="torch-kata", type=click.Path(path_type=Path, file_okay=False))
def command(folder: Path) -> None:
    """``kata start``."""
    from autograder.workspace.issue import Kind, start

    _, changes = start(folder, language())
    new = [change for change in changes if change.kind is Kind.NEW]
    echo((_DONE if new else _NOTHING_NEW).format(folder=folder, count=len(new))[spoken()])

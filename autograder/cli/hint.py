"""``kata hint``: one hint at a time, from gentle to nearly there."""

from __future__ import annotations

from pathlib import Path

import click

from autograder.cli.language import Command, echo
from autograder.language import Text, spoken
from autograder.workspace import meant

_NEXT = Text("Next hint: kata hint {slug} {number}", "下一条提示：kata hint {slug} {number}")
_LAST = Text("This was the last hint.", "这是最后一条提示。")


@click.command(
    "hint",
    cls=Command,
    told=Text(
        "Show hint NUMBER (the first by default) for the exercise SLUG.",
        "显示 SLUG 这道题的第 NUMBER 条提示（默认第一条）。",
    ),
)
@click.argument("slug")
@click.argument("number", type=click.IntRange(min=1), default=1)
def command(slug: str, number: int) -> None:
    """``kata hint``."""
    exercise, lang = meant(slug, Path()), spoken()
    number = min(number, len(exercise.hints))
    echo(f"{exercise.title[lang]} · {number}/{len(exercise.hints)}\n{exercise.hints[number - 1][lang]}\n")
    more = number < len(exercise.hints)
    echo((_NEXT if more else _LAST)[lang].format(slug=exercise.slug, number=number + 1))

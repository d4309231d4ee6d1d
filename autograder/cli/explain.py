"""The command ``kata explain``: the lesson of a passed exercise."""

from __future__ import annotations

import click

from autograder.cli.language import Command, echo
from autograder.cli.passed import passed
from autograder.language import Text, spoken


@click.command(
    "explain",
    cls=Command,
    told=Text("Say what SLUG teaches, once it is passed.", "通过 SLUG 这道题之后，说明它教的是什么。"),
)
@click.argument("slug")
def command(slug: str) -> None:
    """``kata explain``."""
    exercise, lang = passed(slug), spoken()
    echo(f"{exercise.title[lang]}\n{exercise.why[lang]}")

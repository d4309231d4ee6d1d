"""``kata list``: every exercise by note."""

from __future__ import annotations

import itertools

import click

from autograder.catalogue import exercises
from autograder.cli.language import Command, echo
from autograder.language import Text, spoken


@click.command("list", cls=Command, told=Text("List the exercises.", "列出所有的题。"))
def command() -> None:
    """``kata list``."""
    for note, group in itertools.groupby(exercises(), key=lambda exercise: exercise.note):
        echo(note)
        for exercise in group:
            echo(f"  {exercise.number}  {exercise.slug:<24} {exercise.title[spoken()]}")

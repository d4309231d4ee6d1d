"""The command ``kata list``: every exercise by note, and its state in a workspace."""

from __future__ import annotations

import itertools
from pathlib import Path

import click

from autograder.catalogue import exercises
from autograder.cli.language import Command, echo
from autograder.language import Text, spoken
from autograder.workspace import enclosing
from autograder.workspace.listing import lines


@click.command(
    "list",
    cls=Command,
    told=Text("List the exercises, and which are passed.", "列出所有的题，以及哪些通过了。"),
)
def command() -> None:
    """``kata list``."""
    workspace = enclosing(Path())
    if workspace is not None:
        for line in lines(workspace.progress.standings(), spoken()):
            echo(line)
        return
    for note, group in itertools.groupby(exercises(), key=lambda exercise: exercise.note):
        echo(note)
        for exercise in group:
            echo(f"  {exercise.number}  {exercise.slug:<24} {exercise.title[spoken()]}")

"""``kata list``: every exercise by note."""

from __future__ import annotations

import itertools

import click

from autograder.catalogue import exercises
from autograder.cli.language import lang_option


@click.command("list")
@lang_option
def command(lang: str) -> None:
    """List the exercises."""
    for note, group in itertools.groupby(exercises(), key=lambda exercise: exercise.note):
        click.echo(note)
        for exercise in group:
            click.echo(f"  {exercise.number}  {exercise.slug:<24} {exercise.title[lang]}")

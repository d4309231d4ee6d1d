"""``kata nbgrader``: courses kept with nbgrader, and the students' look at a notebook."""

from __future__ import annotations

from pathlib import Path

import click

from autograder.cli.language import lang_option


@click.group("nbgrader")
def command() -> None:
    """Courses kept with nbgrader: notebooks, gradebook, feedback."""


@command.command("init")
@click.argument("course", type=click.Path(path_type=Path, file_okay=False))
@click.option("--only", default="", metavar="SLUG,…", help="Take these exercises alone.")
@lang_option
def init(course: Path, only: str, lang: str) -> None:
    """Start a course in the folder COURSE: one assignment per note."""
    from autograder.course.nbgrader.course import create

    for path in create(course, tuple(filter(None, only.split(","))), lang):
        click.echo(path)
    click.echo(f"\nNext: cd {course} && nbgrader generate_assignment NOTE")

"""``kata solution``: the reference solution of a passed exercise."""

from __future__ import annotations

import click

from autograder.cli.language import Command, echo
from autograder.cli.passed import passed
from autograder.language import Text
from autograder.stub import reference


@click.command(
    "solution",
    cls=Command,
    told=Text("Show the reference solution of SLUG, once it is passed.", "通过 SLUG 这道题之后，显示参考解答。"),
)
@click.argument("slug")
def command(slug: str) -> None:
    """``kata solution``."""
    echo(reference(passed(slug)))

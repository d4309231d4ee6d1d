"""Try every innocent variant of every right answer: ``python -m autograder.tests.dialect``."""

from __future__ import annotations

import click

from autograder.catalogue import exercises
from autograder.dev.bank import answers
from autograder.dialect.check import refusals
from autograder.tests.dialect.innocents import variants


def main() -> int:
    """Print what is refused, and how many were tried."""
    tried = refused = 0
    for exercise in exercises():
        right = [answer for answer in answers(exercise) if not answer.loses and not answer.refused]
        for answer in right:
            for name, text in variants(answer.source).items():
                tried += 1
                found = refusals(text)
                refused += bool(found)
                for one in found:
                    click.echo(f"{answer.name}, {name}: line {one.line}: {one.name}")
    click.echo(f"{tried} tried, {refused} refused")
    return 1 if refused else 0


if __name__ == "__main__":
    raise SystemExit(main())

"""Judge the solutions that draw numbers, with many seeds: ``python -m autograder.tests.draws --seeds 2000``.

A grader bounds how often chance fails a right answer: less than once in a million. No seed may fail one here.
"""

from __future__ import annotations

from collections.abc import Iterator
from unittest import mock

import click

from autograder.catalogue import Exercise, exercises, select
from autograder.grading import inputs
from autograder.grading.run import Options, grade
from autograder.grading.walls import for_own_code
from autograder.report.model import Report
from autograder.submission import Answer, Submission
from autograder.verdicts import Status


def drawing() -> list[Exercise]:
    """Return the exercises whose graders require that numbers are drawn anew."""
    return [one for one in exercises() if "drawn_anew" in one.grader.read_text("utf-8")]


@click.command()
@click.option("--seeds", default=2000, show_default=True, help="How many.")
@click.option("--first", default=1, show_default=True, help="The first of them.")
@click.option("--device", default="cpu", show_default=True)
@click.argument("slugs", nargs=-1)
def main(seeds: int, first: int, device: str, slugs: tuple[str, ...]) -> None:
    """Print each solution that lost a point, with its seed, and how many were judged."""
    given = {
        one.slug: Answer(path=one.file, source=one.solution.read_text("utf-8"))
        for one in (select(slugs) if slugs else drawing())
    }
    reseed, now = inputs.reseed, first
    failed: list[str] = []

    def submissions() -> Iterator[Submission]:
        nonlocal now
        for now in range(first, first + seeds):
            yield Submission(f"seed {now}", given)

    def look(report: Report) -> None:
        for result in report.exercises:
            if result.id in given and result.status is not Status.PASSED:
                lost = [f"{one.name}: {one.outcome}" for one in result.checks if one.outcome.status.is_lost]
                failed.append(f"{report.submission}, {result.id}: {'; '.join(lost)}")
                click.echo(failed[-1])

    # One run for all: a server for each seed would take longer to start than to judge.
    with mock.patch.object(inputs, "reseed", lambda _, check: reseed(now, check)):
        grade(submissions(), Options(only=tuple(given), devices=(device,), walls=for_own_code().level), look)
    click.echo(f"{len(given)} exercises ({', '.join(given)}), {seeds} seeds each on {device}: {len(failed)} failures")
    raise SystemExit(1 if failed else 0)


if __name__ == "__main__":
    main()

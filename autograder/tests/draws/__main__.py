"""Judge the solutions that draw numbers, with many seeds: ``python -m autograder.tests.draws --seeds 2000``.

A grader bounds how often chance fails a right answer: less than once in a million. No seed may fail one here.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from unittest import mock

import click

from autograder.catalogue import Exercise, exercises
from autograder.grading import inputs
from autograder.grading.run import Options, grade
from autograder.grading.walls import for_own_code
from autograder.report.model import Report, Status
from autograder.submission import Answer, Submission


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
    chosen = [one for one in drawing() if one.slug in slugs or not slugs]
    given = {one.slug: Answer(path=one.file, source=one.solution.read_text("utf-8")) for one in chosen}
    numbers, reseed, failed = itertools.count(first), inputs.reseed, 0
    now = first

    def submissions() -> Iterator[Submission]:
        nonlocal now
        for now in itertools.islice(numbers, seeds):
            yield Submission(f"seed {now}", given)

    def look(report: Report) -> None:
        nonlocal failed
        for result in report.exercises:
            if result.id in given and result.status is not Status.PASSED:
                failed += 1
                lost = [f"{one.name}: {one.outcome}" for one in result.checks if one.points < one.max_points]
                click.echo(f"seed {now}, {result.id}: {'; '.join(lost)}")

    with mock.patch.object(inputs, "reseed", lambda _, check: reseed(now, check)):
        grade(submissions(), Options(only=tuple(given), devices=(device,), walls=for_own_code().level), look)
    click.echo(f"{len(given)} exercises ({', '.join(given)}), {seeds} seeds each on {device}: {failed} failures")
    raise SystemExit(1 if failed else 0)


if __name__ == "__main__":
    main()

"""The bank at two levels: ``python -m autograder.benchmarks.levels [--each N] [--walls LEVEL LEVEL] [SLUG…]``.

Grades answers of the bank at both levels with one seed, and compares the complete verdicts. They are status and points,
and for every check its message and its status on each device. Prints those that differ, and ends with 1 if any does.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Sequence
from typing import Any

from autograder.catalogue import select
from autograder.dev.bank import Banked, answers
from autograder.grading.run import Options, grade
from autograder.grading.walls import strongest
from autograder.isolation import Level
from autograder.report.model import Report
from autograder.submission import Answer, Submission

_Verdict = tuple[Any, ...]


def main() -> None:
    """Grade, compare, and print the differences."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("slugs", nargs="*")
    arguments.add_argument("--each", type=int, help="so many answers of each exercise; all without it")
    arguments.add_argument("--walls", nargs=2, type=Level, default=[strongest().level, Level.OWN])
    arguments.add_argument("--device", default="cpu,sim")
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    banked = [answer for exercise in select(chosen.slugs) for answer in _some(answers(exercise), chosen.each)]
    verdicts: list[dict[str, _Verdict]] = []
    for level in chosen.walls:
        started = time.monotonic()
        verdicts.append(_graded(banked, level, tuple(chosen.device.split(",")), chosen.seed))
        print(f"{level}: {len(banked)} answers in {time.monotonic() - started:.0f} s", flush=True)
    differing = [answer.name for answer in banked if verdicts[0][answer.name] != verdicts[1][answer.name]]
    for name in differing:
        print(name)
        for one, other in zip(*(found[name] for found in verdicts), strict=True):
            if one != other:
                print(f"  {one}\n  {other}")
    print(f"{len(differing)} of {len(banked)} differ")
    sys.exit(bool(differing))


def _some(banked: Sequence[Banked], count: int | None) -> Sequence[Banked]:
    if count is None or count >= len(banked):
        return banked
    return random.Random(banked[0].exercise.slug).sample(banked, count)  # noqa: S311 - a choice of answers


def _graded(banked: Sequence[Banked], level: Level, devices: tuple[str, ...], seed: int) -> dict[str, _Verdict]:
    slugs = {answer.name: answer.exercise.slug for answer in banked}
    found: dict[str, _Verdict] = {}

    def keep(report: Report) -> None:
        slug = slugs[report.submission]
        result = next(result for result in report.exercises if result.id == slug)
        checks = [
            (check.name, check.outcome.status, check.devices, check.outcome.feedback and check.outcome.feedback.en)
            for check in result.checks
        ]
        found[report.submission] = (result.status, result.score, result.feedback and result.feedback.en, *checks)

    submissions = (Submission(a.name, {a.exercise.slug: Answer(path=a.name, source=a.source)}) for a in banked)
    only = tuple(dict.fromkeys(slugs.values()))
    grade(submissions, Options(only=only, devices=devices, walls=level, seed=seed), keep)
    return found


if __name__ == "__main__":
    main()

"""Messages for the bank's wrong answers: ``python -m autograder.benchmarks.messages [--list] [SLUG…]``.

Counts, for each note, the answers whose message says only that something is wrong. Such a message holds the type and
line of an exception, or two shapes. Or it holds the number of elements or entries that differ. The message is that of
the first check lost. ``--list`` shows these messages.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter

from autograder.catalogue import select
from autograder.dev.bank import Banked, answers, side_by_side
from autograder.grading.run import Options, grade
from autograder.report.model import ExerciseResult, Report

BARE = {
    "raised": re.compile(r"raised [^.;]*?( in line \d+)?( with inputs on \w+)?\.( Here .*)?"),
    "shape": re.compile(r".* has shape \([\d, ]*\); it should be \([\d, ]*\)\.( Here .*)?"),
    "elements": re.compile(r".*: \d+ of \d+ elements differ, [^.]*(\.\d[^.]*)*\.( Here .*)?"),
    "entries": re.compile(r".*: \d+ of \d+ entries differ, [^.]*\.( Here .*)?"),
    "value": re.compile(r".* has the wrong value\.( Here .*)?"),
}
"""Messages that name no mistake."""
_CALL = re.compile(r"\w+\(…\):? ")


def bare(message: str) -> str | None:
    """Return the kind of a message that names no mistake, or None."""
    said = _CALL.sub("", message, count=1)
    return next((kind for kind, pattern in BARE.items() if pattern.fullmatch(said)), None)


def main() -> None:
    """Grade the wrong answers on the CPU and print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("slugs", nargs="*")
    arguments.add_argument("--list", action="store_true", dest="listed")
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    wrong = {a.name: a for exercise in select(chosen.slugs) for a in answers(exercise) if a.loses}
    counts: dict[str, Counter[str]] = {}

    def count(result: ExerciseResult, answer: Banked) -> None:
        lost = next((check for check in result.checks if check.name == answer.loses[0]), None)
        feedback = None if lost is None else lost.outcome.feedback
        kind = "named" if feedback is None else bare(feedback.en) or "named"
        counts.setdefault(result.note, Counter())[kind] += 1
        if chosen.listed and kind != "named" and feedback is not None:
            print(f"{answer.name}: {feedback.en}", flush=True)

    only = tuple(dict.fromkeys(answer.exercise.slug for answer in wrong.values()))

    def look(report: Report) -> None:
        for result in report.exercises:
            if result.path is not None:
                count(result, wrong[result.path])

    submissions = side_by_side((a.exercise, a.name, a.source) for a in wrong.values())
    grade(submissions, Options(only=only, devices=("cpu",), seed=chosen.seed), look)
    print(f"{'note':24}{'wrong':>8}" + "".join(f"{kind:>10}" for kind in BARE) + f"{'bare':>8}{'named':>9}")
    for note, found in sorted(counts.items()):
        _row(note, found)
    _row("in all", sum(counts.values(), Counter()))


def _row(title: str, found: Counter[str]) -> None:
    total = found.total()
    unnamed = total - found["named"]
    share = found["named"] / total if total else 1.0
    print(f"{title:24}{total:8}" + "".join(f"{found[kind]:10}" for kind in BARE) + f"{unnamed:8}{share:9.1%}")


if __name__ == "__main__":
    main()

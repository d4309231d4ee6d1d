"""The log of a CI job: a line with its place for every failed check, and a summary last.

Nothing in a line is read as a command by the machine that shows it. GitHub takes ``::`` at the start of a line for
one, and GitHub and Azure ``##[`` and ``##vso[`` anywhere.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator

from autograder.report.formats import PLAIN, Asked
from autograder.report.model import ExerciseResult, Report
from autograder.report.plain import below, printable, printable_path
from autograder.report.rows import Row, circumstances, rows, total, unread, why_void
from autograder.verdicts import Status

_LIMIT = 1_000
_COMMANDS = re.compile(r"(?<=#)(?=#)|(?:(?<=\s)|^):(?=:)")


def show(report: Report, lang: str, asked: Asked = PLAIN) -> None:
    """Print the lines."""
    sys.stdout.write(render(report, lang, asked))


def render(report: Report, lang: str, asked: Asked = PLAIN) -> str:
    """Return the lines, each ended. A verbose log lists every check, and details for instructors.

    A quiet one leaves out the checks.
    """
    if asked.quiet:
        return _ended([*_whole(report, lang), *_unreadable(report, lang), summary(report, lang)])
    return findings(report, lang, asked) + _ended([*_whole(report, lang), summary(report, lang)])


def findings(report: Report, lang: str, asked: Asked = PLAIN) -> str:
    """Return the lines of checks, of messages before any check, or of an exercise that is passed."""
    lines = [_told_of(one, lang, asked.base) for one in report.exercises if not one.checks or _is_advised(one)]
    lines += [_line(row, lang, asked) for row in _told(report, lang, asked.verbose)]
    return _ended(lines)


def summary(report: Report, lang: str) -> str:
    """Return one line: the name, the points, the number of exercises by verdict, and the circumstances."""
    count = Counter(exercise.status for exercise in report.exercises)
    facts = [f"{status.word[lang]}: {count[status]}" for status in Status if count[status]]
    points = f"{printable(report.submission, 100)}: {total(report, lang)}"
    return inert(" · ".join([points, *facts, circumstances(report, lang)]))


def _ended(lines: Iterable[str]) -> str:
    return "".join(f"{inert(line)}\n" for line in lines)


def inert(line: str) -> str:
    """Return the line with spaces inside everything that a CI would take for a command."""
    return _COMMANDS.sub(lambda found: f"{found[0]} ", line)


def place(base: str, row: Row) -> str | None:
    """Return the file as seen from the start of ``base``."""
    return None if row.path is None else below(base, row.path)


def _told(report: Report, lang: str, verbose: bool) -> Iterator[Row]:
    for row in rows(report, lang, _LIMIT):
        advised = row.passed and row.message is not None
        unread = not row.check.devices
        if verbose or advised or (row.status.is_lost and not (unread and row.check is not row.exercise.checks[0])):
            yield row


def _unreadable(report: Report, lang: str) -> Iterator[str]:
    for exercise in report.exercises:
        if exercise.status is Status.ERROR and exercise.feedback is not None and exercise.path is not None:
            yield f"{printable_path(exercise.path, 200)}: {printable(exercise.feedback[lang], 500)}"


def _line(row: Row, lang: str, asked: Asked) -> str:
    where = place(asked.base, row)
    start = [] if where is None else [where if row.line is None else f"{where}:{row.line}"]
    verdict = f"{row.status.word[lang]} {row.name}"
    mistake = f" [{row.mistake}]" if row.mistake else ""
    detail = f" ({row.detail})" if asked.is_for_instructors and row.detail else ""
    return ": ".join([*start, verdict, *filter(None, [row.message])]) + mistake + detail


def _is_advised(exercise: ExerciseResult) -> bool:
    return exercise.status is Status.PASSED and exercise.feedback is not None


def _told_of(exercise: ExerciseResult, lang: str, base: str) -> str:
    feedback, verdict = exercise.feedback, f"{exercise.status.word[lang]} {exercise.id}"
    where = [] if exercise.path is None else [below(base, printable_path(exercise.path))]
    if feedback is None:
        return ": ".join([*where, verdict])
    start = [f"{path}:{feedback.line or exercise.line or 1}" for path in where]
    return ": ".join([*start, verdict, printable(feedback[lang], _LIMIT)])


def _whole(report: Report, lang: str) -> list[str]:
    return [*unread(report, lang), *filter(None, [why_void(report, lang)])]

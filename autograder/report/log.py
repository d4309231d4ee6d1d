"""The report as the log of a CI job: one line for every failed check, with file and line, and a summary last.

Nothing in a line is read as a command by the machine that shows it: GitHub takes ``::`` at the start of a line for
one, and GitHub and Azure ``##[`` and ``##vso[`` anywhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from autograder.report.model import Report, Status
from autograder.report.plain import printable, printable_path
from autograder.report.rows import LOST, Row, circumstances, rows, total, unread, why_void
from autograder.report.words import WORDS

_LIMIT = 1_000
_COMMANDS = re.compile(r"(?<=#)(?=#)|(?:(?<=\s)|^):(?=:)")


def render(report: Report, lang: str, base: str = "", verbose: bool = False) -> str:
    """The lines, each ended. Paths start at ``base``. ``verbose`` lists every check, and details for instructors."""
    lines = [_line(row, lang, base, verbose) for row in _told(report, lang, verbose)]
    return "".join(f"{inert(line)}\n" for line in [*lines, *_whole(report, lang), summary(report, lang)])


def summary(report: Report, lang: str) -> str:
    """One line: whose, how many points, how many exercises ended how, and how they were run."""
    count = Counter(exercise.status for exercise in report.exercises)
    facts = [f"{WORDS[status][lang]}: {count[status]}" for status in Status if count[status]]
    points = f"{printable(report.submission, 100)}: {total(report, lang)}"
    return inert(" · ".join([points, *facts, circumstances(report, lang)]))


def quiet(report: Report, lang: str) -> str:
    """The summary, after what was not read and why: files, answers, or the whole submission."""
    lines = [*_whole(report, lang), *_unreadable(report, lang), summary(report, lang)]
    return "".join(f"{inert(line)}\n" for line in lines)


def inert(line: str) -> str:
    """The line with spaces inside what a CI would take for a command."""
    return _COMMANDS.sub(lambda found: f"{found[0]} ", line)


def place(base: str, row: Row) -> str | None:
    """The file as seen from the repository's root."""
    return None if row.path is None else f"{printable_path(base)}/{row.path}" if base else row.path


def _told(report: Report, lang: str, verbose: bool) -> Iterator[Row]:
    for row in rows(report, lang, _LIMIT):
        advised = row.passed and row.message is not None
        unread = not row.check.devices
        if verbose or advised or (row.status in LOST and not (unread and row.check is not row.exercise.checks[0])):
            yield row


def _unreadable(report: Report, lang: str) -> Iterator[str]:
    for exercise in report.exercises:
        if exercise.status is Status.ERROR and exercise.feedback is not None and exercise.path is not None:
            yield f"{printable_path(exercise.path, 200)}: {printable(exercise.feedback[lang], 500)}"


def _line(row: Row, lang: str, base: str, verbose: bool) -> str:
    where = place(base, row)
    start = [] if where is None else [where if row.line is None else f"{where}:{row.line}"]
    verdict = f"{WORDS[row.status][lang]} {row.name}"
    mistake = f" [{row.mistake}]" if row.mistake else ""
    detail = f" ({row.detail})" if verbose and row.detail else ""
    return ": ".join([*start, verdict, *filter(None, [row.message])]) + mistake + detail


def _whole(report: Report, lang: str) -> list[str]:
    return [*unread(report, lang), *filter(None, [why_void(report, lang)])]

"""The report as GitHub Actions' workflow commands: an annotation at the student's line for each failure.

Source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from collections.abc import Iterator

from autograder.report import classroom, markdown
from autograder.report.formats import PLAIN, Asked
from autograder.report.log import place, summary
from autograder.report.model import Report
from autograder.report.rows import Row, rows, why_void

_SHOWN = 10
"""Errors of one step that GitHub shows as annotations; the log and the summary have all."""
_LIMIT = 1_000


def render(report: Report, lang: str, asked: Asked = PLAIN) -> str:
    """Return workflow commands, a line each: errors, and a notice with the points."""
    errors = [_problem(why) for why in [why_void(report, lang)] if why is not None]
    errors += [_annotation(row, asked.base) for row in _first_of_each(report, lang)]
    return "".join([*errors[:_SHOWN], _command("notice", {"title": "kata"}, summary(report, lang))])


def added(report: Report, lang: str) -> dict[str, str]:
    """Return the step's summary and outputs, by the variable that names GitHub's file for them."""
    results = {"score": report.score, "max_score": report.max_score, "result": classroom.encode(report, lang)}
    return {
        "GITHUB_STEP_SUMMARY": markdown.render(report, lang),
        "GITHUB_OUTPUT": "".join(f"{name}={value}\n" for name, value in results.items()),
    }


def _first_of_each(report: Report, lang: str) -> Iterator[Row]:
    """Return the first check that each exercise failed. It is the one to look at, and the list stays short."""
    seen: set[str] = set()
    for row in rows(report, lang, _LIMIT):
        if row.status.is_lost and row.exercise.id not in seen:
            seen.add(row.exercise.id)
            yield row


def _annotation(row: Row, base: str) -> str:
    where = place(base, row)
    properties = {} if where is None else {"file": where, "line": str(row.line or 1)}
    return _command("error", {**properties, "title": row.name}, row.message or row.status)


def _problem(why: str) -> str:
    return _command("error", {"title": "kata"}, why)


def _command(name: str, properties: dict[str, str], message: str) -> str:
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {listed}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

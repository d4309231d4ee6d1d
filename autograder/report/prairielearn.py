"""The report as PrairieLearn's ``results.json``.

Source: https://docs.prairielearn.com/externalGrading/#grading-results
"""

from __future__ import annotations

import json
from dataclasses import replace

from autograder.report.formats import PLAIN, Asked
from autograder.report.model import Report
from autograder.report.rows import Row, circumstances, reasons, rows, total, was_called, why_void
from autograder.verdicts import Status

_LIMIT = 1_000
"""Characters of a message: PrairieLearn takes results of at most a megabyte."""


def render(report: Report, lang: str, _asked: Asked = PLAIN) -> str:
    """Return the content of ``results.json``.

    A result that is not a verdict on the answers is not gradable. It costs the student neither points nor an attempt.
    The same holds for an answer that cannot be loaded, or that is not run.
    """
    void = why_void(report, lang)
    errors = [void] if void is not None else _not_loaded(report, lang)
    whole: dict[str, object] = {
        "gradable": not errors,
        "score": min(1.0, report.score / report.max_score) if report.max_score else 0.0,
        "message": total(report, lang),
        "output": circumstances(report, lang),
        "tests": [_test(row) for row in rows(report, lang, _LIMIT)],
    }
    if errors:
        whole["format_errors"] = errors
    return json.dumps(whole, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def _not_loaded(report: Report, lang: str) -> list[str]:
    stopped = [exercise for exercise in report.exercises if exercise.status in (Status.ERROR, Status.REFUSED)]
    if not stopped or any(map(was_called, report.exercises)):
        return []
    return reasons(replace(report, exercises=tuple(stopped)), lang, _LIMIT)


def _test(row: Row) -> dict[str, object]:
    return {
        "name": row.name,
        # Both on every test, since one test without them hides the points of all.
        "points": float(row.check.points),
        "max_points": float(row.check.max_points),
        "message": row.message or "",
        "output": row.place or "",
    }

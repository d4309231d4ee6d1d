"""The report as exercism's ``results.json``, version 2.

Source: https://exercism.org/docs/building/tooling/test-runners/interface
"""

from __future__ import annotations

import json

from autograder.report.model import ExerciseResult, Report, Status
from autograder.report.rows import ERRORS, NOTHING, Row, rows, why_void

_LIMIT = 4_000
_LONGEST_MESSAGE = 65_535
_STATUS = {Status.PASSED: "pass", **dict.fromkeys(ERRORS, "error")}


def render(report: Report, lang: str) -> str:
    """The content of ``results.json``. ``error`` means that no test ran; ``pass`` that every point is earned."""
    whole = _error(report, lang) or {
        "version": 2,
        "status": "pass" if report.is_perfect else "fail",
        "message": None,
        "tests": [_test(row, len(report.exercises) == 1) for row in rows(report, lang, _LIMIT)],
    }
    return json.dumps(whole, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def _error(report: Report, lang: str) -> dict[str, object] | None:
    why = why_void(report, lang)
    if why is None and not any(map(_ran, report.exercises)):
        told = {row.message or row.status: None for row in rows(report, lang, _LIMIT)}
        why = "\n".join(told) or NOTHING[lang]
    return None if why is None else {"version": 2, "status": "error", "message": why[:_LONGEST_MESSAGE], "tests": []}


def _ran(exercise: ExerciseResult) -> bool:
    """Whether the student's function was called: a file that cannot be loaded is an error, not a failed test."""
    idle = (Status.NOT_REACHED, Status.NOT_RUN, Status.ERROR)
    return any(check.outcome.status not in idle for check in exercise.checks)


def _test(row: Row, alone: bool) -> dict[str, object]:
    return {
        "name": row.title if alone else row.name,
        "status": _STATUS.get(row.status, "fail"),
        "message": None if row.passed else "\n".join(filter(None, [row.message or str(row.status), row.place])),
        "output": (row.message or "")[:500] if row.passed else None,
    }

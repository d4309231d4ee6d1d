"""The report as exercism's ``results.json``, version 2.

Source: https://exercism.org/docs/building/tooling/test-runners/interface
"""

from __future__ import annotations

import json

from autograder.report.formats import PLAIN, Asked
from autograder.report.model import MAX_PRINTED, Report
from autograder.report.plain import printable
from autograder.report.rows import NOTHING, Row, reasons, rows, was_called, why_void

_LIMIT = 4_000
_LONGEST_MESSAGE = 65_535
_CUT = "Output was truncated. Please limit to 500 chars."
"""In exercism's own words."""


def render(report: Report, lang: str, _asked: Asked = PLAIN) -> str:
    """Return the content of ``results.json``. ``error`` means that no test ran, ``pass`` that every point is earned."""
    whole = _error(report, lang) or {
        "version": 2,
        "status": "pass" if report.is_perfect else "fail",
        "message": None,
        "tests": [_test(row, len(report.exercises) == 1) for row in rows(report, lang, _LIMIT)],
    }
    return json.dumps(whole, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def _error(report: Report, lang: str) -> dict[str, object] | None:
    why = why_void(report, lang)
    if why is None and not any(map(was_called, report.exercises)):
        why = "\n".join(reasons(report, lang, _LIMIT)) or NOTHING[lang]
    return None if why is None else {"version": 2, "status": "error", "message": why[:_LONGEST_MESSAGE], "tests": []}


def _test(row: Row, alone: bool) -> dict[str, object]:
    return {
        "name": row.title if alone else row.name,
        "status": "pass" if row.passed else "error" if row.status.is_error else "fail",
        "message": None if row.passed else "\n".join(filter(None, [row.message or str(row.status), row.place])),
        "output": _output(row.check.outcome.printed),
    }


def _output(printed: str) -> str | None:
    """Return the output of the answer within exercism's limit, with a note if it was cut."""
    lines = "\n".join(map(printable, printed[: MAX_PRINTED + 1].splitlines()))
    kept = lines[: MAX_PRINTED - len(_CUT) - 1]
    return (lines if len(printed) <= MAX_PRINTED else f"{kept}\n{_CUT}") or None

"""The report as PrairieLearn's ``results.json``.

Source: https://docs.prairielearn.com/externalGrading/#grading-results
"""

from __future__ import annotations

import json

from autograder.report.model import Report
from autograder.report.rows import Row, circumstances, rows, total, why_void

_LIMIT = 1_000
"""Characters of a message: PrairieLearn takes results of at most a megabyte."""


def render(report: Report, lang: str) -> str:
    """The content of ``results.json``.

    What is no verdict on the answers is not gradable: it costs the student neither points nor an attempt.
    """
    void = why_void(report, lang)
    whole: dict[str, object] = {
        "gradable": void is None,
        "score": min(1.0, report.score / report.max_score) if report.max_score else 0.0,
        "message": total(report, lang),
        "output": circumstances(report, lang),
        "tests": [_test(row) for row in rows(report, lang, _LIMIT)],
    }
    if void is not None:
        whole["format_errors"] = [void]
    return json.dumps(whole, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def _test(row: Row) -> dict[str, object]:
    return {
        "name": row.name,
        # Both on every test: where one test lacks them the points of all are hidden.
        "points": float(row.check.points),
        "max_points": float(row.check.max_points),
        "message": row.message or "",
        "output": row.place or "",
    }

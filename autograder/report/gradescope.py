"""The report as Gradescope's ``results.json``: a test for every check, plain text throughout.

Source: https://gradescope-autograders.readthedocs.io/en/latest/specs/
"""

from __future__ import annotations

import json

from autograder.report.formats import PLAIN, Asked
from autograder.report.model import Report
from autograder.report.rows import Row, circumstances, rows, total, why_void


def render(report: Report, lang: str, _asked: Asked = PLAIN) -> str:
    """Return the content of ``results.json``. It holds nothing that students may not read."""
    whole = {
        "score": float(report.score),
        "output": "\n".join(filter(None, [why_void(report, lang), total(report, lang), circumstances(report, lang)])),
        "output_format": "text",
        "test_output_format": "text",
        "test_name_format": "text",
        # Students read the tests. The other output of a run is for instructors.
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "tests": [_test(row, number) for number, row in _numbered(report, lang)],
        "extra_data": {"walls": report.walls, "devices": list(report.devices), "seed": report.seed},
    }
    return json.dumps(whole, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def _numbered(report: Report, lang: str) -> list[tuple[str, Row]]:
    places = [
        f"{number}.{place}"
        for number, exercise in enumerate(report.exercises, 1)
        for place, _ in enumerate(exercise.checks, 1)
    ]
    return list(zip(places, rows(report, lang), strict=True))


def _test(row: Row, number: str) -> dict[str, object]:
    return {
        "number": number,
        "name": row.name,
        "score": float(row.check.points),
        "max_score": float(row.check.max_points),
        # Explicit, since a check worth nothing would otherwise always count as passed.
        "status": "passed" if row.passed else "failed",
        "output": "\n".join(filter(None, [row.message, row.place])),
        "tags": list(filter(None, [row.exercise.note, row.exercise.id, row.mistake])),
        "visibility": "visible",
    }

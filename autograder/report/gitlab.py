"""The report as GitLab's Code Quality document: each failure at the student's line in the merge request.

Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

import hashlib
import json

from autograder.report.formats import PLAIN, Asked
from autograder.report.log import place
from autograder.report.model import Report
from autograder.report.rows import Row, rows, why_void

_LIMIT = 1_000


def render(report: Report, lang: str, asked: Asked = PLAIN) -> str:
    """Return a list of findings."""
    found = [
        _finding(row, asked.base) for row in rows(report, lang, _LIMIT) if row.status.is_lost and row.path is not None
    ]
    void = why_void(report, lang)
    if void is not None:
        found.append(_object("kata", "void", void, ".", 1, "blocker"))
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _finding(row: Row, base: str) -> dict[str, object]:
    said = f"{row.name}: {row.message or row.status}"
    return _object(row.exercise.id, row.check.name, said, place(base, row) or ".", row.line or 1, "major")


def _object(exercise: str, check: str, description: str, path: str, line: int, severity: str) -> dict[str, object]:
    # The same check of the same exercise is the same finding, so that GitLab can name the repairs of a change.
    fingerprint = hashlib.sha256(f"{exercise} {check}".encode()).hexdigest()
    return {
        "description": description,
        "check_name": f"{exercise}.{check}",
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {"path": path, "lines": {"begin": line}},
    }

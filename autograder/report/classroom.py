"""The report as GitHub Classroom's autograding reporter takes it: JSON in one line of base64.

Source: https://github.com/classroom-resources/autograding-grading-reporter. Its table shows the passed share of the
tests times ``max_score``, its notice (which Classroom records) the sum of the tests' scores. Both are the same where
every test is worth the same, so a check of two points is two tests. Without a test, or without a score in one, it
prints NaN or stops.
"""

from __future__ import annotations

import base64
import functools
import json
import math
from collections.abc import Iterator
from fractions import Fraction

from autograder.report.model import Report, Status
from autograder.report.rows import Row, number, rows, why_void

_LIMIT = 500
_SMALLEST = 100
"""Points are hundredths at the finest."""
_ERRORS = (Status.ERROR, Status.TIMEOUT, Status.CRASHED)
_Object = dict[str, object]


def encode(report: Report, lang: str) -> str:
    """The step output ``result``: one line."""
    return base64.b64encode(render(report, lang).encode("utf-8")).decode("ascii")


def render(report: Report, lang: str) -> str:
    """What the line says, as JSON."""
    void = why_void(report, lang)
    tests = [] if report.problem is not None else list(_tests(report, lang))
    whole: _Object = {
        "version": 3,
        "status": "error" if void is not None else "pass" if tests and report.is_perfect else "fail",
        "max_score": _plain(report.max_score),
        "tests": tests or [_test("submission", "error", 0, void or "There is nothing to grade.")],
    }
    if void is not None:
        whole["message"] = void
    return json.dumps(whole, ensure_ascii=False, allow_nan=False)


def _tests(report: Report, lang: str) -> Iterator[_Object]:
    found = [row for row in rows(report, lang, _LIMIT) if row.check.max_points > 0]
    unit = _unit([row.check.max_points for row in found])
    for row in found:
        parts = int(_exact(row.check.max_points) / unit)
        for part in range(1, parts + 1):
            name = row.name if parts == 1 else f"{row.name} ({part}/{parts})"
            score = float(unit) if row.passed else 0
            yield _test(name, _status(row), score, row.message, row.path, row.line)


def _unit(points: list[float]) -> Fraction:
    """The largest number of points that divides all of these."""
    whole = [int(_exact(some) * _SMALLEST) for some in points]
    return Fraction(functools.reduce(math.gcd, whole, 0) or _SMALLEST, _SMALLEST)


def _exact(points: float) -> Fraction:
    return Fraction(round(points * _SMALLEST), _SMALLEST)


def _status(row: Row) -> str:
    return "pass" if row.passed else "error" if row.status in _ERRORS else "fail"


def _test(
    name: str, status: str, score: float, message: str | None, path: str | None = None, line: int | None = None
) -> _Object:
    return {
        "name": name,
        "status": status,
        "score": _plain(score),
        "message": message or "",
        "test_code": "",
        "filename": path or "",
        "line_no": line or 0,
        "duration": 0,
    }


def _plain(points: float) -> float | int:
    return int(points) if float(points).is_integer() else float(number(points))

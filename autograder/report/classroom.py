"""The report as GitHub Classroom's autograding reporter takes it: JSON in one line of base64.

Source: https://github.com/classroom-resources/autograding-grading-reporter. Its table shows the passed share of the
tests times ``max_score``. Its notice, which Classroom records, shows the sum of the tests' scores. Both are equal if
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

from autograder.report.model import Report
from autograder.report.rows import NOTHING, Row, number, rows, why_void

_LIMITS = (500, 100, 0)
"""Characters of a message, as long as all fits."""
_ROOM = 90_000
"""Bytes: in base64 the line is a third longer, and the longest environment variable has 131072."""
_SMALLEST = 100
"""Points are hundredths at the finest."""
_Object = dict[str, object]


def encode(report: Report, lang: str) -> str:
    """Return the step output ``result``: one line."""
    return base64.b64encode(render(report, lang).encode("utf-8")).decode("ascii")


def render(report: Report, lang: str) -> str:
    """Return the content of the line, as JSON, with as much text as fits."""
    for limit in _LIMITS:
        document = json.dumps(_whole(report, lang, limit), ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        if len(document.encode("utf-8")) <= _ROOM:
            break
    return document


def _whole(report: Report, lang: str, limit: int) -> _Object:
    void = why_void(report, lang)
    tests = [] if report.problem is not None else list(_tests(report, lang, limit))
    whole: _Object = {
        "version": 3,
        "status": "error" if void is not None else "pass" if tests and report.is_perfect else "fail",
        "max_score": _plain(report.max_score),
        "tests": tests or [{**_test("submission", "error", 0), "message": void or NOTHING[lang]}],
    }
    return whole if void is None else {**whole, "message": void}


def _tests(report: Report, lang: str, limit: int) -> Iterator[_Object]:
    found = [row for row in rows(report, lang, limit or 1) if row.check.max_points > 0]
    unit = _unit([row.check.max_points for row in found])
    for row in found:
        parts = int(_exact(row.check.max_points) / unit)
        for part in range(1, parts + 1):
            test = _test(row.exercise.id, _status(row), float(unit) if row.passed else 0)
            yield {**test, **_told(row, f" ({part}/{parts})" if parts > 1 else "")} if limit else test


def _told(row: Row, part: str) -> _Object:
    # The reporter reads line 0 as a missing line.
    return {"name": row.name + part, "message": row.message or "", "filename": row.path or "", "line_no": row.line or 0}


def _unit(points: list[float]) -> Fraction:
    """Return the largest number of points that divides all of these."""
    whole = [int(_exact(some) * _SMALLEST) for some in points]
    return Fraction(functools.reduce(math.gcd, whole, 0) or _SMALLEST, _SMALLEST)


def _exact(points: float) -> Fraction:
    return Fraction(round(points * _SMALLEST), _SMALLEST)


def _status(row: Row) -> str:
    return "pass" if row.passed else "error" if row.status.is_error else "fail"


def _test(name: str, status: str, score: float) -> _Object:
    return {"name": name, "status": status, "score": _plain(score), "line_no": 0}


def _plain(points: float) -> float | int:
    return int(points) if float(points).is_integer() else float(number(points))

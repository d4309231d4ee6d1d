"""The full reports of a course, for instructors: ``reports/ASSIGNMENT/STUDENT.json`` beside the gradebook.

The gradebook has a row for every exercise; what became of each check stands here alone.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from autograder.errors import UnreadableReport
from autograder.report import json_view
from autograder.report.model import Report
from autograder.report.output import write

FOLDER = "reports"


class Check(msgspec.Struct, frozen=True):
    """What of a check the gradebook's views need."""

    name: str
    points: float
    max_points: float


class Exercise(msgspec.Struct, frozen=True):
    """What of an exercise the gradebook's views need."""

    id: str
    checks: tuple[Check, ...]


class _Report(msgspec.Struct):
    exercises: tuple[Exercise, ...]


def path(course: Any, assignment: str, student: str) -> Path:
    """Where a report lies; ``course`` is nbgrader's CourseDirectory."""
    return Path(course.root, FOLDER, assignment, f"{student}.json")


def keep(course: Any, assignment: str, student: str, report: Report, lang: str) -> None:
    """Write a report. Raises UnwritableOutput."""
    write(path(course, assignment, student), json_view.render(report, lang))


def read(report: Path) -> tuple[Exercise, ...]:
    """The exercises of a kept report; none where there is no report. Raises UnreadableReport."""
    if not report.exists():
        return ()
    try:
        return msgspec.json.decode(report.read_bytes(), type=_Report).exercises
    except (OSError, msgspec.MsgspecError) as wrong:
        raise UnreadableReport(f"'{report}' is no report: {wrong}", "Grade this submission again.") from wrong

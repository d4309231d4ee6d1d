"""The full reports of a course, for instructors: ``reports/ASSIGNMENT/STUDENT/NOTEBOOK.json`` next to the gradebook.

The gradebook has a row for every exercise. Only the reports have the results of each check.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from autograder.catalogue import Text
from autograder.errors import UnreadableReport
from autograder.feedback import Feedback
from autograder.report.model import CheckResult, ExerciseResult, Outcome
from autograder.verdicts import Fault, Status

FOLDER = "reports"


def path(course: Any, assignment: str, student: str, notebook: str) -> Path:
    """Return the path of a report. ``course`` is nbgrader's CourseDirectory."""
    return Path(course.root, FOLDER, assignment, student, f"{notebook}.json")


@dataclass(frozen=True)
class Kept:
    """A report as it was written: its owner and its verdicts, with titles only in the report's language."""

    submission: str
    problem: str | None
    exercises: tuple[ExerciseResult, ...]


class _Told(msgspec.Struct):
    title: str
    status: Status
    messages: Text | None
    mistake: str | None
    line: int | None
    fault: Fault | None

    @property
    def feedback(self) -> Feedback | None:
        told = self.messages
        return None if told is None else Feedback(en=told.en, zh=told.zh, mistake=self.mistake, line=self.line)


class _Check(_Told):
    name: str = msgspec.field()
    max_points: float = msgspec.field()
    devices: dict[str, Status] = msgspec.field()


class _Exercise(_Told):
    id: str = msgspec.field()
    note: str = msgspec.field()
    checks: list[_Check] = msgspec.field()
    path: str | None = None


class _Report(msgspec.Struct):
    submission: str
    exercises: list[_Exercise]
    problem: str | None = None


def read(file: Path) -> Kept:
    """Return the report in ``file``. Raises UnreadableReport."""
    try:
        report = msgspec.json.decode(file.read_bytes(), type=_Report)
    except (OSError, msgspec.MsgspecError) as wrong:
        raise UnreadableReport(
            Text(f"'{file}' is not a report: {wrong}", f"“{file}”不是评分报告：{wrong}"),
            Text("Name JSON files that `kata grade` wrote.", "请给出 `kata grade` 写的 JSON 文件。"),
        ) from wrong
    return Kept(report.submission, report.problem, tuple(map(_exercise, report.exercises)))


def _exercise(told: _Exercise) -> ExerciseResult:
    checks = tuple(_check(check) for check in told.checks)
    title = Text(told.title, told.title)
    return ExerciseResult(
        id=told.id,
        note=told.note,
        title=title,
        status=told.status,
        checks=checks,
        path=told.path,
        feedback=told.feedback,
        fault=told.fault,
    )


def _check(told: _Check) -> CheckResult:
    outcome = Outcome(told.status, told.feedback, told.fault)
    return CheckResult(
        name=told.name,
        title=Text(told.title, told.title),
        max_points=told.max_points,
        outcome=outcome,
        devices=told.devices,
    )

"""``nbgrader export`` with a column for every exercise and every check."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nbgrader.api import Assignment, Gradebook, MissingEntry, Student
from nbgrader.plugins import ExportPlugin

from autograder.course.nbgrader import cells, reports
from autograder.course.tables import inert
from autograder.report.model import ExerciseResult
from autograder.verdicts import Status

_ABOUT = ("assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email")
_TOTALS = ("raw_score", "late_submission_penalty", "score", "max_score", "needs_manual_grade", "refused", "tampering")

_Row = dict[str, object]
_Columns = dict[tuple[str, str], str]
"""The column of a notebook's graded cell."""


class ExportChecks(ExportPlugin):
    """A row for every student and assignment: nbgrader's own columns, then ``EXERCISE`` and ``EXERCISE.CHECK``.

    An exercise's points come from the gradebook, with all changes by people. A check's points come from the judge. The
    column ``refused`` and ``tampering`` name the exercises whose answers were not run, or were stopped.
    """

    def export(self, gradebook: Gradebook) -> None:
        """Write the table to ``--to``, else to ``grades.csv``."""
        rows = list(self._rows(gradebook))
        columns = dict.fromkeys((*_ABOUT, *_TOTALS))
        for row in rows:
            columns.update(dict.fromkeys(row))
        path = Path(self.to or "grades.csv")
        self.log.info("Exporting grades to %s", path)
        with path.open("w", newline="", encoding="utf-8") as file:
            table = csv.DictWriter(file, list(columns), restval="")
            table.writeheader()
            table.writerows({name: inert(v) if isinstance(v, str) else v for name, v in row.items()} for row in rows)

    def _rows(self, gradebook: Gradebook) -> Iterator[_Row]:
        for assignment in gradebook.assignments:
            for student in gradebook.students:
                if _chosen(self.assignment, assignment.name) and _chosen(self.student, student.id):
                    yield self._row(gradebook, assignment, student)

    def _row(self, gradebook: Gradebook, assignment: Assignment, student: Student) -> _Row:
        about = {"assignment": assignment.name, "duedate": assignment.duedate, "student_id": student.id}
        named = {"last_name": student.last_name, "first_name": student.first_name, "email": student.email}
        try:
            submission = gradebook.find_submission(assignment.name, student.id)
        except MissingEntry:  # nothing handed in
            nothing = {"raw_score": 0.0, "late_submission_penalty": 0.0, "score": 0.0, "needs_manual_grade": False}
            return {**about, **named, **nothing, "max_score": assignment.max_score}
        columns = _columns(assignment)
        return {
            **about,
            **named,
            **_totals(submission),
            **_by_cell(submission, columns),
            **self._by_check(assignment, student, columns),
        }

    def _by_check(self, assignment: Assignment, student: Student, columns: _Columns) -> _Row:
        ours = [
            (columns[notebook.name, name], exercise)
            for notebook in assignment.notebooks
            for exercise in self._judged(assignment, student, notebook)
            if (notebook.name, name := cells.name_of("grade", exercise.id)) in columns
        ]
        named = {
            str(status): " ".join(column for column, exercise in ours if exercise.status is status)
            for status in (Status.REFUSED, Status.TAMPERING)
        }
        checks = {f"{column}.{check.name}": check.points for column, exercise in ours for check in exercise.checks}
        return {**named, **checks}

    def _judged(self, assignment: Assignment, student: Student, notebook: Any) -> tuple[ExerciseResult, ...]:
        course: Any = self.parent.coursedir
        file = reports.path(course, assignment.name, student.id, notebook.name)
        return reports.read(file).exercises if file.exists() else ()


def _columns(assignment: Assignment) -> _Columns:
    """Return the column of each notebook's graded cell.

    A name that several notebooks have becomes ``NOTEBOOK/CELL``.
    """
    graded = [(notebook.name, cell.name) for notebook in assignment.notebooks for cell in _graded(notebook)]
    count = Counter(cell for _, cell in graded)
    column = {cell: cells.slug_of(cell, "grade") or cell for _, cell in graded}
    return {(book, cell): column[cell] if count[cell] == 1 else f"{book}/{column[cell]}" for book, cell in graded}


def _graded(notebook: Any) -> list[Any]:
    return [*notebook.grade_cells, *notebook.task_cells]


def _chosen(wanted: list[object], name: str) -> bool:
    return not wanted or name in map(str, wanted)


def _totals(submission: Any) -> _Row:
    penalty = submission.late_submission_penalty or 0.0
    return {
        "timestamp": submission.timestamp,
        "raw_score": submission.score,
        "late_submission_penalty": penalty,
        "score": max(0.0, submission.score - penalty),
        "max_score": submission.max_score,
        "needs_manual_grade": submission.needs_manual_grade,
    }


def _by_cell(submission: Any, columns: _Columns) -> _Row:
    grades = [(notebook.name, grade) for notebook in submission.notebooks for grade in notebook.grades]
    return {columns[notebook, grade.name]: grade.score for notebook, grade in grades}

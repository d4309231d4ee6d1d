"""Verdicts in nbgrader's gradebook, in any database, without running a notebook."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from typing import Any

from nbgrader.api import Grade, Gradebook, MissingEntry, SubmittedNotebook

from autograder.course.nbgrader import cells, outputs, reports
from autograder.report.model import ExerciseResult


def forget(course: Any, assignment: str, student: str, notebook: str) -> None:
    """Take back the automatic scores and comments before they are made again. A failed run leaves none behind.

    Entries by a person stay. ``course`` is nbgrader's CourseDirectory.
    """
    with Gradebook(course.db_url, course.course_id) as gradebook, contextlib.suppress(MissingEntry):
        submitted = gradebook.find_submission_notebook(notebook, assignment, student)
        for grade in submitted.grades:
            grade.auto_score, grade.needs_manual_grade = None, True
        for comment in submitted.comments:
            comment.auto_comment = None
        gradebook.db.commit()
    reports.path(course, assignment, student, notebook).unlink(missing_ok=True)


def save(submitted: SubmittedNotebook, results: Mapping[str, ExerciseResult], lang: str) -> None:
    """Put the verdicts, by slug, into the rows of a submitted notebook."""
    points = {}
    for grade in submitted.grades:
        if result := results.get(cells.slug_of(grade.name, "grade") or ""):
            points[result.id] = grade.cell.max_score
            _enter(grade, result)
    for comment in submitted.comments:
        if comment.name in points:
            comment.auto_comment = outputs.comment(results[comment.name], points[comment.name], lang)


def _enter(grade: Grade, result: ExerciseResult) -> None:
    """Put a verdict's points into its row. Undecided ones need a person."""
    judged = result.is_judged
    grade.auto_score = outputs.scaled(result, grade.cell.max_score) if judged else None
    # As in nbgrader: if a person changed the score before, somebody must look again.
    grade.needs_manual_grade = not judged or grade.manual_score is not None

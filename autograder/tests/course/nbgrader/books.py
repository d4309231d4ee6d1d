"""A gradebook made by hand: one assignment ``hw`` of two notebooks, and what students handed in."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from nbgrader.api import Gradebook

from autograder.course.nbgrader import cells, reports
from autograder.report import json_view
from autograder.report.folder import write
from autograder.report.model import ExerciseResult, Report
from autograder.tests.course.made import FAILED, PASSED, REBOUND, result

QUIET = pytest.mark.filterwarnings("ignore:Object of type .* not in session")
"""nbgrader's own warning, several for every submission."""
POINTS = {"add_in_place": 6.0, "slices": 3.0}
"""The points of the graded cells. Those of ``add_in_place`` are twice what its checks are worth."""
LOST = result("add_in_place", PASSED, FAILED, feedback=REBOUND)
RIGHT = result("slices", PASSED, PASSED)


def course_in(folder: Path) -> Any:
    """Return the parts of nbgrader's CourseDirectory that the gradebook's modules use."""
    return SimpleNamespace(root=str(folder), db_url=f"sqlite:///{folder}/gradebook.db", course_id="torch")


@contextlib.contextmanager
def opened(folder: Path) -> Iterator[Any]:
    """Open the gradebook in this folder."""
    with Gradebook(course_in(folder).db_url, "torch") as book:
        yield book


def fill(folder: Path) -> None:
    """Make the assignment ``hw``: notebook ``one`` with two exercises, ``two`` with an essay."""
    with opened(folder) as book:
        book.add_assignment("hw")
        for notebook in ("one", "two"):
            book.add_notebook(notebook, "hw")
        for slug, points in POINTS.items():
            _exercise(book, slug, points)
        book.add_grade_cell("essay", "two", "hw", max_score=2.0, cell_type="markdown")
        book.add_solution_cell("essay", "two", "hw")
        book.add_source_cell("essay", "two", "hw", cell_type="markdown", source="?", locked=False)


def _exercise(book: Any, slug: str, points: float) -> None:
    graded = cells.name_of("grade", slug)
    book.add_grade_cell(graded, "one", "hw", max_score=points, cell_type="code")
    book.add_solution_cell(slug, "one", "hw")
    for name, is_locked in ((slug, False), (graded, True)):
        text = f"# {name}, as issued"
        book.add_source_cell(name, "one", "hw", cell_type="code", source=text, locked=is_locked, checksum="c")


def hand_in(book: Any, student: str, **about: Any) -> Any:
    """Enter a student and their submission, and return its first notebook."""
    book.add_student(student, **about)
    book.add_submission("hw", student)
    return book.find_submission_notebook("one", "hw", student)


def report_on(folder: Path, student: str, *results: ExerciseResult) -> Path:
    """Write the report about a student's first notebook, where the course keeps it."""
    path = reports.path(course_in(folder), "hw", student, "one")
    report = Report(submission=student, walls="limits", devices=("cpu",), seed=7, exercises=results)
    write(path, json_view.render(report, "en"))
    return path

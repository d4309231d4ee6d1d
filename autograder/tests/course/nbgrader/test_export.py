"""The table that ``nbgrader export`` writes: a row for each student and assignment, a column for each check."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from traitlets.config import Configurable

from autograder.course.nbgrader import gradebook
from autograder.course.nbgrader.export import ExportChecks
from autograder.tests.course.made import unanswered
from autograder.tests.course.nbgrader.books import LOST, QUIET, RIGHT, course_in, hand_in, opened, report_on
from autograder.verdicts import Status

pytestmark = QUIET
REFUSED = unanswered("slices", Status.REFUSED)


class Application(Configurable):
    """The part of nbgrader's application that the export uses."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.coursedir = course_in(folder)


def export(folder: Path, **options: Any) -> list[dict[str, str]]:
    """Return the rows of the table."""
    plugin = ExportChecks(parent=Application(folder), to=str(folder / "out.csv"), **options)
    with opened(folder) as book:
        plugin.export(book)
    with (folder / "out.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def judged(folder: Path, student: str, *results: Any, **about: Any) -> None:
    """Enter these verdicts on a student's first notebook, as autograding does."""
    with opened(folder) as book:
        gradebook.save(hand_in(book, student, **about), {result.id: result for result in results}, "en")
        book.db.commit()
    report_on(folder, student, *results)


def test_exercises_and_checks_have_columns(book_in: Path) -> None:
    """Points of exercises are those of the gradebook. Points of checks are those of the judge."""
    judged(book_in, "ann", LOST, RIGHT)
    (row,) = export(book_in)
    assert (row["assignment"], row["student_id"], row["add_in_place"], row["slices"]) == ("hw", "ann", "2.0", "3.0")
    assert {name: row[name] for name in row if ".test_" in name} == {
        "add_in_place.test_adds": "1.0",
        "add_in_place.test_keeps_memory": "0.0",
        "slices.test_values": "1.0",
        "slices.test_windows": "2.0",
    }
    assert (row["raw_score"], row["score"], row["max_score"], row["essay"]) == ("5.0", "5.0", "11.0", "0.0")


def test_changes_by_people_count(book_in: Path) -> None:
    """A late penalty is taken off, and never more than there is."""
    judged(book_in, "ann", LOST, RIGHT)
    with opened(book_in) as book:
        book.find_grade("grade-slices", "one", "hw", "ann").manual_score = 1.0
        book.find_submission_notebook("one", "hw", "ann").late_submission_penalty = 99.0
        book.db.commit()
    (row,) = export(book_in)
    assert (row["slices"], row["raw_score"], row["late_submission_penalty"], row["score"]) == (
        "1.0",
        "3.0",
        "99.0",
        "0.0",
    )


def test_answers_that_did_not_run_are_named(book_in: Path) -> None:
    """Two columns name them, each by its kind."""
    judged(book_in, "ann", replace(LOST, status=Status.TAMPERING), REFUSED)
    (row,) = export(book_in)
    assert (row["refused"], row["tampering"]) == ("slices", "add_in_place")


def test_who_handed_in_nothing_has_a_row(book_in: Path) -> None:
    """It has no points, and what the assignment is worth."""
    with opened(book_in) as book:
        book.add_student("bob", first_name="Bob", last_name="B", email="b@x")
    (row,) = export(book_in)
    assert (row["student_id"], row["first_name"], row["last_name"], row["email"]) == ("bob", "Bob", "B", "b@x")
    assert (row["score"], row["max_score"], row["needs_manual_grade"]) == ("0.0", "11.0", "False")


def test_a_submission_without_a_report_has_no_checks(book_in: Path) -> None:
    """A failed run leaves none behind."""
    with opened(book_in) as book:
        hand_in(book, "ann")
    (row,) = export(book_in)
    assert not [name for name in row if ".test_" in name]


def test_cells_of_one_name_in_two_notebooks_are_told_apart(book_in: Path) -> None:
    """The notebook stands before the name."""
    with opened(book_in) as book:
        book.add_grade_cell("grade-slices", "two", "hw", max_score=1.0, cell_type="code")
    judged(book_in, "ann", RIGHT)
    (row,) = export(book_in)
    assert (row["one/slices"], row["one/slices.test_values"], row["two/slices"]) == ("3.0", "1.0", "0.0")
    assert "slices" not in row


@pytest.mark.parametrize(("options", "students"), [({"student": ["ann"]}, ["ann"]), ({"assignment": ["other"]}, [])])
def test_rows_may_be_chosen(book_in: Path, options: dict[str, Any], students: list[str]) -> None:
    """By default there are all."""
    for student in ("ann", "bob"):
        judged(book_in, student, RIGHT)
    assert [row["student_id"] for row in export(book_in, **options)] == students
    assert [row["student_id"] for row in export(book_in)] == ["ann", "bob"]


def test_no_name_is_a_formula(book_in: Path) -> None:
    """Students choose their names."""
    judged(book_in, "=1+1", RIGHT, first_name="＝2", email="@x")
    (row,) = export(book_in)
    assert (row["student_id"], row["first_name"], row["email"]) == ("'=1+1", "'＝2", "'@x")

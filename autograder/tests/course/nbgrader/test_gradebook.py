"""Verdicts in the gradebook: entered by their cells, and taken back before they are made again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from autograder.course.nbgrader import gradebook
from autograder.report.model import ExerciseResult
from autograder.tests.course.nbgrader.books import LOST, QUIET, RIGHT, course_in, hand_in, opened, report_on
from autograder.verdicts import Fault, Status

pytestmark = QUIET
BROKEN = replace(LOST, status=Status.ERROR, fault=Fault.MACHINE)


def grades(notebook: Any) -> dict[str, tuple[float | None, bool]]:
    """Return the automatic score of each graded cell, and whether a person must look at it."""
    return {grade.name: (grade.auto_score, grade.needs_manual_grade) for grade in notebook.grades}


def entered(folder: Path, *results: ExerciseResult, by_hand: float | None = None) -> dict[str, Any]:
    """Return what is in the gradebook after these results: scores, and comments by cell."""
    with opened(folder) as book:
        notebook = hand_in(book, "ann")
        if by_hand is not None:
            book.find_grade("grade-slices", "one", "hw", "ann").manual_score = by_hand
        gradebook.save(notebook, {result.id: result for result in results}, "en")
        book.db.commit()
        return {"grades": grades(notebook), **{comment.name: comment.auto_comment for comment in notebook.comments}}


def test_a_verdict_becomes_points_and_a_comment(book_in: Path) -> None:
    """The points are those of the cell, which the instructor may have changed."""
    found = entered(book_in, LOST, RIGHT)
    assert found["grades"] == {"grade-add_in_place": (2.0, False), "grade-slices": (3.0, False)}
    assert found["add_in_place"].startswith(
        "Title of add\\_in\\_place" if "\\" in found["add_in_place"] else "Title of"
    )
    assert "2/6 points" in found["add_in_place"] and "x names another tensor." in found["add_in_place"]
    assert found["slices"].endswith("3/3 points")


def test_cells_without_a_verdict_stay_as_they_are(book_in: Path) -> None:
    """Another exercise's verdict has no row here, and stops nothing."""
    found = entered(book_in, RIGHT, replace(RIGHT, id="elsewhere"))
    assert found["grades"]["grade-slices"] == (3.0, False)
    assert found["grades"]["grade-add_in_place"][0] is None
    assert found["add_in_place"] is None


def test_what_could_not_be_judged_needs_a_person(book_in: Path) -> None:
    """It has no points yet, which is not the same as none."""
    assert entered(book_in, BROKEN)["grades"]["grade-add_in_place"] == (None, True)


def test_a_score_by_a_person_stays_and_asks_to_be_looked_at(book_in: Path) -> None:
    """The automatic one stands next to it."""
    assert entered(book_in, RIGHT, by_hand=1.5)["grades"]["grade-slices"] == (3.0, True)
    with opened(book_in) as book:
        assert book.find_grade("grade-slices", "one", "hw", "ann").score == 1.5


def test_a_verdict_is_taken_back_before_the_next(book_in: Path) -> None:
    """Scores, comments and the report go, for this notebook of this student only. What a person entered stays."""
    with opened(book_in) as book:
        for student in ("ann", "bob"):
            notebook = hand_in(book, student)
            gradebook.save(notebook, {"slices": RIGHT, "add_in_place": LOST}, "en")
            grade = book.find_grade("grade-slices", "one", "hw", student)
            grade.manual_score = 1.5
            book.find_comment("slices", "one", "hw", student).manual_comment = "Nearly."
        book.db.commit()
    places = [report_on(book_in, student, RIGHT) for student in ("ann", "bob")]
    gradebook.forget(course_in(book_in), "hw", "ann", "one")
    assert [place.exists() for place in places] == [False, True]
    with opened(book_in) as book:
        ann, bob = (book.find_submission_notebook("one", "hw", student) for student in ("ann", "bob"))
        assert grades(ann) == {"grade-add_in_place": (None, True), "grade-slices": (None, True)}
        assert grades(bob)["grade-add_in_place"] == (2.0, False)
        assert [comment.auto_comment for comment in ann.comments] == [None, None]
        assert book.find_grade("grade-slices", "one", "hw", "ann").manual_score == 1.5
        assert book.find_comment("slices", "one", "hw", "ann").manual_comment == "Nearly."


def test_there_may_be_nothing_to_take_back(book_in: Path) -> None:
    """A student who is new is in no gradebook yet."""
    gradebook.forget(course_in(book_in), "hw", "nobody", "one")

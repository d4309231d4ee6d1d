"""Reports of ``kata grade`` put into the gradebook. A bad one stops no other."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from autograder.course.nbgrader.importing import Outcome, put
from autograder.errors import KataError, UnreadableReport
from autograder.language import same
from autograder.report import json_view
from autograder.report.model import ExerciseResult, Report
from autograder.tests.course.made import unanswered
from autograder.tests.course.nbgrader.books import LOST, QUIET, RIGHT, opened

pytestmark = QUIET
CONFIG = "c = get_config()\nc.CourseDirectory.course_id = 'torch'\n"


@pytest.fixture
def course(book_in: Path) -> Path:
    """A course with that gradebook."""
    (book_in / "nbgrader_config.py").write_text(CONFIG)
    (book_in / "given").mkdir()
    return book_in


def report(course: Path, submission: str, *results: ExerciseResult, problem: str | None = None) -> Path:
    """Write a report into the folder ``given``."""
    path = course / "given" / f"{len(list((course / 'given').iterdir()))}.json"
    told = Report(
        submission=submission,
        walls="limits",
        devices=("cpu",),
        seed=7,
        exercises=results,
        problem=None if problem is None else same(problem),
    )
    path.write_text(json_view.render(told, "en"), "utf-8")
    return path


def scores(course: Path, student: str) -> dict[str, float | None]:
    """Return the automatic scores of a student's first notebook."""
    with opened(course) as book:
        found = book.find_submission_notebook("one", "hw", student)
        return {grade.name: grade.auto_score for grade in found.grades}


@pytest.mark.parametrize("submission", ["ann", "ann_hw", "ann_one", "ann_hw_one"])
def test_a_report_is_that_of_its_student(course: Path, submission: str) -> None:
    """Its name is that of the student, or of the folder in which nbgrader keeps what the student handed in."""
    report(course, submission, LOST, RIGHT)
    outcome = put(course, [course / "given"], [])
    assert outcome == Outcome(entered=["ann hw: 5"])
    assert scores(course, "ann") == {"grade-add_in_place": 2.0, "grade-slices": 3.0}
    kept = json.loads((course / "reports" / "hw" / "ann" / "one.json").read_text())
    assert kept["submission"] == submission
    assert (course / "reports" / "hw" / "ann" / "two.json").is_file()


def test_a_report_goes_where_it_has_answers(course: Path) -> None:
    """An assignment of other exercises gets nothing, unless it is named."""
    report(course, "ann", replace(unanswered("slices")), replace(RIGHT, id="join"))
    assert put(course, [course / "given"], []) == Outcome()
    assert put(course, [course / "given"], ["hw"]).entered == ["ann hw: 0"]


def test_a_bad_report_stops_no_other(course: Path) -> None:
    """Each is named, with its reason."""
    (course / "given" / "a.json").write_text("no report")
    report(course, "bob", problem="it is no zip")
    report(course, "ann", RIGHT)
    outcome = put(course, [course / "given"], [])
    assert outcome.entered == ["ann hw: 3"]
    said = [refused.found.en for refused in outcome.refused]
    assert len(said) == 2 and any("it is no zip" in one for one in said) and any("a.json" in one for one in said)


@pytest.mark.parametrize(
    "name", ["../../ann", "/tmp/ann", "..", ".", "a\\b", "ann/../bob", ".._hw", "_hw", "a\nb", "", "\x1b[2J"]
)
def test_reports_that_lead_elsewhere_are_refused(course: Path, name: str) -> None:
    """A report whose submission is not a student's name is named, and nothing is written."""
    path = course / "given" / "evil.json"
    path.write_text(json.dumps({"submission": name, "exercises": []}))
    (refused,) = put(course, [path], ["hw"]).refused
    assert "which is not a student's name" in refused.found.en and refused.found.en.isprintable()
    with opened(course) as book:
        assert book.students == []
    assert not (course / "reports").exists()


def test_a_link_is_not_a_report(course: Path, tmp_path: Path) -> None:
    """A link among the reports is not followed."""
    real = report(course, "ann", RIGHT)
    real.rename(tmp_path / "elsewhere.json")
    real.symlink_to(tmp_path / "elsewhere.json")
    (refused,) = put(course, [course / "given"], []).refused
    assert "is a link" in refused.found.en


def test_an_assignment_that_is_not_there_is_told(course: Path) -> None:
    """Nothing is entered before all names are known."""
    report(course, "ann", RIGHT)
    with pytest.raises(UnreadableReport, match="there is no assignment 'hw2'"):
        put(course, [course / "given"], ["hw", "hw2"])
    with opened(course) as book:
        assert book.students == []


def test_a_late_submission_keeps_its_date(course: Path) -> None:
    """The course's own penalty is taken off."""
    place = course / "submitted" / "ann" / "hw"
    place.mkdir(parents=True)
    (place / "timestamp.txt").write_text("2030-01-10 12:00:00 UTC")
    (course / "late.py").write_text(
        "from nbgrader.plugins import LateSubmissionPlugin\n"
        "class Half(LateSubmissionPlugin):\n"
        "    def late_submission_penalty(self, student_id, score, total_seconds_late):\n"
        "        return score / 2\n"
    )
    (course / "nbgrader_config.py").write_text(f"{CONFIG}c.AssignLatePenalties.plugin_class = 'late.Half'\n")
    with opened(course) as book:
        book.update_or_create_assignment("hw", duedate="2030-01-01")
    report(course, "ann", RIGHT)
    put(course, [course / "given"], [])
    with opened(course) as book:
        assert book.find_submission("hw", "ann").late_submission_penalty == 1.5


def test_a_folder_without_a_course_is_told(tmp_path: Path) -> None:
    """There is no gradebook to put anything into."""
    with pytest.raises(KataError, match="is not a course"):
        put(tmp_path, [], [])

"""The reports of a course: read as they were written, and refused when they are something else."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from autograder.course.nbgrader import reports
from autograder.errors import UnreadableReport
from autograder.language import same
from autograder.report import json_view
from autograder.report.model import ExerciseResult, Report
from autograder.tests.course.made import FAILED, PASSED, REBOUND, REFUSED, RIGHT, result, unanswered
from autograder.verdicts import Fault, Status

LOST = result("add_in_place", PASSED, FAILED, feedback=REBOUND)


def read_again(folder: Path, *results: ExerciseResult, lang: str = "en") -> reports.Kept:
    """Return what is read of a report with these results."""
    report = Report(submission="ann", walls="limits", devices=("cpu",), seed=7, exercises=results)
    path = folder / "report.json"
    path.write_text(json_view.render(report, lang), "utf-8")
    return reports.read(path)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_verdict_is_read_as_it_was_written(tmp_path: Path, lang: str) -> None:
    """Its titles are only in the report's language, and messages in both. Details for instructors are not in it."""
    found = read_again(tmp_path, LOST, unanswered("slices", Status.REFUSED, REFUSED), lang=lang)
    assert (found.submission, found.problem) == ("ann", None)
    lost, refused = found.exercises
    assert (lost.id, lost.status, lost.score, lost.max_score, lost.path) == (
        "add_in_place",
        FAILED,
        1.0,
        3.0,
        "answers.py",
    )
    assert lost.title == same(LOST.title[lang]) and lost.checks[1].title == same(LOST.checks[1].title[lang])
    assert lost.checks[1].outcome.feedback == replace(REBOUND, detail=None)
    assert lost.checks[1].devices == LOST.checks[1].devices
    assert refused.feedback == REFUSED and refused.path is not None


def test_a_fault_of_ours_stays_one(tmp_path: Path) -> None:
    """Such a result gives no points and takes none."""
    (broken,) = read_again(tmp_path, replace(RIGHT[0], status=Status.ERROR, fault=Fault.MACHINE)).exercises
    assert broken.fault is Fault.MACHINE and not broken.is_judged


def test_the_reason_why_nothing_could_be_read_is_kept(tmp_path: Path) -> None:
    """It stands in the report's language."""
    report = Report(submission="a", walls="", devices=(), seed=0, exercises=(), problem=same("no zip"))
    (tmp_path / "a.json").write_text(json_view.render(report, "en"))
    assert reports.read(tmp_path / "a.json").problem == "no zip"


@pytest.mark.parametrize(
    "text",
    [
        *("", "no JSON", "[]", "{}", '{"submission": "a"}', '{"submission": 5, "exercises": []}', "[" * 100_000),
        json.dumps({"submission": "a", "exercises": [{"id": "slices", "status": "fine"}]}),
    ],
)
def test_another_file_is_not_a_report(tmp_path: Path, text: str) -> None:
    """The message names the file, and the next step what writes one."""
    (tmp_path / "a.json").write_text(text)
    with pytest.raises(UnreadableReport, match=r"a\.json' is not a report: .*\n.*kata grade"):
        reports.read(tmp_path / "a.json")


def test_a_report_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A folder is none either."""
    for path in (tmp_path / "gone.json", tmp_path):
        with pytest.raises(UnreadableReport, match="is not a report"):
            reports.read(path)


def test_each_notebook_of_a_student_has_its_place() -> None:
    """It lies next to the gradebook."""
    course = SimpleNamespace(root="/course")
    assert reports.path(course, "hw", "ann", "one") == Path("/course/reports/hw/ann/one.json")

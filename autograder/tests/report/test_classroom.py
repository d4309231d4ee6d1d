"""The view for GitHub Classroom: equal tests for uneven points, in one line."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from typing import Any

import pytest

from autograder.report import classroom
from autograder.report.model import Report
from autograder.tests.report.conftest import failed, made_check, made_exercise, made_report, passed
from autograder.verdicts import Status


def _in_classroom(report: Report) -> Any:
    return json.loads(classroom.render(report, "en"))


def worth(*points: float) -> Report:
    """A report of one exercise whose first check is passed and whose others are failed."""
    checks = [
        replace(made_check(str(number), Status.FAILED if number else Status.PASSED), max_points=some)
        for number, some in enumerate(points)
    ]
    return made_report(made_exercise("add_in_place", Status.FAILED, *checks))


def test_the_line_is_the_document_in_base64(mixed: Report) -> None:
    """It has no end of line, in which a step's output would end."""
    line = classroom.encode(mixed, "zh")
    assert "\n" not in line
    assert base64.b64decode(line).decode("utf-8") == classroom.render(mixed, "zh")


@pytest.mark.parametrize(
    ("points", "scores"),
    [
        ((1.0, 1.0), [1, 0]),
        ((2.0, 1.0), [1, 1, 0]),
        ((4.0, 2.0), [2, 2, 0]),
        ((0.5, 0.75), [0.25, 0.25, 0, 0, 0]),
        ((3.0, 0.0), [3]),
    ],
)
def test_every_test_is_worth_the_same(points: tuple[float, ...], scores: list[float]) -> None:
    """A check of more points is more tests, as few as it takes. One of no points is none."""
    found = _in_classroom(worth(*points))
    assert [test["score"] for test in found["tests"]] == scores
    assert found["max_score"] == sum(points)


def test_the_parts_of_a_check_are_numbered() -> None:
    """A check that is one test is not."""
    names = [test["name"] for test in _in_classroom(worth(2.0, 1.0))["tests"]]
    assert names == ["add_in_place: title of 0 (1/2)", "add_in_place: title of 0 (2/2)", "add_in_place: title of 1"]


def test_a_lost_test_has_its_place() -> None:
    """Line 0 is a missing one."""
    right, wrong = _in_classroom(made_report(failed()))["tests"]
    assert (right["status"], right["line_no"]) == ("pass", 0)
    assert (wrong["status"], wrong["filename"], wrong["line_no"]) == ("fail", "answers.py", 12)
    assert wrong["message"] == "x moved to new memory."


def test_nothing_to_grade_is_not_a_pass(empty: Report) -> None:
    """The reporter divides by the number of tests: there is always one."""
    found = _in_classroom(empty)
    assert found["status"] == "fail"
    assert [(test["status"], test["message"]) for test in found["tests"]] == [("error", "There is nothing to grade.")]


def test_it_passes_when_every_point_is_earned() -> None:
    """It fails when one is lost."""
    assert _in_classroom(made_report(passed()))["status"] == "pass"
    assert _in_classroom(made_report(passed(), failed()))["status"] == "fail"


def test_what_is_not_a_verdict_is_an_error(unreadable: Report, mixed: Report) -> None:
    """The reason stands in the document too."""
    found = _in_classroom(unreadable)
    assert (found["status"], len(found["tests"])) == ("error", 1)
    assert "is not a zip" in found["message"]
    assert _in_classroom(mixed)["status"] == "error"
    assert "message" not in _in_classroom(made_report(passed()))


def test_texts_give_way_where_there_is_no_room() -> None:
    """First they are shorter, then they are left out. Points stay."""
    told = "x" * 400
    checks = tuple(
        replace(check, title=replace(check.title, en=told)) for check in worth(*[1.0] * 300).exercises[0].checks
    )
    exercise = made_exercise("add_in_place", Status.FAILED, *checks)
    shorter = _in_classroom(made_report(exercise))
    assert {len(test["name"]) for test in shorter["tests"]} == {len("add_in_place: ") + 100}
    without = _in_classroom(made_report(*[replace(exercise, id=f"e{number}") for number in range(4)]))
    assert {test["name"] for test in without["tests"]} == {f"e{number}" for number in range(4)}
    assert len(without["tests"]) == without["max_score"] == 1200

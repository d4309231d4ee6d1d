"""The view for exercism: one verdict, and the output of the answer."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from autograder.feedback import Feedback
from autograder.report import exercism
from autograder.report.model import MAX_PRINTED, ExerciseResult, Report
from autograder.tests.report.conftest import failed, made_check, made_exercise, made_report, passed, stopped, unread
from autograder.verdicts import Status


def _in_exercism(*exercises: ExerciseResult) -> Any:
    return json.loads(exercism.render(made_report(*exercises), "en"))


def test_it_passes_when_every_point_is_earned() -> None:
    """It fails when one is lost. There are no points."""
    assert _in_exercism(passed())["status"] == "pass"
    assert _in_exercism(passed(), failed())["status"] == "fail"


@pytest.mark.parametrize(
    ("exercises", "message"),
    [
        pytest.param([stopped("loads", Status.ERROR, "no Python.", "不是。")], "no Python.", id="not loaded"),
        pytest.param([unread("clip", Status.MISSING, None)], "there is no file for this exercise.", id="missing"),
        pytest.param([], "There is nothing to grade.", id="nothing"),
    ],
)
def test_where_no_test_ran_the_status_is_an_error(exercises: list[ExerciseResult], message: str) -> None:
    """The error means that no test ran. Its reason is the message."""
    found = _in_exercism(*exercises)
    assert (found["status"], found["message"], found["tests"]) == ("error", message, [])


def test_a_broken_grader_is_an_error(mixed: Report) -> None:
    """No test is shown that does not count."""
    found = json.loads(exercism.render(mixed, "en"))
    assert (found["status"], found["tests"]) == ("error", [])
    assert "does not count" in found["message"]


def test_a_lost_test_has_its_sentence_and_its_place() -> None:
    """A passed one says nothing."""
    right, wrong = _in_exercism(failed())["tests"]
    assert (right["status"], right["message"]) == ("pass", None)
    assert (wrong["status"], wrong["message"]) == ("fail", "x moved to new memory.\nanswers.py:12")


def test_a_single_exercise_is_not_named_again() -> None:
    """Among several, each name begins with the exercise's."""
    assert _in_exercism(failed())["tests"][0]["name"] == "title of scales"
    assert _in_exercism(failed(), passed())["tests"][0]["name"] == "scale_rows: title of scales"


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("", None),
        ("hello\nworld\n", "hello\nworld"),
        ("\x1b[31mred\x00", "red\N{REPLACEMENT CHARACTER}"),
        ("x" * MAX_PRINTED, "x" * MAX_PRINTED),
        ("x" * (MAX_PRINTED + 1), "x" * 451 + "\nOutput was truncated. Please limit to 500 chars."),
    ],
)
@pytest.mark.parametrize("status", [Status.PASSED, Status.FAILED])
def test_exercism_shows_what_the_answer_printed(printed: str, shown: str | None, status: Status) -> None:
    """It does not show the grader's words, whether the check passed or not."""
    check = made_check("adds", status, Feedback(en="said by the grader.", zh="评分程序说的。"))
    check = replace(check, outcome=replace(check.outcome, printed=printed))
    found = _in_exercism(made_exercise("add_in_place", status, check))
    assert found["tests"][0]["output"] == shown

"""The view for PrairieLearn: attempts, and the share of the points."""

from __future__ import annotations

import json
from typing import Any

import pytest

from autograder.feedback import Feedback
from autograder.report import prairielearn
from autograder.report.model import ExerciseResult, Report
from autograder.tests.report.conftest import broken_grader, failed, made_report, passed, stopped, unread
from autograder.verdicts import Status

_WHY = Feedback(en="it cannot be loaded.", zh="它无法载入。", mistake="not loaded")


def _in_prairielearn(*exercises: ExerciseResult, lang: str = "en") -> Any:
    return json.loads(prairielearn.render(made_report(*exercises), lang))


@pytest.mark.parametrize(
    "exercise",
    [
        pytest.param(stopped("loads", Status.ERROR, _WHY.en, _WHY.zh), id="no Python"),
        pytest.param(unread("clip", Status.ERROR, "clip.py", _WHY), id="not read"),
        pytest.param(unread("clip", Status.REFUSED, "clip.py", _WHY), id="refused"),
    ],
)
def test_what_cannot_be_loaded_costs_no_attempt(exercise: ExerciseResult) -> None:
    """It is not gradable, and the reason is the one that the student reads elsewhere."""
    for lang in ("en", "zh"):
        found = _in_prairielearn(exercise, lang=lang)
        assert (found["gradable"], found["format_errors"]) == (False, [_WHY[lang]])


@pytest.mark.parametrize(
    "exercises",
    [
        pytest.param([failed()], id="wrong"),
        pytest.param([passed()], id="right"),
        pytest.param([unread("stack", Status.NOT_ATTEMPTED, "stack.py")], id="untouched"),
        pytest.param([stopped("loops", Status.TIMEOUT, "too long.", "太久。")], id="ran too long"),
        pytest.param([failed(), unread("clip", Status.ERROR, "clip.py", _WHY)], id="one of two is read"),
    ],
)
def test_what_ran_counts_as_an_attempt(exercises: list[ExerciseResult]) -> None:
    """It counts however it ended."""
    assert _in_prairielearn(*exercises)["gradable"]


def test_the_score_is_a_share_of_the_points() -> None:
    """A report without points has none to share."""
    assert _in_prairielearn(passed(), failed())["score"] == 0.75
    assert _in_prairielearn(passed())["score"] == 1.0
    assert _in_prairielearn()["score"] == 0.0


def test_a_fault_of_ours_costs_no_attempt() -> None:
    """The reason is the one that people read elsewhere, and the checks are listed all the same."""
    found = _in_prairielearn(passed(), broken_grader())
    assert not found["gradable"]
    assert "does not count" in found["format_errors"][0]
    assert len(found["tests"]) == 3


def test_what_can_be_graded_has_no_errors(mixed: Report) -> None:
    """The field would end the grading on the platform."""
    sound = [one for one in mixed.exercises if one.is_judged]
    assert "format_errors" not in _in_prairielearn(*sound)


def test_each_test_has_its_points_and_its_place() -> None:
    """The message is the student's sentence, and the output the place to look at."""
    right, wrong = _in_prairielearn(failed())["tests"]
    assert (right["points"], right["output"]) == (1.0, "")
    assert (wrong["points"], wrong["max_points"]) == (0.0, 1.0)
    assert (wrong["message"], wrong["output"]) == ("x moved to new memory.", "answers.py:12")

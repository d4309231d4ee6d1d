"""Fields of single platforms: attempts on PrairieLearn, output on exercism."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from autograder.feedback import Feedback
from autograder.report import exercism, prairielearn
from autograder.report.model import MAX_PRINTED, ExerciseResult
from autograder.tests.report.conftest import failed, made_check, made_exercise, made_report, passed, stopped, unread
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
    found = json.loads(exercism.render(made_report(made_exercise("add_in_place", status, check)), "en"))
    assert found["tests"][0]["output"] == shown

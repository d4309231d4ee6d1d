"""All calls of an exercise, and all of a submission, have a time together."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from autograder.catalogue import find
from autograder.grading.budget import Limits
from autograder.grading.options import Options
from autograder.grading.server import Server
from autograder.report.model import ExerciseResult, Report
from autograder.submission import Answer, Submission
from autograder.tests.formats import FORMATS
from autograder.tests.grading.conftest import Graded
from autograder.verdicts import Status

SLUGS = ("slices", "add_in_place")
SLEEPY = "import time\ndef add_in_place(x, y):\n    time.sleep(1)\n    x += y\n    return x\n"
ENDLESS = "def slices(x):\n    while True:\n        pass\n"
RIGHT = {slug: Answer(path=f"{slug}.py", source=find(slug).solution.read_text("utf-8")) for slug in SLUGS}


Timed = Callable[..., dict[str, Report]]


@pytest.fixture(scope="module")
def timed(graded: Graded, server: Server) -> Timed:
    """``timed(limits, …)``: the reports on these submissions, in one run with these limits."""

    def grade_within(limits: Limits, *submissions: Submission) -> dict[str, Report]:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(server, "limits", limits)
            reports = graded(submissions, Options(only=SLUGS, devices=("cpu", "sim")))
        return {report.submission: report for report in reports}

    return grade_within


def results(report: Report) -> tuple[ExerciseResult, ExerciseResult]:
    slices, add_in_place = report.exercises
    return slices, add_in_place


@pytest.fixture(scope="module")
def slow(timed: Timed) -> dict[str, Report]:
    """Right answers that sleep in every call, with less time for an exercise than they take."""
    sleepy = Submission("sleepy", RIGHT | {"add_in_place": Answer(path="add_in_place.py", source=SLEEPY)})
    return timed(Limits(seconds=20, exercise=3), sleepy, Submission("right", RIGHT))


@pytest.fixture(scope="module")
def endless(timed: Timed) -> dict[str, Report]:
    """An answer that takes all the time that a submission has."""
    hanging = Submission("hanging", RIGHT | {"slices": Answer(path="slices.py", source=ENDLESS)})
    return timed(Limits(seconds=20, submission=3), hanging, Submission("right", RIGHT))


def test_many_calls_in_time_are_too_much_together(slow: dict[str, Report]) -> None:
    """The exercise ends as timed out, and says that it is all calls together."""
    slices, add_in_place = results(slow["sleepy"])
    assert slices.status is Status.PASSED
    assert add_in_place.status is Status.TIMEOUT
    assert add_in_place.score < add_in_place.max_score
    (told,) = [c.outcome.feedback for c in add_in_place.checks if c.outcome.status is Status.TIMEOUT]
    assert told is not None
    assert told.mistake == "slow in all"
    assert "together took more than 3 seconds" in told.en


def test_what_comes_after_a_spent_submission_is_not_run(endless: dict[str, Report]) -> None:
    """It is reported as timed out, with a sentence that it was not run, and points that can be had."""
    slices, add_in_place = results(endless["hanging"])
    (told,) = [c.outcome.feedback for c in slices.checks if c.outcome.status is Status.TIMEOUT]
    assert told is not None
    assert told.mistake == "out of time"
    assert (add_in_place.status, add_in_place.score, add_in_place.max_score) == (Status.TIMEOUT, 0.0, 9.0)
    assert add_in_place.feedback is not None
    assert add_in_place.feedback.en.startswith("not run: ")


def test_the_next_submission_has_its_own_time(slow: dict[str, Report], endless: dict[str, Report]) -> None:
    """Nobody pays for another's slowness."""
    assert slow["right"].is_perfect
    assert endless["right"].is_perfect


@pytest.mark.parametrize("form", FORMATS)
def test_it_is_valid_in_every_format(slow: dict[str, Report], endless: dict[str, Report], form: str) -> None:
    """Each place takes the report, in both languages."""
    for report in (slow["sleepy"], endless["hanging"]):
        for lang in ("en", "zh"):
            FORMATS[form](report, lang)

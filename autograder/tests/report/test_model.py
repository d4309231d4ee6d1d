"""Sums of points, and the ownership of faults."""

from __future__ import annotations

from dataclasses import replace

import pytest

from autograder.language import same
from autograder.report.model import Outcome, Report, report_of
from autograder.tests.report.conftest import broken_grader, failed, made_check, made_report, passed, stopped
from autograder.verdicts import Fault, Status


@pytest.mark.parametrize("status", Status)
def test_only_a_passed_check_earns_its_points(status: Status) -> None:
    """A check that waits or ran nowhere earns nothing either."""
    check = replace(made_check("adds", status), max_points=2.5)
    assert check.points == (2.5 if status is Status.PASSED else 0.0)


def test_points_add_up() -> None:
    """An exercise is worth its checks, and a report its exercises."""
    report = made_report(passed(), failed())
    assert [(one.score, one.max_score) for one in report.exercises] == [(2, 2), (1, 2)]
    assert (report.score, report.max_score, report.is_perfect) == (3, 4, False)


def test_a_report_without_exercises_has_points_too() -> None:
    """They are floats, as in every other report."""
    assert isinstance(made_report().score, float)
    assert isinstance(made_report().max_score, float)


@pytest.mark.parametrize(
    ("fault", "is_judged"),
    [(None, True), (Fault.SUBMISSION, True), (Fault.GRADER, False), (Fault.MACHINE, False)],
)
def test_a_fault_of_ours_is_not_a_verdict(fault: Fault | None, is_judged: bool) -> None:
    """It is none for the check, the exercise, and the report."""
    assert Outcome(Status.ERROR, fault=fault).is_judged is is_judged
    exercise = replace(stopped("loads", Status.ERROR, "no", "不"), fault=fault)
    assert exercise.is_judged is is_judged
    assert made_report(passed(), exercise).is_sound is is_judged


def test_an_unreadable_submission_is_not_sound() -> None:
    """Points are not lost in it: they were not looked at."""
    report = made_report(passed())
    assert report.is_sound
    assert not replace(report, problem=same("no zip")).is_sound


def test_the_time_makes_no_other_result() -> None:
    """The same verdict is the same, however long it took."""
    check = made_check("adds", Status.PASSED)
    assert replace(check, seconds=3.0) == check


def test_one_exercise_by_itself_is_a_report() -> None:
    """Its faults are the report's."""
    report = report_of(broken_grader())
    assert isinstance(report, Report)
    assert (report.exercises, report.is_sound) == ((broken_grader(),), False)

"""Checks as pytest's own views are told of them."""

from __future__ import annotations

import pytest

from autograder.catalogue import find
from autograder.feedback import Feedback, Wrong, say
from autograder.grading.early import unread
from autograder.grading.items import checks_in
from autograder.grading.outcomes import Timed, judged, outcome_of
from autograder.grading.publishing import publish, publish_unrun
from autograder.report.model import ExerciseResult, Outcome
from autograder.submission import Answer
from autograder.tests.grading import collected
from autograder.verdicts import Fault, Status

pytest_plugins = ["pytester"]

GRADER = '''
import pytest
from autograder.grading.checks import check

@pytest.mark.parametrize("answer", ["cpu", "sim"])
@check()
def test_sum(answer):
    """It adds | 相加"""
'''
TOLD = say("it subtracts", "做成了减法", "minus")


class View:
    """A view of a run that keeps what it is told."""

    def __init__(self) -> None:
        self.told: list[pytest.TestReport] = []
        self.around: list[str] = []

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        """Note that a check begins."""
        self.around.append(f"start {nodeid}")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep the report of a phase."""
        self.told.append(report)

    def pytest_runtest_logfinish(self, nodeid: str) -> None:
        """Note that a check has ended."""
        self.around.append(f"finish {nodeid}")


@pytest.fixture
def items(pytester: pytest.Pytester) -> list[pytest.Function]:
    """One check on two devices."""
    return collected.items(pytester, GRADER)


def viewed(item: pytest.Item) -> View:
    view = View()
    item.config.pluginmanager.register(view)
    return view


def called(raised: BaseException | None) -> pytest.CallInfo[None]:
    def call() -> None:
        if raised is not None:
            raise raised

    return pytest.CallInfo.from_call(call, "call")


def published(item: pytest.Item, raised: BaseException | None) -> tuple[View, pytest.TestReport]:
    view = viewed(item)
    publish(item, called(raised), outcome_of(raised))
    assert [report.when for report in view.told] == ["setup", "call", "teardown"]
    assert view.around == [f"start {item.nodeid}", f"finish {item.nodeid}"]
    return view, view.told[1]


def test_a_check_that_passed_is_a_test_that_passed(items: list[pytest.Function]) -> None:
    """It has all its phases, and the time of the call."""
    view, report = published(items[0], None)
    assert {told.outcome for told in view.told} == {"passed"}
    assert report.nodeid == items[0].nodeid
    assert report.duration > 0
    assert "test_sum" in report.location[2]


def test_a_wrong_answer_is_told_by_its_sentence(items: list[pytest.Function]) -> None:
    """A traceback of the grader would say nothing to a student."""
    view, report = published(items[0], Wrong(TOLD))
    assert [told.outcome for told in view.told] == ["passed", "failed", "passed"]
    assert report.longreprtext == "it subtracts | 做成了减法"


def test_a_broken_grader_is_told_by_its_traceback(items: list[pytest.Function]) -> None:
    """It is for the person who repairs it."""
    _, report = published(items[0], ZeroDivisionError("a fault of ours"))
    assert "ZeroDivisionError: a fault of ours" in report.longreprtext


def result(
    items: list[pytest.Function],
    outcomes: dict[str, Outcome],
    status: Status | None = None,
    feedback: Feedback | None = None,
) -> ExerciseResult:
    """Return the result of checks that ended so, or of an exercise of which none ran."""
    checks = checks_in(items)
    if status is not None:
        return unread(find("slices"), checks, None, status, feedback)
    came = {("test_sum", device): Timed(outcome) for device, outcome in outcomes.items()}
    return judged(find("slices"), checks, Answer(path="slices.py"), came, ("cpu", "sim"))


def unrun(items: list[pytest.Function], found: ExerciseResult) -> list[pytest.TestReport]:
    view = viewed(items[0])
    publish_unrun(found, items)
    return view.told


def test_checks_that_ran_are_not_told_again(items: list[pytest.Function]) -> None:
    """They were told when they ran."""
    ran = {"cpu": Outcome(Status.PASSED), "sim": Outcome(Status.FAILED, TOLD, Fault.SUBMISSION)}
    assert unrun(items, result(items, ran)) == []


def test_what_was_not_reached_is_skipped(items: list[pytest.Function]) -> None:
    """Its reason is told in both languages."""
    failed = Outcome(Status.FAILED, TOLD, Fault.SUBMISSION)
    (report,) = unrun(items, result(items, {"cpu": failed, "sim": Outcome(Status.NOT_REACHED)}))
    assert (report.nodeid, report.outcome) == (items[1].nodeid, "skipped")
    assert "|" in report.longreprtext


def test_an_exercise_that_was_not_handed_in_is_skipped(items: list[pytest.Function]) -> None:
    """On every device."""
    reports = unrun(items, result(items, {}, Status.MISSING))
    assert [(report.outcome, report.when) for report in reports] == [("skipped", "setup")] * 2


def test_an_answer_that_is_not_run_has_failed(items: list[pytest.Function]) -> None:
    """The reason is the exercise's own."""
    reports = unrun(items, result(items, {}, Status.REFUSED, TOLD))
    assert [(report.outcome, report.longreprtext) for report in reports] == [("failed", str(TOLD))] * 2

"""Verdicts: the owner of a fault, and results of exercises from the outcomes of their checks."""

from __future__ import annotations

import pytest

from autograder.catalogue import find
from autograder.errors import BrokenMachine
from autograder.feedback import Died, Wrong, say
from autograder.grading.checks import Check
from autograder.grading.collecting import GRADERS
from autograder.grading.outcomes import NOT_REACHED, Timed, judged, outcome_of
from autograder.grading.runtime import NotLoaded
from autograder.language import Text
from autograder.report.model import ExerciseResult, Outcome
from autograder.submission import Answer
from autograder.verdicts import Fault, Status

TOLD = say("wrong", "错", "mistake")


@pytest.mark.parametrize(
    ("raised", "status"),
    [
        (Wrong(TOLD), Status.FAILED),
        (AssertionError(TOLD), Status.FAILED),
        (Died(TOLD, "timeout"), Status.TIMEOUT),
        (Died(TOLD, "crashed"), Status.CRASHED),
        (Died(TOLD, "tampering"), Status.TAMPERING),
        (NotLoaded(TOLD), Status.ERROR),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else str(value),
)
def test_a_fault_of_the_answer_is_told_as_it_is(raised: BaseException, status: Status) -> None:
    """The sentence is the grader's."""
    assert outcome_of(raised) == Outcome(status, TOLD, Fault.SUBMISSION)


def test_a_check_that_raised_nothing_is_passed() -> None:
    """Nobody is at fault."""
    assert outcome_of(None) == Outcome(Status.PASSED)


@pytest.mark.parametrize(
    ("raised", "fault", "said"),
    [
        (
            BrokenMachine(Text("no server", "没有服务"), Text("try again", "再试")),
            Fault.MACHINE,
            "the machine is at fault",
        ),
        (ZeroDivisionError("1 / 0"), Fault.GRADER, "the grader is at fault"),
        (AssertionError("a text"), Fault.GRADER, "the grader is at fault"),
        (AssertionError(), Fault.GRADER, "the grader is at fault"),
        (SystemExit(3), Fault.GRADER, "the grader is at fault"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else str(value),
)
def test_a_fault_of_ours_is_never_the_students(raised: BaseException, fault: Fault, said: str) -> None:
    """The exception is only for instructors."""
    outcome = outcome_of(raised)
    assert (outcome.status, outcome.fault) == (Status.ERROR, fault)
    assert outcome.feedback is not None
    assert said in outcome.feedback.en and "not your answer" in outcome.feedback.en
    assert outcome.feedback.detail == f"{type(raised).__name__}: {raised}"


def test_a_fault_of_a_grader_names_its_line() -> None:
    """It is the innermost line of the grader's own file."""
    path = GRADERS / "00_room" / "test_01_add.py"
    with pytest.raises(ZeroDivisionError) as caught:
        exec(compile("\n\n1 / 0", str(path), "exec"), {})
    told = outcome_of(caught.value).feedback
    assert told is not None
    assert told.detail == f"{path}:3: ZeroDivisionError: division by zero"


SUM = Check(name="test_sum", points=3, gate=True, en="It adds", zh="相加")
PLACE = Check(name="test_place", points=2, gate=False, en="In place", zh="原地")
PASSED, FAILED = Timed(Outcome(Status.PASSED), 0.5), Timed(Outcome(Status.FAILED, TOLD, Fault.SUBMISSION), 0.25)


def result(
    came: dict[tuple[str, str], Timed], source: str = "", devices: tuple[str, ...] = ("cpu", "sim")
) -> ExerciseResult:
    answer = Answer(path="mine.py", source=source)
    return judged(find("add_in_place"), {check.name: check for check in (SUM, PLACE)}, answer, came, devices)


def test_an_exercise_has_a_result_for_each_check() -> None:
    """They come in the grader's order with their titles, points and times on all devices together."""
    found = result({("test_sum", "cpu"): PASSED, ("test_sum", "sim"): PASSED, ("test_place", "cpu"): FAILED})
    first, second = found.checks
    assert (first.name, first.title, first.points, first.seconds) == ("test_sum", Text("It adds", "相加"), 3, 1.0)
    assert (second.name, second.points, second.seconds) == ("test_place", 0, 0.25)
    assert (found.id, found.path, found.status, found.score, found.max_score) == (
        "add_in_place",
        "mine.py",
        Status.FAILED,
        3,
        5,
    )


def test_a_device_on_which_nothing_came_was_not_run() -> None:
    """Points are earned on those that ran."""
    found = result({(check.name, "cpu"): PASSED for check in (SUM, PLACE)})
    assert dict(found.checks[0].devices) == {"cpu": Status.PASSED, "sim": Status.NOT_RUN}
    assert found.status is Status.PASSED


def test_what_waits_behind_a_gate_earns_nothing() -> None:
    """It is not reached, and the gate has the verdict."""
    found = result({("test_sum", "cpu"): FAILED, ("test_place", "cpu"): NOT_REACHED}, devices=("cpu",))
    assert found.checks[1].outcome.status is Status.NOT_REACHED
    assert (found.status, found.score) == (Status.FAILED, 0)


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("import torch\n\ndef add_in_place(x, y):\n    return x\n", 3),
        ("\ndef add_in_place(x, y): ...", 2),
        ("async def add_in_place(x, y): ...", 1),
        ("def add_in_place_too(): ...\ndef add_in_place(x, y): ...", 2),
        ("class A:\n    def add_in_place(x): ...\n", None),
        ("from sums import add_in_place", None),
        ("def add_in_place(:\n", 1),
    ],
)
def test_the_line_of_the_function_is_told(source: str, line: int | None) -> None:
    """Also of a text that is not Python."""
    assert result({}, source).line == line

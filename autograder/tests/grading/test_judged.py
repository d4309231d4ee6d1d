"""A call is judged before a grader relies on it."""

from __future__ import annotations

import pytest
import torch

from autograder.feedback import Wrong, say
from autograder.grading.answer import Answer
from autograder.grading.found import NotJudgedError
from autograder.grading.inputs import distinct
from autograder.grading.run import Options, grade
from autograder.report.model import Report
from autograder.submission import Answer as Found
from autograder.submission import Submission
from autograder.tests.grading.conftest import Fixture
from autograder.verdicts import Status

ADD = "def add_in_place(x, y):\n    return x.add_(y)\n"
FLOATS = say("whole numbers raise.", "整数会报错。", "int raises")


def test_a_result_is_there_once_it_is_judged(answer_to: Fixture) -> None:
    """Before, the answer may have returned anything."""
    x, y = distinct(3), distinct(3)
    call = answer_to("add_in_place", ADD).add_in_place(x, y).returns()
    with pytest.raises(NotJudgedError, match="add_in_place"):
        _ = call.result
    assert call.gives(x + y, changes={"x": x + y}).result.shape == (3,)


def test_a_check_that_does_not_judge_its_call_is_the_graders_fault(answer_to: Fixture) -> None:
    """The fault is the same for every call, since nobody has looked whether it is right."""

    def careless(answer: Answer) -> None:
        assert answer.add_in_place(distinct(3), distinct(3)).allocated == 0

    with pytest.raises(NotJudgedError):
        answer_to("add_in_place", ADD).judge(careless)


@pytest.mark.parametrize("judged", ["gives", "raises"])
def test_a_check_that_judges_its_call_passes(answer_to: Fixture, judged: str) -> None:
    """It may judge by what came back, or by what was raised."""

    def careful(answer: Answer) -> None:
        x, y = distinct(3, dtype=torch.int64), distinct(3)
        if judged == "gives":
            answer.add_in_place(y, y).gives(2 * y, changes={"y": 2 * y, "x": 2 * y})
        else:
            answer.add_in_place(x, y).raises(RuntimeError)

    answer_to("add_in_place", ADD).judge(careful)


@pytest.mark.parametrize("device", ["cpu", "sim"])
def test_what_a_call_was_given_is_accepted(answer_to: Fixture, device: str) -> None:
    """On an accelerator the device may be why it raised, so that its exception is told."""
    call = answer_to("add_in_place", ADD, device).add_in_place(distinct(3, dtype=torch.int64), distinct(3))
    with pytest.raises(Wrong) as wrong:
        call.accepts(FLOATS).returns()
    assert (wrong.value.feedback == FLOATS) is (device == "cpu")


def test_a_slip_in_the_text_is_not_for_what_was_given(answer_to: Fixture) -> None:
    """A name that is not there is missing for every input."""
    call = answer_to("add_in_place", "def add_in_place(x, y):\n    return z\n").add_in_place(distinct(3), distinct(3))
    assert call.accepts(FLOATS) is call


def test_the_grader_says_what_is_wrong_with_a_call_that_returns(answer_to: Fixture) -> None:
    """If an exception is expected, the mistake behind its absence may be known."""
    call = answer_to("add_in_place", "def add_in_place(x, y):\n    return x\n").add_in_place(distinct(3), distinct(3))
    with pytest.raises(Wrong) as wrong:
        call.raises(RuntimeError, told=FLOATS)
    assert wrong.value.feedback == FLOATS


def test_what_comes_back_is_the_argument_itself(answer_to: Fixture) -> None:
    """A copy with the same numbers is another object."""
    x, y = distinct(3), distinct(3)
    source = "def add_in_place(x, y):\n    return x.add_(y).clone()\n"
    call = answer_to("add_in_place", source).add_in_place(x, y).gives(x + y, changes={"x": x + y})
    with pytest.raises(Wrong) as wrong:
        call.gives_back("x")
    assert wrong.value.feedback.mistake == "other object"


def test_what_was_written_into_a_view_is_seen(answer_to: Fixture) -> None:
    """Writing into a copy is not seen."""
    for body, is_view in (("A.t()", True), ("A.t().clone()", False)):
        matrix, written = distinct(2, 3), distinct(3, 2)
        answer = answer_to("transpose", f"def transpose(A):\n    return {body}\n")
        call = answer.overwriting(written).transpose(matrix).gives(matrix.t())
        assert call.shows("A", written.t()) is is_view
        answer.close()


def test_a_later_device_sees_one_case(answer_to: Fixture) -> None:
    """The first case is for every device; the others say nothing about devices."""
    answer = answer_to("add_in_place", ADD)
    assert list(answer.cases(1, 2, 3)) == [1, 2, 3]
    answer.move("sim", is_first=False)
    assert list(answer.cases(1, 2, 3)) == [1]


def test_a_gate_that_failed_is_not_run_on_the_next_device() -> None:
    """Nothing of the exercise counts any more."""
    reports: list[Report] = []
    wrong = Found(path="add_in_place.py", source="def add_in_place(x, y):\n    return x\n")
    grade(
        [Submission("a", {"add_in_place": wrong})],
        Options(only=("add_in_place",), devices=("cpu", "sim")),
        reports.append,
    )
    gate, *others = reports[0].exercises[0].checks
    assert dict(gate.devices) == {"cpu": Status.FAILED, "sim": Status.NOT_REACHED}
    assert gate.outcome.status is Status.FAILED
    assert {check.outcome.status for check in others} == {Status.NOT_REACHED}

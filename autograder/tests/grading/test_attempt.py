"""One submission on its way through the checks: every device, again after a kill, no further than needed."""

from __future__ import annotations

import pytest

from autograder.catalogue import find
from autograder.grading.options import Options
from autograder.grading.server import Worker
from autograder.language import same
from autograder.report.model import ExerciseResult
from autograder.submission import Answer, Submission
from autograder.tests.grading.conftest import Graded, Judged
from autograder.verdicts import Fault, Status

ADD = "def add_in_place(x, y):\n    return x.add_(y)\n"
WRONG = "def add_in_place(x, y):\n    return x\n"
KILLED = "import os, signal\ndef add_in_place(x, y):\n    os.kill(os.getpid(), signal.SIGKILL)\n"
BOTH = ("cpu", "sim")


def with_any_text(graded: Graded, source: str) -> ExerciseResult:
    submission = Submission("a", {"add_in_place": Answer(path="a.py", source=source)})
    (report,) = graded([submission], Options(only=("add_in_place",), devices=BOTH, any_text=True))
    return report.exercises[0]


def test_every_check_is_run_on_every_device(judged: Judged) -> None:
    """Each has its time."""
    result = judged("add_in_place", ADD, *BOTH)
    assert result.status is Status.PASSED
    for check in result.checks:
        assert dict(check.devices) == {"cpu": Status.PASSED, "sim": Status.PASSED}
        assert check.seconds > 0


def test_a_gate_that_failed_is_not_run_on_the_next_device(judged: Judged) -> None:
    """Nothing of the exercise counts any more."""
    gate, *others = judged("add_in_place", WRONG, *BOTH).checks
    assert dict(gate.devices) == {"cpu": Status.FAILED, "sim": Status.NOT_REACHED}
    assert gate.outcome.status is Status.FAILED
    assert {check.outcome.status for check in others} == {Status.NOT_REACHED}


def test_a_check_that_is_no_gate_stops_nothing(judged: Judged) -> None:
    """The others are judged on their own, on both devices."""
    source = "def add_in_place(x, y):\n    x.copy_(x + y)\n    return x\n"
    gate, *others = judged("add_in_place", source, *BOTH).checks
    assert gate.outcome.status is Status.PASSED
    assert {check.outcome.status for check in others} == {Status.PASSED, Status.FAILED}
    assert Status.NOT_REACHED not in {status for check in others for status in check.devices.values()}


def test_an_exercise_whose_worker_was_killed_is_begun_again(graded: Graded, forked: list[Worker]) -> None:
    """Somebody else may have killed it. After the last attempt the answer is blamed."""
    result = with_any_text(graded, KILLED)
    assert len(forked) == 3
    assert (result.status, result.fault) == (Status.CRASHED, Fault.SUBMISSION)


def test_a_worker_that_ended_by_itself_is_not_repeated(graded: Graded, forked: list[Worker]) -> None:
    """Nobody else did that."""
    result = with_any_text(graded, "import os\ndef add_in_place(x, y):\n    os._exit(3)\n")
    assert len(forked) == 1
    assert result.status is Status.CRASHED


def test_an_answer_outside_the_language_is_not_run(judged: Judged, graded: Graded, forked: list[Worker]) -> None:
    """Its checks were not reached. A run that tests the walls runs it all the same."""
    source = f"import ctypes\n{ADD}"
    result = judged("add_in_place", source)
    assert (result.status, result.score, forked) == (Status.REFUSED, 0, [])
    assert result.feedback is not None and "ctypes" in result.feedback.en
    assert {check.outcome.status for check in result.checks} == {Status.NOT_REACHED}
    assert with_any_text(graded, source).status is Status.PASSED


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (Answer(path="a.py", problem=same("it is too large")), Status.ERROR),
        (Answer(path="a.py", source=find("add_in_place").stub.read_text("utf-8")), Status.NOT_ATTEMPTED),
    ],
    ids=["unreadable", "the stub"],
)
def test_where_there_is_nothing_to_run_nothing_is_started(
    judged: Judged, forked: list[Worker], answer: Answer, status: Status
) -> None:
    """The points can be had all the same."""
    result = judged("add_in_place", answer)
    assert (result.status, forked) == (status, [])
    assert result.max_score == 9


def drawn(graded: Graded, seed: int, *devices: str) -> list[list[str]]:
    """Return the first thing that each check prints of its hidden inputs."""
    source = "def add_in_place(x, y):\n    print(x.sum().item())\n    return x.add_(y)\n"
    submission = Submission("a", {"add_in_place": Answer(path="a.py", source=source)})
    (report,) = graded([submission], Options(only=("add_in_place",), devices=devices, seed=seed))
    return [check.outcome.printed.split()[:1] for check in report.exercises[0].checks]


def test_a_seed_draws_the_same_inputs_for_each_check_on_each_device(graded: Graded) -> None:
    """Another seed draws others."""
    first = drawn(graded, 3, "cpu")
    assert any(first)
    assert drawn(graded, 3, "cpu") == first
    assert drawn(graded, 3, "sim") == first
    assert drawn(graded, 4, "cpu") != first


def test_exercises_of_a_submission_are_judged_apart(graded: Graded) -> None:
    """One that fails takes nothing from the next, and none that is missing is run."""
    right = Answer(path="slices.py", source=find("slices").solution.read_text("utf-8"))
    answers = {"add_in_place": Answer(path="a.py", source=WRONG), "slices": right}
    (report,) = graded(
        [Submission("a", answers)], Options(only=("add_in_place", "slices", "to_matrix"), devices=("cpu",))
    )
    assert {result.id: result.status for result in report.exercises} == {
        "to_matrix": Status.MISSING,
        "slices": Status.PASSED,
        "add_in_place": Status.FAILED,
    }

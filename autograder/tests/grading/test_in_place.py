"""The main purpose of the project: ways to add in place, told apart on every device."""

import pytest

from autograder.grading.options import Options
from autograder.report.model import ExerciseResult
from autograder.submission import Answer, Submission
from autograder.tests.grading.conftest import Graded, Judged
from autograder.verdicts import Status

WRONG = {
    "x.data = x + y": "data",
    "x.set_(x + y)": "set_",
    "x[:] = x + y": "hidden temporary",
    "x.numpy()[...] += y.numpy()": "through NumPy",
    "[x[i].add_(y[i] if y.shape == x.shape else y.expand_as(x)[i]) for i in range(len(x))]": "element loop",
    "x.data.add_(y)": "behind autograd's back",
    "x = x + y": "rebinding",
}
RIGHT = (
    "x += y",
    "x.add_(y)",
    "torch.add(x, y, out=x)",
    "x.__iadd__(y)",
    "helper(x, y)",
)
SOURCE = """
import torch

def deeper(*, into, what):
    torch.add(into, what, out=into)

def helper(a, b):
    deeper(into=a, what=b)

def add_in_place(x, y):
    {statement}
    return x
"""


@pytest.fixture(scope="module")
def results(graded: Graded) -> dict[str, ExerciseResult]:
    answers = (
        Submission(s, {"add_in_place": Answer(path="add_in_place.py", source=SOURCE.format(statement=s))})
        for s in (*WRONG, *RIGHT)
    )
    reports = graded(answers, Options(only=("add_in_place",), devices=("cpu", "sim")))
    return {report.submission: report.exercises[0] for report in reports}


@pytest.mark.parametrize("statement", RIGHT)
def test_every_right_way_gets_full_marks(results: dict[str, ExerciseResult], statement: str) -> None:
    """In place is in place, however it is written, on cpu and sim."""
    result = results[statement]
    assert result.score == result.max_score, [check.outcome for check in result.checks]
    assert all(set(check.devices.values()) == {Status.PASSED} for check in result.checks)


@pytest.mark.parametrize(("statement", "mistake"), WRONG.items())
def test_every_wrong_way_is_named(results: dict[str, ExerciseResult], statement: str, mistake: str) -> None:
    """Each is rejected, and its own mistake is among what the student is told."""
    result = results[statement]
    assert result.status is Status.FAILED
    told = [check.outcome.feedback.mistake for check in result.checks if check.outcome.feedback is not None]
    assert mistake in told


def test_no_two_wrong_ways_are_told_the_same(results: dict[str, ExerciseResult]) -> None:
    """The messages differ from mistake to mistake."""
    told = {statement: _told(results[statement], mistake) for statement, mistake in WRONG.items()}
    assert len(set(told.values())) == len(WRONG)


def _told(result: ExerciseResult, mistake: str) -> str:
    found = [check.outcome.feedback for check in result.checks if check.outcome.feedback is not None]
    return next(feedback.en for feedback in found if feedback.mistake == mistake)


def test_ones_built_on_the_cpu_fail_on_sim_with_a_message_about_the_device(judged: Judged) -> None:
    """Without a GPU, ``torch.ones(len(x))`` is found out on the simulated accelerator."""
    source = (
        "import torch\ndef grad_of_square(x):\n    y = x * x\n    y.backward(torch.ones(len(x)))\n    return x.grad\n"
    )
    first = judged("grad_of_square", source, "cpu", "sim").checks[0]
    assert first.devices == {"cpu": Status.PASSED, "sim": Status.FAILED}
    assert first.outcome.feedback is not None
    assert first.outcome.feedback.mistake == "wrong device"
    assert "device" in first.outcome.feedback.en
    assert "设备" in first.outcome.feedback.zh

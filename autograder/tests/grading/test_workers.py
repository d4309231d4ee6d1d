"""The forks of a submission: one serves all exercises, unless something is left in it."""

import pytest
import torch

from autograder.catalogue import find
from autograder.grading.options import Options
from autograder.grading.server import Worker
from autograder.report.model import Report
from autograder.submission import Answer, Submission
from autograder.tests.grading.conftest import Fixture, Graded
from autograder.verdicts import Status

SLUGS = ("to_matrix", "slices", "add_in_place")
RIGHT = {slug: find(slug).solution.read_text("utf-8") for slug in SLUGS}


def told(graded: Graded, answers: dict[str, str]) -> Report:
    """Grade one submission with these texts on both devices."""
    found = {slug: Answer(path=f"{slug}.py", source=text) for slug, text in answers.items()}
    (report,) = graded([Submission("alice", found)], Options(only=SLUGS, devices=("cpu", "sim"), seed=1))
    return report


def test_right_answers_share_a_fork(graded: Graded, forked: list[Worker]) -> None:
    """Three exercises on two devices take one fork."""
    assert told(graded, RIGHT).is_perfect
    assert len(forked) == 1


def test_what_leaves_something_is_followed_by_a_new_fork(graded: Graded, forked: list[Worker]) -> None:
    """An answer that sets how tensors are printed has a fork that no other one gets."""
    printing = RIGHT["slices"].replace("import torch", "import torch\ntorch.set_printoptions(precision=1)", 1)
    assert told(graded, RIGHT | {"slices": printing}).is_perfect
    assert len(forked) == 2


@pytest.mark.parametrize(
    "body", ["raise SystemExit(3)", "torch.ones(2**40)", "x.data.resize_(2**33).zero_()", "return x.grad.grad"]
)
def test_a_broken_neighbour_costs_nothing(graded: Graded, body: str) -> None:
    """After any end of one exercise, those before and after it have full marks."""
    report = told(graded, RIGHT | {"slices": f"import torch\n\ndef slices(x):\n    {body}\n"})
    verdicts = {result.id: result.status for result in report.exercises}
    assert verdicts["to_matrix"] is verdicts["add_in_place"] is Status.PASSED
    assert verdicts["slices"] is not Status.PASSED


def test_every_answer_draws_the_same_numbers(graded: Graded) -> None:
    """A draw in one exercise does not change what another one draws."""
    drawing = "\n\nfirst = torch.rand(1).item()\nprint(first)\n"
    report = told(graded, {slug: text + drawing for slug, text in RIGHT.items()})
    printed = {check.outcome.printed for result in report.exercises for check in result.checks} - {""}
    assert len(printed) == 1


def test_what_a_backward_pass_imports_is_there_before_the_clock_runs(answer_to: Fixture) -> None:
    """PyTorch imports hundreds of modules for a gradient that it is given: a second that is not the answer's."""
    looks = "print('torch.fx.experimental.symbolic_shapes' in sys.modules)"
    answer = answer_to("grad_of_square", f"import sys\ndef grad_of_square(x):\n    {looks}\n    x.backward(x)\n")
    answer.grad_of_square(torch.ones(3))
    assert answer.take_output() == "True\n"

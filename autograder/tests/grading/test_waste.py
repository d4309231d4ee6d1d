"""A right answer that takes far more than the reference passes, and its author is told."""

from __future__ import annotations

import pytest

from autograder.catalogue import find
from autograder.grading.options import Options
from autograder.grading.waste import Cost, remark
from autograder.report.model import ExerciseResult
from autograder.submission import Answer, Submission
from autograder.tests.grading.conftest import Graded
from autograder.verdicts import Status

NEEDED = Cost(("cat",) * 4, 368)
RUNNING = """
import torch
def row_vector(n, device=None):
    ones = torch.ones(n, dtype=torch.int64, device=device)
    return (ones + ones - ones).cumsum(0) - ones
"""


def told(graded: Graded, source: str, *, own: bool) -> ExerciseResult:
    """The verdict on an answer of ``row_vector``."""
    submission = Submission("a", {"row_vector": Answer(path="row_vector.py", source=source)})
    (report,) = graded([submission], Options(only=("row_vector",), devices=("cpu",), own=own))
    return report.exercises[0]


@pytest.mark.parametrize("taken", [NEEDED, Cost(("cat", "add") * 6, 368), Cost(("cat",), 900)])
def test_a_little_more_is_not_worth_a_word(taken: Cost) -> None:
    """The same work done in another way is not worth a word either."""
    assert remark(taken, NEEDED) is None


def test_much_more_is_told_with_the_recorded_operations() -> None:
    """The remark names numbers that were seen."""
    told = remark(Cost(("pad",) * 8 + ("add",) * 8, 1104), NEEDED)
    assert told is not None
    assert "16 operations (pad ×8, add ×8) and 1104 bytes" in told.en and "4 operations (cat ×4)" in told.en
    assert "16 次操作（pad ×8、add ×8）" in told.zh


def test_it_passes_all_the_same(graded: Graded) -> None:
    """It has every point, and only its author sees the remark."""
    own, others = told(graded, RUNNING, own=True), told(graded, RUNNING, own=False)
    assert (own.status, own.score) == (others.status, others.score) == (Status.PASSED, own.max_score)
    assert own.feedback is not None and "the reference solution gets by with" in own.feedback.en
    assert others.feedback is None


def test_the_reference_itself_is_told_nothing(graded: Graded) -> None:
    """Nothing that it takes is too much."""
    assert told(graded, find("row_vector").solution.read_text("utf-8"), own=True).feedback is None

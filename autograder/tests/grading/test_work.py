"""The amount of work of a call."""

from __future__ import annotations

import pytest

from autograder.feedback import Wrong
from autograder.grading.call import Call
from autograder.grading.inputs import distinct
from autograder.tests.grading.conftest import Fixture

_WHOLE = "def pairwise_sum(a, b):\n    return a[:, None] + b\n"
_ROWS = "import torch\ndef pairwise_sum(a, b):\n    return torch.stack([x + b for x in a])\n"
_LISTS = (
    "import torch\ndef pairwise_sum(a, b):\n"
    "    return torch.tensor([[x + y for y in b.tolist()] for x in a.tolist()], device=a.device)\n"
)
_ITEM = "import torch\ndef pairwise_sum(a, b):\n    return torch.full_like(a[:, None] + b, (a[0] + b[0]).item())\n"


@pytest.mark.parametrize(("source", "grows"), [(_WHOLE, False), (_ROWS, True)], ids=["whole", "row by row"])
def test_work_that_grows_is_told(answer_to: Fixture, source: str, grows: bool) -> None:
    """The message names the counts, and the number of elements that they belong to."""
    answer = answer_to("pairwise_sum", source)

    def judged(m: int, n: int) -> Call:
        a, b = distinct(m), distinct(n)
        return answer.pairwise_sum(a, b).gives(a[:, None] + b)

    if not grows:
        assert answer.vectorised(judged, (2, 3), (9, 8)).result.shape == (9, 8)
        return
    with pytest.raises(Wrong) as wrong:
        answer.vectorised(judged, (2, 3), (9, 8))
    assert wrong.value.feedback.mistake == "element loop"
    assert "operations for 3 elements" in wrong.value.feedback.en and "for 9" in wrong.value.feedback.en


def test_the_small_call_is_made_on_the_first_device(answer_to: Fixture) -> None:
    """That work grows says nothing about devices."""
    answer, made = answer_to("pairwise_sum", _ROWS), []

    def judged(m: int, n: int) -> Call:
        made.append(m)
        a, b = distinct(m), distinct(n)
        return answer.pairwise_sum(a, b).gives(a[:, None] + b)

    answer.move("sim", is_first=False)
    answer.vectorised(judged, (2, 3), (9, 8))
    assert made == [9]


@pytest.mark.parametrize(("source", "stays"), [(_WHOLE, True), (_ROWS, True), (_LISTS, False)])
def test_numbers_that_went_through_python_are_told(answer_to: Fixture, source: str, stays: bool) -> None:
    """They left no trail of operations."""
    a, b = distinct(3), distinct(4)
    call = answer_to("pairwise_sum", source).pairwise_sum(a, b).gives(a[:, None] + b)
    if stays:
        call.stays_in_torch()
    else:
        with pytest.raises(Wrong):
            call.stays_in_torch()


def test_a_single_number_may_be_read_out(answer_to: Fixture) -> None:
    """The grader can allow it."""
    a, b = distinct(3), distinct(4)
    call = answer_to("pairwise_sum", _ITEM).pairwise_sum(a, b).returns()
    call.stays_in_torch(by_item=True)
    with pytest.raises(Wrong):
        call.stays_in_torch()

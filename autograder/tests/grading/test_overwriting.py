"""Views and copies told apart by what the judge sees in an input's memory, on every device."""

import pytest
import torch

from autograder.grading.inputs import distinct, window
from autograder.tests.grading.conftest import Fixture

VIEWS = ("A.T", "A.mT", "A.swapaxes(0, 1)", "A.as_strided(A.T.shape, A.T.stride(), A.storage_offset())")
COPIES = ("A.T.clone()", "A.T.contiguous()", "torch.stack(A.unbind(), 1)", "A.T + 0")


def source(result: str) -> str:
    return f"import torch\n\n\ndef transpose(A):\n    return {result}\n"


@pytest.mark.parametrize("device", ["cpu", "sim"])
@pytest.mark.parametrize("result", VIEWS)
def test_what_is_written_into_a_view_shows_in_the_input(answer_to: Fixture, result: str, device: str) -> None:
    """Each element shows in its place, for any strides."""
    answer = answer_to("transpose", source(result), device)
    for a in (distinct(3, 4), window(distinct(3, 4))):
        other = distinct(4, 3)
        call = answer.overwriting(other).transpose(a).gives(a.T)
        shown = call.shown_by("A")
        assert shown is not None
        assert torch.equal(shown, other.T)


@pytest.mark.parametrize("device", ["cpu", "sim"])
@pytest.mark.parametrize("result", COPIES)
def test_what_is_written_into_a_copy_does_not(answer_to: Fixture, result: str, device: str) -> None:
    """The input's memory holds what it held."""
    a = distinct(3, 4)
    call = answer_to("transpose", source(result), device).overwriting(distinct(4, 3)).transpose(a).gives(a.T)
    shown = call.shown_by("A")
    assert shown is not None
    assert torch.equal(shown, a)


def test_a_result_that_does_not_fit_is_not_touched(answer_to: Fixture) -> None:
    """Nothing is written, nothing breaks, and the next call is judged as ever."""
    answer = answer_to("transpose", source("[A, None]"))
    shown = answer.overwriting(distinct(7, 2)).transpose(a := distinct(3, 4)).shown_by("A")
    assert shown is not None
    assert torch.equal(shown, a)
    assert answer.transpose(a).error is None


def test_asking_for_nothing_shows_nothing(answer_to: Fixture) -> None:
    """A call that is not overwritten shows no memory."""
    assert answer_to("transpose", source("A.T")).transpose(distinct(2, 3)).shown_by("A") is None

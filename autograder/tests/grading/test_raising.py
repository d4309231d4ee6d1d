"""Reasons why a call raised: the line, the meaning, the device and the inputs, without a hidden number."""

from __future__ import annotations

import pytest
import torch

from autograder.feedback import Feedback
from autograder.grading.observation import SeenTensor
from autograder.grading.raising import why_no_room, why_puzzled, why_raised
from autograder.tests.grading.conftest import seen
from autograder.tests.grading.here import source
from autograder.worker import wire

SOURCE = source("def f(x):\n    return x.reshpe(3)\n")
MISSPELT = wire.Raised(
    "AttributeError", ["AttributeError", "Exception"], 2, "'Tensor' object has no attribute 'reshpe'"
)
PLAIN = seen(torch.ones(3))


def why(
    error: wire.Raised = MISSPELT, device: str = "cpu", given: SeenTensor = PLAIN, wanted: str | None = None
) -> Feedback:
    return why_raised("f", error, SOURCE, device, [("x", given)], wanted)


def test_an_exception_is_told_with_its_line_and_meaning() -> None:
    """The text of the exception is only for instructors."""
    told = why()
    assert told.en == ("f(…) raised AttributeError in line 2. A Tensor has no `reshpe`. Did you mean `reshape`?")
    assert told.zh.startswith("f(…) 抛出了 AttributeError（第 2 行）。")
    assert (told.mistake, told.line, told.raised) == ("unknown attribute", 2, "AttributeError")
    assert told.detail == f"AttributeError: {MISSPELT.text}"


def test_an_accelerator_is_named() -> None:
    """It may be the reason; the CPU never is."""
    told = why(device="sim")
    assert "in line 2 with inputs on sim. " in told.en
    assert "（输入在 sim 上）" in told.zh


def test_unusual_inputs_are_named() -> None:
    """They may be the reason too."""
    assert "`x`" in why(given=seen(torch.ones(3).double())).en
    assert "`x`" not in why().en


def test_another_exception_than_the_task_names() -> None:
    """It is told which one should have come, and on the CPU that is the mistake."""
    told = why(wanted="ValueError or TypeError")
    assert "; it should raise ValueError or TypeError." in told.en
    assert "；应当抛出 ValueError 或 TypeError。" in told.zh
    assert told.mistake == "wrong exception"
    assert why(device="sim", wanted="ValueError").mistake == "unknown attribute"


def test_nothing_is_known_of_it() -> None:
    """Then it is an exception like any other, and its numbers are not told."""
    told = why(wire.Raised("RuntimeError", ["RuntimeError", "Exception"], 2, "the secret is 0.1234"))
    assert told.en == "f(…) raised RuntimeError in line 2."
    assert told.mistake == "raised"


@pytest.mark.parametrize("line", [None, 17])
def test_a_call_that_never_reached_the_file_has_other_parameters(line: int | None) -> None:
    """A line that the file lacks is none."""
    error = wire.Raised(
        "TypeError", ["TypeError", "Exception"], line, "f() takes 1 positional argument but 2 were given"
    )
    told = why(error)
    assert told.mistake == "other parameters"
    assert "Keep its parameters" in told.en
    assert told.detail is not None and "takes 1" in told.detail


def test_an_exception_of_that_type_in_the_file_is_told_by_its_line() -> None:
    """The call got as far as that."""
    told = why(wire.Raised("TypeError", ["TypeError", "Exception"], 2, "'int' object is not callable"))
    assert (told.mistake, told.line) == ("not callable", 2)


def test_another_exception_outside_the_file_has_no_line() -> None:
    """Only a TypeError speaks of parameters."""
    told = why(wire.Raised("RecursionError", ["RecursionError", "Exception"], None, "maximum recursion depth exceeded"))
    assert told.mistake == "endless recursion"
    assert "in line" not in told.en and told.line is None


def test_an_exception_of_the_answers_own_is_told_by_its_kind() -> None:
    """Its name may spell out a hidden input."""
    told = why(wire.Raised("Secret17", ["ValueError", "Exception"], 2, "no"), wanted="TypeError")
    assert "Secret" not in told.en + told.zh
    assert "ValueError" in told.en


def test_too_little_room_is_a_hidden_copy() -> None:
    """The same call did not raise with enough of it."""
    told = why_no_room("f", wire.Raised("RuntimeError", ["RuntimeError"], 2, "can't allocate memory"))
    assert told.mistake == "hidden copy"
    assert told.detail == "RuntimeError: can't allocate memory"


def test_a_program_that_could_not_go_on_is_told_what_to_compare() -> None:
    """The exception came outside the answer, of what it had returned."""
    told = why_puzzled("f", MISSPELT)
    assert told.mistake == "unusable result"
    assert "that raised AttributeError." in told.en
    assert "reshpe" not in told.en + told.zh

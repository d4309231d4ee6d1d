"""Explanations of an exception of any kind, or of none."""

from __future__ import annotations

import pytest
import torch

from autograder.feedback import Wrong
from autograder.grading.explained import KINDS, SLIPS, explained
from autograder.tests.grading.conftest import Fixture
from autograder.tests.grading.explained.examples import HEAD, elsewhere
from autograder.worker import wire


@pytest.mark.parametrize(
    ("type_", "text"),
    [
        ("RuntimeError", "the secret is 0.1234"),
        ("ValueError", "x = tensor([3., 4.])"),
        ("TypeError", "7 is not a good number"),
        ("Exception", ""),
    ],
)
def test_what_nobody_knows_is_not_explained(type_: str, text: str) -> None:
    """An exception that is none of these is told by its type and its line."""
    assert explained(elsewhere(type_, text), HEAD) is None


def test_the_slips_are_names_of_kinds() -> None:
    """A name that no kind has would never be one."""
    assert {kind.mistake for kind in KINDS} >= SLIPS


def test_the_line_that_raised_decides_before_the_text() -> None:
    """An exception that an answer raises itself is its own, whatever its text says."""
    error = wire.Raised("ValueError", ["ValueError", "Exception"], 2, "math domain error")
    found = [
        explained(error, f"import math\n{line}") for line in ("raise ValueError('math domain error')", "math.sqrt(x)")
    ]
    assert [one and one.mistake for one in found] == ["own exception", "outside the domain"]


@pytest.mark.parametrize("line", [None, 0, -1, 3])
def test_a_line_that_the_text_lacks_is_no_line(line: int | None) -> None:
    """The worker may claim any line."""
    error = wire.Raised("ValueError", ["ValueError", "Exception"], line, "no")
    assert explained(error, "raise ValueError\nraise ValueError") is None


def test_names_of_other_texts_of_the_answer_are_shown() -> None:
    """They are the answer's own as well."""
    error = elsewhere("NameError", "name 'total' is not defined")
    assert explained(error, "x = 1") is None
    found = explained(error, "x = 1", "total = 2")
    assert found is not None
    assert "`total`" in found.told.en


def test_a_text_that_python_cannot_read_has_its_own_explanations() -> None:
    """The kinds are for what runs."""
    found = explained(
        wire.Raised("SyntaxError", ["SyntaxError", "Exception"], 1, "expected ':'"), "def f()\n    return 1"
    )
    assert found is not None
    assert found.mistake not in {kind.mistake for kind in KINDS}


def said(answer_to: Fixture, body: str) -> Wrong:
    source = f"import torch\ndef add_in_place(x, y):\n    {body}\n    return x\n"
    with pytest.raises(Wrong) as wrong:
        answer_to("add_in_place", source).add_in_place(torch.ones(2), torch.ones(2)).gives(None)
    return wrong.value


@pytest.mark.parametrize(
    ("body", "mistake", "en"),
    [
        ("return x.reshpe(-1)", "unknown attribute", "raised AttributeError in line 3. A Tensor has no `reshpe`."),
        ("return z", "unknown name", "raised NameError in line 3. No `z` is known there"),
        ("x.sum().backward()", "no graph", "raised RuntimeError in line 3. Nothing was recorded"),
        ("raise KeyError(float(x.sum()))", "own exception", "raised KeyError in line 3."),
    ],
)
def test_a_student_is_told_why(answer_to: Fixture, body: str, mistake: str, en: str) -> None:
    """The sentence goes on behind the type and the line; the text of the exception stays for instructors."""
    feedback = said(answer_to, body).feedback
    assert feedback.mistake == mistake
    assert en in feedback.en
    assert feedback.detail is not None
    assert feedback.raised is not None

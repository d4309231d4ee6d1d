"""The stub's own exception that is left in an answer is named, on any line of the function."""

import pytest
import torch

from autograder.feedback import Wrong
from autograder.tests.grading.conftest import Fixture, Judged
from autograder.verdicts import Status

RAISE = 'raise NotImplementedError("your code here")'


@pytest.mark.parametrize(
    ("body", "mistake"),
    [
        (f"{RAISE}\n    return A.T", "stub left"),
        (f"B = A.T\n    {RAISE}", "stub left"),
        (f'"""Text."""\n    B = A.T\n    {RAISE}\n    return B', "stub left"),
        (f"if A.dim():\n        B = A.T\n    {RAISE}", "stub left"),
        (RAISE, "not implemented"),
        (f'"""Text."""\n    {RAISE}', "not implemented"),
        ('raise NotImplementedError("later")', "own NotImplementedError"),
    ],
)
def test_the_stubs_line_is_told_apart(answer_to: Fixture, body: str, mistake: str) -> None:
    """The line may stand above an answer, below it, or without one.

    The first two are an answer with a line too many.
    """
    with pytest.raises(Wrong) as wrong:
        answer_to("transpose", f"import torch\ndef transpose(A):\n    {body}\n").transpose(torch.ones(2, 3)).returns()
    assert wrong.value.feedback.mistake == mistake


@pytest.mark.parametrize(
    ("body", "status", "line"),
    [
        (f"x += y\n    {RAISE}", Status.FAILED, 3),
        (f"if True:\n        x += y\n        {RAISE}", Status.FAILED, 4),
        (f'"""Mine."""\n    {RAISE}', Status.NOT_ATTEMPTED, None),
    ],
)
def test_an_answer_with_the_stubs_line_was_attempted(
    judged: Judged, body: str, status: Status, line: int | None
) -> None:
    """A function that only raises the stub's exception was not."""
    result = judged("add_in_place", f"import torch\ndef add_in_place(x, y):\n    {body}\n")
    feedback = result.checks[0].outcome.feedback
    assert result.status is status
    assert feedback is not None
    assert feedback.line == (line and line + 1)

"""The stub's own exception that is left in an answer is named, on any line of the function."""

import pytest
import torch

from autograder.feedback import Wrong
from autograder.tests.grading.conftest import Fixture

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

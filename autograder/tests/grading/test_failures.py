"""The place where a file failed: in a function, in a call of its own, or on its top level."""

from __future__ import annotations

import pytest

from autograder.feedback import Feedback
from autograder.tests.grading.conftest import Judged

FUNCTION = "import torch\ndef add_in_place(x, y):\n    x += y.reshpe(-1)\n    return x\n"


def told(judged: Judged, source: str) -> Feedback:
    feedback = judged("add_in_place", source).checks[0].outcome.feedback
    assert feedback is not None
    return feedback


@pytest.mark.parametrize(
    ("end", "line", "own"),
    [
        ("add_in_place(torch.ones(2), torch.ones(2))", 3, 5),
        ("\nprint(add_in_place(torch.ones(2), torch.ones(2)))", 3, 6),
        ("result = add_in_place(torch.ones(2),\n    torch.ones(2))", 3, 5),
        ("for _ in range(3):\n    add_in_place(torch.ones(2), torch.ones(2))", 3, 6),
        ("if __name__ != '__main__':\n    assert add_in_place(torch.ones(2), torch.ones(2)) is None", 3, 6),
        ("add_in_place(torch.ones(2))", 5, 5),
    ],
)
def test_the_files_own_call_is_named(judged: Judged, end: str, line: int, own: int) -> None:
    """The message names the innermost line, and the call at the end of the file that led there."""
    feedback = told(judged, FUNCTION + end)
    assert feedback.line == line
    assert f"the file's own call of `add_in_place` in line {own} that failed" in feedback.en
    assert f"第 {own} 行自己对 `add_in_place` 的调用" in feedback.zh


@pytest.mark.parametrize("end", ["torch.tensr(3)", "x = 1 / 0", "raise ValueError('no')", "from torch import nothing"])
def test_no_call_is_named_where_none_is(judged: Judged, end: str) -> None:
    """Every other failure on the top level is reported by its line."""
    feedback = told(judged, FUNCTION + end)
    assert feedback.line == 5
    assert "own call" not in feedback.en


def test_the_graders_call_is_told_apart(judged: Judged) -> None:
    """When a function fails while it is judged, no call of the file's is spoken of."""
    feedback = told(judged, FUNCTION)
    assert "own call" not in feedback.en
    assert "add_in_place(…) raised AttributeError in line 3" in feedback.en

"""Parameters in another order than the stub's are told first, before all else that was seen."""

from __future__ import annotations

import pytest

from autograder.catalogue import find
from autograder.grading.parameters import reordered
from autograder.tests.grading.conftest import Judged


@pytest.mark.parametrize(
    ("slug", "source"),
    [
        pytest.param("to_matrix", "def to_matrix(rows, cols, x):\n    return x.reshape(rows, cols)", id="it raises"),
        pytest.param("to_matrix", "def to_matrix(m, n, x):\n    return x.reshape(m, n)", id="other names too"),
        pytest.param("write_into", "def write_into(x, y, z):\n    z[:] = x + y\n    return z", id="a wrong result"),
        pytest.param("fill_rows", "def fill_rows(x, value, start, stop):\n    x[start:stop] = value", id="no result"),
        pytest.param("matmul", "def matmul(B, A):\n    return A @ B", id="operands"),
    ],
)
def test_other_order_is_told_first(judged: Judged, slug: str, source: str) -> None:
    """The grader's own words would speak of what came of it."""
    result = judged(slug, f"import torch\n{source}\n")
    told = [check.outcome.feedback for check in result.checks if check.outcome.feedback]
    assert {feedback.mistake for feedback in told} == {"parameters reordered"}


@pytest.mark.parametrize(
    "source",
    [
        "def to_matrix(x, rows, cols): ...",
        "def to_matrix(x, rows): ...",
        "def to_matrix(a, b, c): ...",
        "def to_matrix(x, n): ...",
        "def to_matrix(x, *, cols, rows): ...",
        "@swapped\ndef to_matrix(rows, cols, x): ...",
        "def other(rows, cols, x): ...",
        "class A:\n    def to_matrix(rows, cols, x): ...",
        "def to_matrix(:",
    ],
)
def test_no_other_order_is_claimed(source: str) -> None:
    """Other names, other numbers of them, and unreadable text are not called another order."""
    assert reordered(source, find("to_matrix").functions) is None


def test_a_symmetric_answer_passes(judged: Judged) -> None:
    """If nothing is wrong, the order of names does not matter."""
    result = judged("hadamard", "def hadamard(B, A):\n    return A * B\n")
    assert result.score == result.max_score

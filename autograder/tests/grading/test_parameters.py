"""Parameters in another order than the stub's are told first, before all else that was seen."""

from __future__ import annotations

import pytest

from autograder.catalogue import find
from autograder.grading.parameters import reordered
from autograder.grading.run import Options, grade
from autograder.report.model import Report
from autograder.submission import Answer, Submission


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
def test_other_order_is_told_first(slug: str, source: str) -> None:
    """The grader's own words would speak of what came of it."""
    reports: list[Report] = []
    submission = Submission("alice", {slug: Answer(path=f"{slug}.py", source=f"import torch\n{source}\n")})
    grade([submission], Options(only=(slug,), devices=("cpu",)), reports.append)
    told = [check.outcome.feedback for check in reports[0].exercises[0].checks if check.outcome.feedback]
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


def test_a_symmetric_answer_passes() -> None:
    """If nothing is wrong, the order of names does not matter."""
    reports: list[Report] = []
    answer = Answer(path="hadamard.py", source="def hadamard(B, A):\n    return A * B\n")
    grade([Submission("alice", {"hadamard": answer})], Options(only=("hadamard",), devices=("cpu",)), reports.append)
    assert reports[0].is_perfect

"""A call with room for so many bytes. The server sets the ceiling on the fork, and nothing in the fork lifts it."""

from __future__ import annotations

import pytest

from autograder.feedback import Wrong
from autograder.grading.answer import Answer
from autograder.grading.call import Call
from autograder.grading.inputs import distinct
from autograder.tests.grading.conftest import Fixture

SIDE = 1000
IN_PIECES = """
def add_in_place(x, y):
    for start in range(0, len(x), 200):
        x[start : start + 200].copy_(x[start : start + 200] + y[start : start + 200])
    return x
"""
FREED = """
def add_in_place(x, y):
    z = x + y
    del z
    return x.add_(y)
"""


def added(answer: Answer) -> Call:
    x, y = distinct(SIDE, SIDE), distinct(SIDE, SIDE)
    return answer.add_in_place(x, y).gives(x + y, changes={"x": x + y})


@pytest.mark.parametrize("statement", ["x.add_(y)", "x += y", "torch.add(x, y, out=x)", "x.numpy()[:] += y.numpy()"])
def test_no_copy_needs_no_room(answer_to: Fixture, statement: str) -> None:
    """An answer that writes in place passes with no room at all, also in the first call of its fork."""
    answer = answer_to("add_in_place", f"import torch\ndef add_in_place(x, y):\n    {statement}\n    return x\n")
    added(answer.with_room(0))


@pytest.mark.parametrize(
    "source",
    ["def add_in_place(x, y):\n    return x.copy_(x + y)\n", IN_PIECES, FREED],
    ids=["copies", "copies in pieces", "frees it again"],
)
def test_a_hidden_copy_does_not_fit(answer_to: Fixture, source: str) -> None:
    """It fits neither whole nor in pieces of less than a megabyte."""
    with pytest.raises(Wrong) as wrong:
        added(answer_to("add_in_place", source).with_room(0))
    assert wrong.value.feedback.mistake == "hidden copy"


def test_what_is_needed_fits(answer_to: Fixture) -> None:
    """Room for a result is room for that result."""
    added(answer_to("add_in_place", "def add_in_place(x, y):\n    return x.copy_(x + y)\n").with_room(4 * SIDE * SIDE))


def test_the_ceiling_is_lifted(answer_to: Fixture) -> None:
    """The call that follows in the same fork may use what it likes."""
    answer = answer_to("add_in_place", "def add_in_place(x, y):\n    return x.copy_(x + y)\n")
    for _ in range(2):
        with pytest.raises(Wrong):
            added(answer.with_room(0))
        added(answer)


def test_death_below_a_ceiling_costs_nobody_else(answer_to: Fixture) -> None:
    """A fork that dies below its ceiling is told as any other; the next one starts without."""
    answer = answer_to("add_in_place", "import os\ndef add_in_place(x, y):\n    os._exit(3)\n")
    with pytest.raises(Wrong):
        added(answer.with_room(0))
    added(answer_to("add_in_place", "def add_in_place(x, y):\n    return x.add_(y)\n"))

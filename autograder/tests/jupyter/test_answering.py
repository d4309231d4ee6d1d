"""The answer of a running notebook, among the cells that ran and those that were saved."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autograder.catalogue import find
from autograder.jupyter.answering import answered

EXERCISE = find("join")
HELPER = "from torch import cat as combined"
ANSWER = "def join(x, y):\n    return combined([x, y], 0), combined([x, y], 1)"
OTHER = "def join(x, y):\n    return x, y"


@pytest.fixture(autouse=True)
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The place of the running notebook, which is not there yet."""
    monkeypatch.setenv("JPY_SESSION_NAME", str(tmp_path / "work.ipynb"))
    return tmp_path / "work.ipynb"


def save(place: Path, *cells: tuple[str, str, str]) -> None:
    """Save a notebook of these cells: kind, name, text."""
    made = [{"cell_type": kind, "id": name, "metadata": {}, "source": text} for kind, name, text in cells]
    place.write_text(json.dumps({"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}), "utf-8")


def test_the_cell_below_the_magic_is_the_answer() -> None:
    """Another that ran before does not count, and what it needs is found in other cells."""
    answer = answered(EXERCISE, [HELPER, OTHER], ANSWER)
    assert answer is not None
    assert (answer.source, answer.path, answer.problem) == (ANSWER, "cell#join", None)
    assert HELPER in answer.before and "return x, y" not in answer.before


def test_the_last_cell_that_defines_it_is_the_answer() -> None:
    """It was run last, with the magic above it or without."""
    answer = answered(EXERCISE, [OTHER, HELPER, ANSWER, "1 + 1"], None)
    assert answer is not None and answer.source == ANSWER
    magic = answered(EXERCISE, [HELPER, ANSWER, f"%%kata join\n{OTHER}"], None)
    assert magic is not None and "return x, y" in magic.source


def test_without_a_cell_that_defines_it_there_is_no_answer(saved: Path) -> None:
    """A notebook that is not one, or is damaged, holds none either."""
    assert answered(EXERCISE, ["1 + 1", "%kata join"], None) is None
    saved.write_text("{")
    assert answered(EXERCISE, [HELPER], None) is None


def test_a_new_kernel_finds_what_was_saved(saved: Path) -> None:
    """After a restart the answers and helpers of the saved notebook count as long as none is run again."""
    save(saved, ("code", "cell-1", HELPER), ("code", "join", ANSWER), ("markdown", "text", OTHER))
    answer = answered(EXERCISE, ["%load_ext autograder"], None)
    assert answer is not None
    assert answer.source == ANSWER and HELPER in answer.before


def test_a_cell_that_ran_goes_before_the_saved_one(saved: Path) -> None:
    """The notebook may not have been saved since."""
    save(saved, ("code", "join", f"combined = None\n{OTHER}"))
    answer = answered(EXERCISE, [ANSWER], None)
    assert answer is not None and answer.source == ANSWER
    assert "combined = None" not in answer.before


def test_an_answer_that_is_run_again_is_not_its_own_surroundings() -> None:
    """Its helpers are in it once."""
    cell = f"{HELPER}\n{ANSWER}"
    answer = answered(EXERCISE, [cell, cell], cell)
    assert answer is not None
    assert (answer.source, answer.before) == (cell, "")


def test_a_cell_that_only_asks_is_not_run_before_the_answer() -> None:
    """It would be taken for a command."""
    answer = answered(EXERCISE, [HELPER, "%kata join"], ANSWER)
    assert answer is not None
    assert "kata" not in answer.before and answer.problem is None

"""Exercises whose commands wait until they are passed."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.catalogue import find
from autograder.cli.passed import passed
from autograder.errors import KataError, UnknownExercise
from autograder.workspace import Workspace


def test_a_passed_exercise_is_found_by_any_name(workspace: Workspace) -> None:
    """A number is one of the current note."""
    workspace.progress.record({"add_in_place": (9, 9)})
    for name in ("add_in_place", "add-in-place", "15", "原地相加"):
        assert passed(name) is find("add_in_place")


@pytest.mark.parametrize("points", [None, (8, 9)])
def test_one_that_is_not_says_what_helps(workspace: Workspace, points: tuple[float, float] | None) -> None:
    """Most points are not all."""
    workspace.progress.record({} if points is None else {"add_in_place": points})
    with pytest.raises(KataError, match="is not passed yet") as refused:
        passed("add_in_place")
    assert "kata hint add_in_place" in refused.value.next_step.en
    assert "kata hint add_in_place" in refused.value.next_step.zh


@pytest.mark.usefixtures("workspace")
def test_an_exercise_that_does_not_exist_is_named() -> None:
    """It is not one that could be passed."""
    with pytest.raises(UnknownExercise):
        passed("quicksort")


def test_outside_of_a_workspace_nothing_is_passed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It says how to start."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(KataError, match="kata start"):
        passed("add_in_place")

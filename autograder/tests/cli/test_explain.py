"""``kata explain``."""

from __future__ import annotations

import pytest

from autograder.catalogue import find
from autograder.tests.cli.conftest import kata_here
from autograder.workspace import Workspace

EXERCISE = find("add_in_place")


def test_it_is_shown_once_it_is_passed(workspace: Workspace) -> None:
    """Any name of the exercise will do."""
    workspace.progress.record({"add_in_place": (9, 9)})
    for name in ("15", "原地相加"):
        assert kata_here("explain", name).output == f"{EXERCISE.title.en}\n{EXERCISE.why.en}\n"
    assert kata_here("explain", "15", lang="zh").output == f"{EXERCISE.title.zh}\n{EXERCISE.why.zh}\n"


@pytest.mark.usefixtures("workspace")
def test_nothing_is_given_away_before() -> None:
    """It says what helps instead."""
    result = kata_here("explain", "add-in-place")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "add_in_place is not passed yet" in result.stderr and "kata hint add_in_place" in result.stderr

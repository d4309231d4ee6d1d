"""``kata reset``."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.catalogue import find
from autograder.tests.cli.conftest import kata_here
from autograder.workspace import Workspace

EXERCISE = find("add_in_place")


def test_reset_says_where_the_answer_is(workspace: Workspace) -> None:
    """The backup's path is from the workspace's root."""
    workspace.place_of(EXERCISE).write_text("mine = 1\n")
    lines = kata_here("reset", "add_in_place").output.splitlines()
    assert lines[0] == "04_data_manipulation/15_add_in_place.py is the stub again."
    assert Path(lines[1].partition(": ")[2]).read_text() == "mine = 1\n"


@pytest.mark.usefixtures("workspace")
def test_without_an_answer_there_is_no_backup() -> None:
    """The stub is written again all the same."""
    assert kata_here("reset", "15").output == "04_data_manipulation/15_add_in_place.py is the stub again.\n"


def test_elsewhere_it_says_how_to_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that nobody started is not a workspace."""
    monkeypatch.chdir(tmp_path)
    result = kata_here("reset", "slices")
    assert result.exit_code == 2
    assert "kata start" in result.stderr

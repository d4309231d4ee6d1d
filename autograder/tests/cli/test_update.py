"""``kata update``."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.catalogue import find
from autograder.tests.cli.conftest import kata_here
from autograder.workspace import Workspace

EXERCISE = find("add_in_place")


def test_update_says_what_is_new(workspace: Workspace) -> None:
    """It names each file by its path."""
    workspace.place_of(EXERCISE).unlink()
    assert kata_here("update").output == "new: 04_data_manipulation/15_add_in_place.py\n"
    assert kata_here("update").output == "Nothing is new.\n"


def test_a_changed_exercise_says_what_became_of_the_file(workspace: Workspace) -> None:
    """An answer stays, with the lines that changed below it. What nobody began is the new one."""
    issued = workspace.issued(EXERCISE)
    issued.write_text("old = 1\n")
    assert kata_here("update").output.splitlines()[:2] == [
        "changed: 04_data_manipulation/15_add_in_place.py (your answer stays as it is)",
        "  -old = 1",
    ]
    issued.write_text("old = 1\n")
    workspace.place_of(EXERCISE).write_text("old = 1\n")
    assert "(not begun, so it is the new one)" in kata_here("update").output


def test_an_exercise_that_is_gone_is_told(workspace: Workspace) -> None:
    """Its file stays."""
    (workspace.own / "issued" / "old_one.py").touch()
    assert kata_here("update", lang="zh").output == "不再是练习：old_one（你的文件没有动）\n"


def test_elsewhere_it_says_how_to_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that nobody started is not a workspace."""
    monkeypatch.chdir(tmp_path)
    result = kata_here("update")
    assert result.exit_code == 2
    assert "kata start" in result.stderr

"""A folder of reports that only one run may use."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.errors import UnwritableOutput
from autograder.report.holding import held


def test_the_folder_is_made(tmp_path: Path) -> None:
    """With those above it."""
    with held(tmp_path / "a" / "b"):
        assert (tmp_path / "a" / "b").is_dir()


def test_a_second_run_is_told_to_wait(tmp_path: Path) -> None:
    """When the first ends, the folder is free again."""
    with (
        held(tmp_path),
        pytest.raises(UnwritableOutput, match="another run is writing into") as refused,
        held(tmp_path),
    ):
        pass
    assert "另一次评分正在写入" in refused.value.found.zh
    with held(tmp_path):
        pass


def test_what_a_killed_run_left_is_removed(tmp_path: Path) -> None:
    """Reports, other hidden files and folders stay."""
    for name in (".kata-0123", "alice.json", ".keep"):
        (tmp_path / name).touch()
    (tmp_path / ".kata-folder").mkdir()
    with held(tmp_path):
        assert {path.name for path in tmp_path.iterdir()} == {"alice.json", ".keep", ".kata-folder"}


def test_a_file_in_its_place_is_told(tmp_path: Path) -> None:
    """It stays as it is."""
    (tmp_path / "reports").write_text("mine")
    with pytest.raises(UnwritableOutput, match="reports' cannot be written"), held(tmp_path / "reports"):
        pass
    assert (tmp_path / "reports").read_text() == "mine"

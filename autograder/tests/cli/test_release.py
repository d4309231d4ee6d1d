"""``kata release``."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from autograder.tests.cli.conftest import kata_here


@pytest.mark.parametrize(("name", "is_folder"), [("students", True), ("students.ZIP", False)])
def test_a_copy_is_a_folder_or_a_zip(tmp_path: Path, name: str, is_folder: bool) -> None:
    """It has only the named exercises, and says that students may have it."""
    target = tmp_path / name
    done = kata_here("release", target, "--only", "slices,add_in_place")
    assert done.exit_code == 0, done.output
    assert done.output.startswith(f"{target}: 2 exercises, without solutions")
    if is_folder:
        files = {path.relative_to(target).as_posix() for path in target.rglob("*")}
    else:
        files = set(zipfile.ZipFile(target).namelist())
    stubs = {path for path in files if path.startswith("exercises/") and path.endswith(".py")}
    assert stubs == {f"exercises/04_data_manipulation/{name}.py" for name in ("10_slices", "15_add_in_place")}


def test_an_unknown_exercise_writes_nothing(tmp_path: Path) -> None:
    """It is told before."""
    assert kata_here("release", tmp_path / "students", "--only", "quicksort").exit_code == 2
    assert list(tmp_path.iterdir()) == []

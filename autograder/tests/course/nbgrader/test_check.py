"""``kata nbgrader check``: the student's look at a notebook."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from autograder.tests.course.nbgrader.classroom import RIGHT, Course, filled, name_of


@pytest.fixture
def mine(blank: Course, tmp_path: Path) -> Path:
    """A notebook with every answer right."""
    path = tmp_path / "mine.ipynb"
    path.write_text(json.dumps(filled(json.loads(blank.release.read_text("utf-8")), RIGHT)), encoding="utf-8")
    return path


def changed(path: Path, change: Any) -> Path:
    """The notebook with its cells changed."""
    notebook = json.loads(path.read_text("utf-8"))
    notebook["cells"] = change(notebook["cells"])
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return path


def test_all_right(blank: Course, mine: Path) -> None:
    """The exit code is 0 when every point of this notebook's exercises is earned. Nothing else is said."""
    done = blank.kata("nbgrader", "check", mine)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "all points earned" in done.stdout
    assert "!" not in done.stdout


def test_damaged_cells_are_named(blank: Course, mine: Path) -> None:
    """Deleted, copied and edited cells are named; the exit code says that points are missing."""

    def damage(cells: list[dict[str, Any]]) -> list[dict[str, Any]]:
        kept = [cell for cell in cells if name_of(cell) not in ("slices", "grade-slices", "prompt-slices")]
        for cell in kept:
            if name_of(cell) == "grade-to_matrix":
                cell["source"] = "100"
        return [*kept, next(cell for cell in kept if name_of(cell) == "add_in_place")]

    done = blank.kata("nbgrader", "check", changed(mine, damage), "--lang", "en")
    assert done.returncode == 1, done.stderr
    said = [line for line in done.stdout.splitlines() if line.startswith("!")]
    assert said == [
        "! the cell grade-to_matrix was changed; grading restores it",
        "! the answer cell of slices is not there any more",
        "! the cell prompt-slices is not there any more; grading puts it back",
        "! the cell grade-slices is not there any more; grading puts it back",
        "! the cell add_in_place is there 2 times",
    ]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("mine.ipynb", "no notebook", "cannot be read: it is not a notebook"),
        ("mine.ipynb", '{"cells": [], "nbformat": 4}', "holds no cell of any exercise"),
        ("slices.py", "pass", "is not a notebook"),
    ],
)
def test_nothing_to_check(blank: Course, tmp_path: Path, name: str, content: str, said: str) -> None:
    """A file that is not a notebook of a course is refused with exit code 2."""
    (tmp_path / name).write_text(content)
    done = blank.kata("nbgrader", "check", tmp_path / name)
    assert done.returncode == 2
    assert said in done.stderr

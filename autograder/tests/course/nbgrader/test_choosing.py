"""The choice of the notebook that holds a student's work."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autograder.course.nbgrader.choosing import choose, read
from autograder.language import Text
from autograder.notebook import Notebook

STUB, WORK, OTHER = (
    "def slices(x):\n    raise NotImplementedError\n",
    "def slices(x):\n    return x\n",
    "slices = None\n",
)
ISSUED = {"slices": STUB, "essay": "?"}
"""The cells that a student may write into, as they were issued."""


def written(folder: Path, name: str, named: str = "grade", **cells: str) -> Path:
    """Write a notebook with these cells, whose names are nbgrader's, the notebook's or Colab's."""
    made = []
    for cell, source in cells.items():
        about = {"grade": {"nbgrader": {"grade_id": cell}}, "colab": {"id": cell}}.get(named, {})
        made.append({"cell_type": "code", "source": source, "metadata": about, "id": cell if named == "id" else "x"})
    path = folder / f"{name}.ipynb"
    path.write_text(json.dumps({"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))
    return path


def test_the_one_that_was_worked_on_is_chosen(tmp_path: Path) -> None:
    """Untouched copies do no harm, whichever comes first."""
    stub, work = written(tmp_path, "a", slices=STUB, essay="?"), written(tmp_path, "b", slices=WORK, essay="?")
    assert choose([stub, work], ISSUED) == choose([work, stub], ISSUED) == [work]


def test_work_in_one_cell_is_work(tmp_path: Path) -> None:
    """The other cells may be as they were issued."""
    stub, work = written(tmp_path, "a", slices=STUB, essay="?"), written(tmp_path, "b", slices=STUB, essay="Because.")
    assert choose([stub, work], ISSUED) == [work]


def test_of_equal_ones_the_first_is_chosen(tmp_path: Path) -> None:
    """A comment or a blank line makes no difference."""
    one, two = written(tmp_path, "a", slices=WORK), written(tmp_path, "b", slices=f"# mine\n\n{WORK}")
    assert choose([one, two], ISSUED) == [one]
    assert choose([two, one], ISSUED) == [two]


def test_all_that_differ_are_returned(tmp_path: Path) -> None:
    """None is taken by guess."""
    paths = [
        written(tmp_path, name, slices=text) for name, text in (("a", WORK), ("b", OTHER), ("c", STUB), ("d", WORK))
    ]
    assert choose(paths, ISSUED) == paths[:2]


def test_of_untouched_ones_the_first_is_chosen(tmp_path: Path) -> None:
    """It holds no work, and is still the student's."""
    paths = [written(tmp_path, name, slices=STUB) for name in ("a", "b")]
    assert choose(paths, ISSUED) == paths[:1]


def test_notebooks_of_something_else_are_left_out(tmp_path: Path) -> None:
    """They have none of the cells, or cannot be read."""
    (tmp_path / "broken.ipynb").write_text("no notebook")
    others = [written(tmp_path, "own", mine=WORK), tmp_path / "broken.ipynb", tmp_path / "gone.ipynb"]
    assert choose(others, ISSUED) == []


@pytest.mark.parametrize("named", ["grade", "id", "colab"])
def test_cells_are_known_by_any_of_their_names(tmp_path: Path, named: str) -> None:
    """An editor may have dropped the others."""
    work = written(tmp_path, "a", named, slices=WORK)
    assert choose([work], ISSUED) == [work]


def test_a_notebook_is_read_or_the_reason_told(tmp_path: Path) -> None:
    """A file that is not there is neither."""
    work = written(tmp_path, "a", slices=WORK)
    (tmp_path / "link.ipynb").symlink_to(work)
    (tmp_path / "broken.ipynb").write_text("no notebook")
    assert isinstance(read(work), Notebook)
    assert read(tmp_path / "gone.ipynb") is None
    assert isinstance(link := read(tmp_path / "link.ipynb"), Text) and "is a link" in link.en
    assert isinstance(broken := read(tmp_path / "broken.ipynb"), Text) and "not a notebook" in broken.en

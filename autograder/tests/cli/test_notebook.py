"""``kata notebook``."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.tests.cli.conftest import kata_here


@pytest.mark.parametrize(("lang", "said"), [("en", "run its first cell"), ("zh", "第一个单元格")])
def test_it_says_what_to_do_next(tmp_path: Path, lang: str, said: str) -> None:
    """It names what it wrote first."""
    done = kata_here("notebook", tmp_path, "--only", "to_matrix", lang=lang)
    path, next_step = done.output.splitlines()
    assert path == str(tmp_path / "04_data_manipulation.ipynb") and Path(path).is_file()
    assert said in next_step


def test_a_notebook_that_is_there_stays(tmp_path: Path) -> None:
    """That is said."""
    (tmp_path / "04_data_manipulation.ipynb").write_text("mine")
    done = kata_here("notebook", tmp_path, "--only", "to_matrix")
    assert "is there already and stays as it is" in done.output
    assert (tmp_path / "04_data_manipulation.ipynb").read_text() == "mine"


def test_an_unknown_exercise_writes_nothing(tmp_path: Path) -> None:
    """It is told before."""
    assert kata_here("notebook", tmp_path, "--only", "to_matrix,quicksort").exit_code == 2
    assert list(tmp_path.iterdir()) == []

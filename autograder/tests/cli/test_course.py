"""``kata class``: where its store lies, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from autograder.cli.course import _amounts, _beside, _named
from autograder.tests.cli.conftest import kata_here


def test_the_store_lies_next_to_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It has the folder's own name, however the folder is named."""
    (tmp_path / "week.1").mkdir()
    monkeypatch.chdir(tmp_path / "week.1")
    store = str(tmp_path.resolve() / "week.1.db")
    assert _beside(Path()) == _beside(tmp_path / "week.1") == store
    assert _named(str(tmp_path / "week.1")) == store
    assert _named("postgresql://host/db") == "postgresql://host/db"


def test_resources_are_numbers_by_name() -> None:
    """Spaces do not matter."""
    assert _amounts("GPU=1, MEMORY=4e9") == {"GPU": 1.0, "MEMORY": 4e9}
    assert _amounts("") == {}


@pytest.mark.parametrize("text", ["GPU", "GPU=much", "GPU=1=2"])
def test_other_resources_are_refused(text: str) -> None:
    """They are named as they were written."""
    with pytest.raises(click.BadParameter, match=text):
        _amounts(text)


@pytest.mark.parametrize("view", ["report", "feedback", "similar"])
def test_a_view_of_a_store_that_is_not_there_writes_nothing(view: str, tmp_path: Path) -> None:
    """It makes no empty store either."""
    done = kata_here("class", view, tmp_path / "nowhere.db", "--out", tmp_path / "out")
    assert done.exit_code == 2
    assert "nowhere.db" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_exercise_stops_it_before_anything_is_graded(tmp_path: Path) -> None:
    """There is no store then."""
    (tmp_path / "class").mkdir()
    done = kata_here("class", "grade", tmp_path / "class", "--only", "quicksort")
    assert done.exit_code == 2
    assert "there is no exercise 'quicksort'" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["class"]

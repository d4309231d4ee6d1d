"""The form of an exercise: what it lacks is seen without grading."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder import catalogue
from autograder.catalogue import Exercise, find
from autograder.dev import form
from autograder.dev.form import lacking, strays


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Exercise:
    """An exercise in a tree of its own, with the solution of a real one and no grader."""
    for module in (catalogue, form):
        monkeypatch.setattr(module, "ROOT", tmp_path)
        monkeypatch.setattr(module, "PACKAGE", tmp_path / "autograder")
    exercise = Exercise("04_data_manipulation", "01", "row_vector")
    exercise.solution.parent.mkdir(parents=True)
    return exercise


SOLUTION = find("row_vector").solution.read_text("utf-8")


def test_a_whole_exercise_lacks_nothing() -> None:
    """All its texts are there, and its examples hold."""
    assert list(lacking(find("row_vector"))) == []


def test_a_missing_grader_is_told(written: Exercise) -> None:
    """A solution without a grader is not an exercise."""
    written.solution.write_text(SOLUTION, "utf-8")
    assert list(lacking(written)) == [f"{written.grader}: missing"]


def test_an_example_must_hold(written: Exercise) -> None:
    """It is run with the solution, and what came instead is shown."""
    assert ">>> row_vector(12)" in SOLUTION
    written.solution.write_text(SOLUTION.replace(">>> row_vector(12)", ">>> row_vector(13)"), "utf-8")
    told = "\n".join(lacking(written))
    assert "an example does not hold" in told
    assert "row_vector(13)" in told


def test_every_function_needs_an_example(written: Exercise) -> None:
    """A student without one has only the words."""
    written.solution.write_text(SOLUTION.replace(">>> ", ""), "utf-8")
    assert f"{written.solution}: row_vector has no example" in list(lacking(written))


def test_no_file_is_without_an_exercise() -> None:
    """Solutions, graders and banks belong to exercises that there are."""
    assert strays() == []

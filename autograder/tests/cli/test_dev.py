"""``kata dev``."""

from __future__ import annotations

from pathlib import Path

from autograder.tests.cli.conftest import kata_here


def test_the_trees_are_in_step() -> None:
    """Nothing is printed, and nothing is changed."""
    done = kata_here("dev", "sync", "--check")
    assert (done.exit_code, done.output) == (0, "")


def test_a_name_that_no_exercise_can_have_is_refused() -> None:
    """No file is made for it."""
    done = kata_here("dev", "new", "99_nothing", "1", "Not-A-Name")
    assert done.exit_code == 2
    assert done.stdout == ""


def test_a_class_is_made_and_says_how_to_grade_it(tmp_path: Path) -> None:
    """The next step names its folder and its roster."""
    folder = tmp_path / "class"
    done = kata_here("dev", "class", 3, "--out", folder, "--only", "slices")
    assert done.exit_code == 0, done.output
    assert done.output == (
        f"{folder}/submissions\nNext: kata class grade {folder}/submissions --roster {folder}/roster.csv\n"
    )
    assert (folder / "roster.csv").is_file() and (folder / "submissions").is_dir()


def test_an_unknown_exercise_is_named() -> None:
    """Nothing is proven then."""
    done = kata_here("dev", "check", "quicksort")
    assert done.exit_code == 2
    assert "there is no exercise 'quicksort'" in done.stderr

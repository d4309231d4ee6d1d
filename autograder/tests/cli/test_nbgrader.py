"""``kata nbgrader``."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from autograder.catalogue import find
from autograder.cli import main
from autograder.tests.cli.conftest import kata_here


@pytest.mark.parametrize(("lang", "said"), [("en", "needs nbgrader"), ("zh", "需要 nbgrader")])
def test_a_command_without_its_library_says_which(
    lang: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """nbgrader is optional, and exported suites are without it."""
    monkeypatch.setitem(sys.modules, "nbgrader", None)
    for module in [name for name in sys.modules if name.startswith(("autograder.course.nbgrader", "nbgrader."))]:
        monkeypatch.delitem(sys.modules, module)
    (tmp_path / "nbgrader_config.py").touch()
    result = CliRunner().invoke(main, ["nbgrader", "update", str(tmp_path), "--lang", lang])
    assert (result.exit_code, said in result.stderr) == (2, True)


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new course of two exercises."""
    folder = tmp_path_factory.mktemp("course")
    done = kata_here("nbgrader", "init", folder, "--only", "slices,add_in_place")
    assert done.exit_code == 0, done.output
    assert done.output.splitlines()[-1] == f"Next: cd {folder} && nbgrader generate_assignment ASSIGNMENT --force"
    return folder


def test_a_new_course_has_only_the_named_exercises(course: Path) -> None:
    """The notebook of their note holds both."""
    (notebook,) = (course / "source").rglob("*.ipynb")
    text = notebook.read_text("utf-8")
    assert find("slices").title.en in text and find("add_in_place").title.en in text
    assert find("to_matrix").title.en not in text


def test_an_update_says_what_changed(course: Path) -> None:
    """Without a change it says so. An added exercise comes into its note's notebook."""
    assert kata_here("nbgrader", "update", course).output == "Nothing to change.\n"
    added = kata_here("nbgrader", "update", course, "--add", "to_matrix")
    assert added.exit_code == 0
    assert "to_matrix" in added.output and "Next: cd" in added.output

"""``kata nbgrader``."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

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


def test_an_unknown_exercise_makes_no_course(tmp_path: Path) -> None:
    """It is told before anything is written."""
    done = kata_here("nbgrader", "init", tmp_path / "course", "--only", "slices,quicksort")
    assert done.exit_code == 2
    assert "there is no exercise 'quicksort'" in done.stderr
    assert list(tmp_path.iterdir()) == []

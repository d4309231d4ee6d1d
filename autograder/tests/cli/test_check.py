"""``kata check``."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from autograder.catalogue import find
from autograder.cli import main

Done = subprocess.CompletedProcess[str]


def test_slug_and_file_are_one_look(check_run: Done) -> None:
    """A slug finds the file of this folder; naming it twice checks it once, alone, in full."""
    headings = [line for line in check_run.stdout.splitlines() if line.startswith("02_is_symmetric · ")]
    assert len(headings) == 1
    assert headings[0].startswith("02_is_symmetric · 5/5 分 · ")


def test_folder(check_run: Done) -> None:
    """A folder is checked as a whole."""
    assert any(re.match(r"drafts · 5/\d+ 分 · ", line) for line in check_run.stdout.splitlines())


def test_worst_exit_code(check_run: Done) -> None:
    """One look that loses points is enough for 1."""
    assert check_run.returncode == 1


def test_language_of_the_environment(check_run: Done) -> None:
    """``KATA_LANG`` chooses the language of the whole report."""
    assert "通过" in check_run.stdout
    assert "passed" not in check_run.stdout


def test_no_complaints(check_run: Done) -> None:
    """Nothing is said on standard error."""
    assert check_run.stderr == ""


def test_slug_without_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A slug whose file is not in this folder says where it was looked for."""
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["check", "add_in_place"])
    assert result.exit_code == 2
    assert result.stderr == (f"kata: there is no 15_add_in_place.py under '{tmp_path}'\n      Name the file itself.\n")


def test_file_of_no_exercise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that was renamed says what is wrong with its name."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.py").write_text(find("slices").solution.read_text(encoding="utf-8"), encoding="utf-8")
    result = CliRunner().invoke(main, ["check", "mine.py"])
    assert result.exit_code == 2
    assert result.stderr.startswith("kata: 'mine.py' is named like no exercise\n")

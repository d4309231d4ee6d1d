"""Another Python for our code."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from autograder import interpreter
from autograder.catalogue import PACKAGE


def _paths(command: list[str]) -> list[str]:
    paths = json.loads(command[command.index("-c") + 2])
    assert isinstance(paths, list)
    return paths


def test_modules_of_the_starting_folder_shadow_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither by its name nor as the empty path. Other folders keep their order, after our own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", ["", str(tmp_path), f"{tmp_path}/.", "/elsewhere", "/further"])
    assert _paths(interpreter.command("pass")) == [str(PACKAGE.parent), "/elsewhere", "/further"]


def test_the_code_runs_apart_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It gets its arguments, reads UTF-8 and finds the package."""
    (tmp_path / "json.py").write_text("raise SystemExit('shadowed')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONSTARTUP", "x")
    code = "import autograder; print(sys.argv[1:], sys.flags.isolated, sys.flags.utf8_mode)"
    done = subprocess.run(interpreter.command(code, "a", "文"), capture_output=True, encoding="utf-8", check=False)
    assert done.stdout == "['a', '文'] 1 1\n", done.stderr

"""The page about exercises, followed to the letter."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from autograder.catalogue import PACKAGE, ROOT

Dev = Callable[..., subprocess.CompletedProcess[str]]
PAGE = (PACKAGE / "docs" / "exercises.md").read_text("utf-8")
FILES = dict(re.findall(r"^`(\S+\.py)`:\n\n```python\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE))
"""Every file that the page shows under its path."""


def _commands(name: str) -> list[list[str]]:
    return [line.split() for line in re.findall(rf"^\$ kata dev ({name}.*)$", PAGE, re.MULTILINE)]


def test_what_the_page_adds_is_proven_and_what_it_removes_is_gone(checkout: Path, dev: Dev) -> None:
    """The commands and files of the page work in a small checkout."""
    (new,) = _commands("new")
    for made in dev(*new).stdout.split():
        Path(made).unlink()
    for place, text in FILES.items():
        (checkout / place).write_text(text, "utf-8")

    sync, *_ = _commands("sync")
    (check,) = _commands("check")
    assert dev(*sync).returncode == 0
    proven = dev(*check)
    assert (proven.returncode, proven.stderr) == (0, ""), proven.stdout
    assert "3 right answers accepted, 3 wrong answers rejected for the right reason" in proven.stdout

    (removed,) = re.findall(r"^\$ git rm -r ((?:.*\\\n)*.*)$", PAGE, re.MULTILINE)
    for place in removed.replace("\\\n", " ").split():
        path = checkout / place
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    assert dev(*sync).returncode == 0
    assert not [path for path in checkout.rglob("*trace_of_product*") if "__pycache__" not in path.parts]


def test_what_the_page_shows_is_in_the_style_of_the_house(checkout: Path) -> None:
    """ruff and its format find nothing in the files of the page."""
    shutil.copy(ROOT / "pyproject.toml", checkout)
    for place, text in FILES.items():
        (checkout / place).parent.mkdir(parents=True, exist_ok=True)
        (checkout / place).write_text(text, "utf-8")
    ruff = Path(sys.executable).with_name("ruff")
    for command in (["check"], ["format", "--check"]):
        done = subprocess.run(
            [ruff, *command, "--force-exclude", *FILES], cwd=checkout, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout

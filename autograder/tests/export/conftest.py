"""Exports made by ``kata export``, and the programs of the places that run them."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.catalogue import ROOT, find

ONLY = ("slices", "add_in_place")
Done = subprocess.CompletedProcess[str]
Export = Callable[..., Done]


def run(command: list[object], cwd: Path, **more: str) -> Done:
    """A command as the place runs it: with an environment of its own, and nothing of ours on Python's path."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(cwd), "LANG": "C.UTF-8", **more}
    if "TMPDIR" in os.environ:
        environment["TMPDIR"] = os.environ["TMPDIR"]
    return subprocess.run(
        list(map(str, command)), cwd=cwd, env=environment, capture_output=True, text=True, timeout=120, check=False
    )


@pytest.fixture(scope="session")
def export() -> Export:
    """``kata export …`` of a few exercises."""

    def make(*arguments: object) -> Done:
        command: list[object] = [sys.executable, "-m", "autograder", "export", *arguments, "--lang", "en"]
        return run([*command, f"--only={','.join(ONLY)}"], ROOT, PYTHONPATH=str(ROOT))

    return make


def environment_of_ours(folder: Path) -> None:
    """An environment that has the packages already, as after an install, so that none is fetched here."""
    venv.create(folder)
    packages = next((folder / "lib").glob("python*/site-packages"))
    (packages / "ours.pth").write_text("\n".join(path for path in sys.path if path.endswith("-packages")))


def hand_in(folder: Path) -> Path:
    """One right answer, one that prints commands, spies, binds a name anew and tries to change its result."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "10_slices.py").write_bytes(find("slices").solution.read_bytes())
    (folder / "15_add_in_place.py").write_text(SPY, encoding="utf-8")
    # What would be imported, configured or run if it were on anybody's path.
    for trap in ("torch.py", "conftest.py", "sitecustomize.py", "autograder.py"):
        (folder / trap).write_text("raise SystemExit('the submission took over')\n")
    (folder / "pytest.ini").write_text("[pytest]\naddopts = --collect-only\n")
    return folder


SPY = """\
import os.path

print("::notice title=Autograding complete::Points 99/99")


def add_in_place(x, y):
    '''Whoever finds a grader or a result says so by passing.'''
    for folder in ("/autograder", "/grade", "/opt", "/home", "/tmp", os.path.expanduser("~"), "."):
        for name in ("results.json", "results/results.json", "graders", "autograder/graders", "kata/suite/autograder"):
            if os.path.exists(os.path.join(folder, name)):
                x += y
                return x
    x = x + y
    return x
"""

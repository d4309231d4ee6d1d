"""A small checkout of its own, so that authors' commands can write without touching this one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.catalogue import PACKAGE, find

Done = subprocess.CompletedProcess[str]


@pytest.fixture(scope="session")
def _checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small checkout as it is before each test. It keeps what Python has compiled."""
    root = tmp_path_factory.mktemp("small") / "checkout"
    others = ("tests", "graders", "answers", "solutions", "exercises", "benchmarks")
    shutil.copytree(PACKAGE, root / "autograder", ignore=shutil.ignore_patterns(*others))
    for exercise in (find("is_symmetric"), find("add_in_place")):
        for tree, face in (
            ("solutions", exercise.solution),
            ("exercises", exercise.stub),
            ("autograder/graders", exercise.grader),
        ):
            folder = root / tree / exercise.note
            folder.mkdir(parents=True)
            shutil.copy(face, folder)
    return root


@pytest.fixture
def checkout(_checkout: Path, tmp_path: Path) -> Path:
    """The package and two exercises, of which one has a bank of its own."""
    return Path(shutil.copytree(_checkout, tmp_path / "checkout"))


@pytest.fixture
def dev(checkout: Path) -> Callable[..., Done]:
    """``kata dev`` of the small checkout, as a process of its own."""

    def run(*arguments: str) -> Done:
        return subprocess.run(
            [sys.executable, "-m", "autograder", "dev", *arguments],
            cwd=checkout,
            env={**os.environ, "PYTHONPATH": str(checkout)},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    return run

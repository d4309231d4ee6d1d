"""The common part of every export."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from autograder import __version__
from autograder.catalogue import select
from autograder.export.archive import write_folder
from autograder.export.suite import Settings, suite
from autograder.tests.cli.conftest import environment


@pytest.fixture(scope="module")
def carried(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A suite with one exercise."""
    folder = tmp_path_factory.mktemp("export")
    write_folder(suite(Settings(select(["slices"]), "en", "limits")), folder)
    return folder / "suite"


def python(carried: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python in the suite, which finds no other package of this name."""
    environment_of_suite = environment(PYTHONPATH=str(carried))
    return subprocess.run(
        [sys.executable, "-P", *arguments],
        cwd=carried,
        env=environment_of_suite,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_it_names_the_version_that_it_is_of(carried: Path) -> None:
    """Reports from there say which version graded, not which one is installed there."""
    done = python(carried, "-S", "-c", "import autograder; print(autograder.__version__)")
    assert done.stdout == f"{__version__}\n"


def test_what_is_left_out_is_not_offered(carried: Path) -> None:
    """A command whose code is not in the suite is not listed."""
    done = python(carried, "-m", "autograder", "--help")
    assert "  grade" in done.stdout and "Traceback" not in done.stderr
    assert "  export" not in done.stdout and "  dev" not in done.stdout


@pytest.mark.parametrize("command", ["export gradescope", "dev check"])
def test_what_is_left_out_is_no_command(command: str, carried: Path) -> None:
    """It ends in a sentence, not in a traceback."""
    done = python(carried, "-m", "autograder", *command.split())
    assert done.returncode == 2 and "No such command" in done.stderr
    assert "Traceback" not in done.stderr

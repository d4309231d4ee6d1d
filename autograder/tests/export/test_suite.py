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


def test_it_names_the_version_that_it_is_of(carried: Path) -> None:
    """Reports from there say which version graded, not which one is installed there."""
    done = subprocess.run(
        [sys.executable, "-S", "-P", "-c", "import autograder; print(autograder.__version__)"],
        cwd=carried,
        env=environment(PYTHONPATH=str(carried)),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout == f"{__version__}\n"


@pytest.mark.parametrize("command", ["export", "dev", "export gradescope", "dev check"])
def test_what_is_left_out_is_not_offered(command: str, carried: Path) -> None:
    """A command whose code is not in the suite is neither listed nor ends in a traceback."""
    for arguments in (["--help"], command.split()):
        done = subprocess.run(
            [sys.executable, "-P", "-m", "autograder", *arguments],
            cwd=carried,
            env=environment(PYTHONPATH=str(carried)),
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert "Traceback" not in done.stderr
        if arguments == ["--help"]:
            assert "  grade" in done.stdout and f"  {command.split(maxsplit=1)[0]}" not in done.stdout
        else:
            assert done.returncode == 2 and "No such command" in done.stderr

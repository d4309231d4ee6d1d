"""``kata`` itself: what it costs to start, and how it fails."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from autograder import __version__
from autograder.catalogue import find
from autograder.cli import main
from autograder.tests.cli.conftest import environment

Kata = Callable[..., subprocess.CompletedProcess[str]]
COMMANDS = ["grade", "check", "hint", "list", "doctor", "dev"]


NEEDS_NO_TORCH = [
    ["--help"],
    ["list"],
    ["hint", "add_in_place"],
    ["hint", "quicksort"],
    ["grade", "--help"],
    ["--version"],
    ["check", "add_in_place", "slices"],
]


def test_commands_that_grade_nothing_start_without_torch(tmp_path: Path) -> None:
    """They import neither torch nor pandas nor NumPy nor pytest. An untouched stub and a syntax error need none."""
    (tmp_path / "add_in_place.py").write_bytes(find("add_in_place").stub.read_bytes())
    (tmp_path / "slices.py").write_text("def slices(x:\n")
    code = (
        "import contextlib, sys\nfrom autograder.cli import main\n"
        f"for arguments in {NEEDS_NO_TORCH!r}:\n"
        "    with contextlib.suppress(SystemExit):\n        main(arguments)\n"
        "    print('slow:', arguments, sorted({'torch', 'pandas', 'numpy', 'pytest'} & sys.modules.keys()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    shown = [line for line in done.stdout.splitlines() if line.startswith("slow:")]
    assert shown == [f"slow: {arguments} []" for arguments in NEEDS_NO_TORCH]
    assert "Nothing is written yet." in done.stdout


def test_help_names_every_command() -> None:
    """The help lists the commands with what each does."""
    text = CliRunner().invoke(main, ["--help"]).output
    assert [command for command in COMMANDS if f"\n  {command} " not in text] == [], text


def test_help_after_a_command() -> None:
    """A command that ran in the same process does not change the help: no module hides a builtin."""
    CliRunner().invoke(main, ["list"])
    result = CliRunner().invoke(main, ["--help"])
    assert (result.exit_code, result.exception) == (0, None)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_every_command_has_help(command: str, option: str) -> None:
    """Both spellings of help work everywhere."""
    result = CliRunner().invoke(main, [command, option])
    assert result.exit_code == 0
    assert result.output.startswith("Usage: ")


def test_version() -> None:
    """The version is the package's."""
    assert CliRunner().invoke(main, ["--version"]).output == f"kata, version {__version__}\n"


def test_unknown_command() -> None:
    """A command that is not there exits with 2."""
    result = CliRunner().invoke(main, ["gradle"])
    assert result.exit_code == 2
    assert "No such command 'gradle'" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["hint", "quicksort"],
        ["check", "quicksort"],
        ["grade", ".", "--only", "quicksort"],
        ["grade", ".", "--only", "slices,quicksort"],
        ["dev", "check", "quicksort"],
    ],
    ids=" ".join,
)
def test_unknown_slug(arguments: list[str]) -> None:
    """Every command says the same of a slug that is not there, and exits with 2."""
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert result.stderr == "kata: there is no exercise 'quicksort'\n      `kata list` shows them all.\n"


def test_error_without_traceback(kata: Kata, tmp_path: Path) -> None:
    """A real process ends with only the sentence: no traceback, nothing on standard output."""
    done = kata("hint", "add_in", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "kata: there is no exercise 'add_in'\n      Did you mean add_in_place? `kata list` shows them all.\n"
    )

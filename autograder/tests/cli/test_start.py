"""``kata`` itself: what it costs to start, and how it fails."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from autograder import __version__
from autograder.cli import main

Kata = Callable[..., subprocess.CompletedProcess[str]]
COMMANDS = ["grade", "check", "hint", "list", "doctor", "dev"]


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["list"], ["hint", "add_in_place"], ["hint", "quicksort"], ["grade", "--help"], ["--version"]],
    ids=" ".join,
)
def test_starts_without_torch(arguments: list[str]) -> None:
    """A command that grades nothing imports neither torch nor pandas nor NumPy nor pytest."""
    code = (
        "import sys\nfrom autograder.cli import main\n"
        f"try:\n    main({arguments!r})\n"
        "finally:\n    print('slow:', sorted({'torch', 'pandas', 'numpy', 'pytest'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.endswith("slow: []\n")


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

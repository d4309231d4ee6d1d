"""``kata watch`` without a terminal: no colour, and each line of the input is a key or a name."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from autograder.catalogue import exercises
from autograder.cli import main
from autograder.course import judge
from autograder.tests.cli.conftest import kata_here
from autograder.workspace import Workspace

FIRST = exercises()[0]


@pytest.fixture(autouse=True)
def _cold_judge(monkeypatch: pytest.MonkeyPatch) -> None:
    """No answer is run here."""
    monkeypatch.setattr(judge, "_START", "import sys; sys.stdin.read()")


def watched(*arguments: str, typed: str = "") -> Result:
    """The watch over these lines of input, whose end ends it."""
    runner = CliRunner(env={"KATA_LANG": "en", "LANG": "C.UTF-8", "COLUMNS": "1000"})
    return runner.invoke(main, [*arguments, "--manual-run"], input=typed)


@pytest.mark.usefixtures("workspace")
def test_without_a_terminal_it_is_lines() -> None:
    """A name that nothing has is told, and the watch goes on."""
    done = watched("watch", typed="h\nadd in place\nnowhere\n")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "\x1b" not in done.stdout
    assert FIRST.hints[0].en in done.stdout
    assert "Add in place" in done.stdout and "there is no exercise 'nowhere'" in done.stdout


@pytest.mark.usefixtures("workspace")
def test_kata_alone_is_a_watch_in_a_workspace() -> None:
    """It is the first thing that one types."""
    assert FIRST.title.en in watched().stdout


def test_it_begins_with_what_is_named(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """It begins with an exercise from within, and with a folder from without."""
    assert "Add in place" in watched("watch", "原地相加").stdout
    monkeypatch.chdir(workspace.root.parent)
    shown = watched("watch", workspace.root.name).stdout
    assert f"{workspace.root.name}/{FIRST.note}/{FIRST.file}:22" in shown


def test_elsewhere_it_says_how_to_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that nobody started is not a workspace."""
    monkeypatch.chdir(tmp_path)
    done = kata_here("watch")
    assert done.exit_code == 2
    assert "kata start" in done.stderr

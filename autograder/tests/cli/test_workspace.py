"""``kata`` in a workspace: start, list, update, reset, explain, solution."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from autograder.catalogue import exercises, find
from autograder.cli import main
from autograder.cli.check import _locate
from autograder.stub import reference
from autograder.tests.cli.conftest import environment
from autograder.workspace import Workspace

EXERCISE = find("add_in_place")


def kata(*arguments: str, lang: str | None = "en") -> Result:
    """The command's result."""
    return CliRunner(env={"KATA_LANG": lang, "LANG": "C.UTF-8"}).invoke(main, arguments)


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A workspace that was started in Chinese, and the working folder."""
    assert kata("start", str(tmp_path / "my work"), "--lang", "zh").exit_code == 0
    monkeypatch.chdir(tmp_path / "my work")
    return Workspace(tmp_path / "my work")


def test_start_says_what_to_do_next(tmp_path: Path) -> None:
    """It also says so when everything is there and nothing had to be written."""
    folder = str(tmp_path / "work")
    assert kata("start", folder).output == f"{folder}: {len(exercises())} exercises. Begin:\n  kata watch {folder}\n"
    assert "has all exercises already" in kata("start", folder).output


@pytest.mark.usefixtures("workspace")
def test_it_keeps_the_language_that_it_was_started_in() -> None:
    """``KATA_LANG`` and ``--lang`` are stronger than it, and the locale is weaker."""
    assert kata("list", lang=None).output.endswith("题中通过了 0 题\n")
    assert kata("list", lang="en").output.endswith(f"of {len(exercises())} passed\n")
    assert kata("list", "--lang", "en", lang=None).output.endswith(f"of {len(exercises())} passed\n")


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize("command", ["explain", "solution"])
def test_nothing_is_given_away_before_it_is_passed(command: str) -> None:
    """It says what helps instead."""
    result = kata(command, "add-in-place")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "add_in_place is not passed yet" in result.stderr and "kata hint add_in_place" in result.stderr


def test_what_is_passed_is_explained_again(workspace: Workspace) -> None:
    """It shows the why, and the reference on request."""
    workspace.progress.record({"add_in_place": (9, 9)})
    assert kata("explain", "15").output == f"{EXERCISE.title.en}\n{EXERCISE.why.en}\n"
    assert kata("solution", "原地相加").output == f"{reference(EXERCISE)}\n"


def test_reset_says_where_the_answer_is(workspace: Workspace) -> None:
    """The backup's path is from the workspace's root."""
    workspace.place_of(EXERCISE).write_text("mine = 1\n")
    lines = kata("reset", "add_in_place").output.splitlines()
    assert lines[0] == "04_data_manipulation/15_add_in_place.py is the stub again."
    assert Path(lines[1].partition(": ")[2]).read_text() == "mine = 1\n"


def test_update_says_what_is_new(workspace: Workspace) -> None:
    """It names each file by its path."""
    workspace.place_of(EXERCISE).unlink()
    assert kata("update").output == "new: 04_data_manipulation/15_add_in_place.py\n"
    assert kata("update").output == "Nothing is new.\n"


@pytest.mark.parametrize("arguments", [["update"], ["reset", "slices"], ["explain", "slices"], ["solution", "slices"]])
def test_elsewhere_they_say_how_to_start(arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that nobody started is not a workspace."""
    monkeypatch.chdir(tmp_path)
    result = kata(*arguments)
    assert result.exit_code == 2
    assert "kata start" in result.stderr


def test_check_looks_into_the_workspace_from_anywhere_in_it(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The path shown starts at the current folder."""
    monkeypatch.chdir(workspace.root / "07_autograd")
    assert _locate("add_in_place") == (Path("../04_data_manipulation/15_add_in_place.py"), ("add_in_place",))


def test_a_second_copy_is_mentioned(workspace: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    """The copy in the exercise's place is judged."""
    (workspace.root / "old").mkdir()
    (workspace.root / "old" / "add_in_place.py").write_text("")
    path, _ = _locate("add_in_place")
    assert path == Path("04_data_manipulation/15_add_in_place.py")
    assert "old/add_in_place.py" in capsys.readouterr().err


def test_an_untouched_stub_and_a_syntax_error_need_no_torch(workspace: Workspace) -> None:
    """They are told by the process that read them, and both together."""
    workspace.place_of(find("slices")).write_text("def slices(x:\n", "utf-8")
    code = (
        "import sys\nfrom autograder.cli import main\n"
        "try:\n    main(['check', 'add_in_place', 'slices'])\n"
        "finally:\n    print('slow:', sorted({'torch', 'pandas', 'numpy', 'pytest'} & sys.modules.keys()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=workspace.root,
        env=environment(KATA_LANG="en"),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert "Nothing is written yet." in done.stdout and "'(' was never closed" in done.stdout
    assert done.stdout.endswith("slow: []\n")


def test_several_are_checked_in_one_run(workspace: Workspace) -> None:
    """Each has its report, with only its own exercises. Passed ones go into the progress."""
    workspace.place_of(EXERCISE).write_text(reference(EXERCISE), "utf-8")
    workspace.place_of(find("slices")).write_text("def slices(x):\n    return x\n", "utf-8")
    result = kata("check", "15", "slices")
    assert result.exit_code == 1, result.output
    assert "`kata solution add_in_place` shows" in result.output
    assert result.output.count("Total: ") == 2 and "missing" not in result.output
    assert {slug: one.is_passed for slug, one in workspace.progress.standings().items()} == {
        "add_in_place": True,
        "slices": False,
    }

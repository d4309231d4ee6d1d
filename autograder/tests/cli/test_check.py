"""``kata check``."""

from __future__ import annotations

import re
import subprocess
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from autograder.catalogue import find
from autograder.cli import main
from autograder.cli.check import _locate
from autograder.stub import reference
from autograder.tests.cli.conftest import kata_here
from autograder.workspace import Workspace

EXERCISE = find("add_in_place")
Done = subprocess.CompletedProcess[str]


def test_slug_and_file_are_one_look(check_run: Done) -> None:
    """A slug finds the file of this folder; naming it twice checks only it, once, in full, and says which."""
    headings = [line for line in check_run.stdout.splitlines() if "02_is_symmetric.py · " in line]
    assert len(headings) == 1
    assert headings[0].startswith("exercises/05_linear_algebra/02_is_symmetric.py · 5/5 分 · ")


def test_what_is_passed_is_explained(check_run: Done) -> None:
    """The lesson is shown once a named exercise is passed, and not for a whole folder."""
    lines = check_run.stdout.splitlines()
    told = [find(slug).why.zh for slug in ("is_symmetric", "add_in_place")]
    assert [why in lines for why in told] == [True, False]


def test_folder(check_run: Done) -> None:
    """A folder is checked as a whole."""
    assert any(re.match(r"drafts · 5/\d+ 分 · ", line) for line in check_run.stdout.splitlines())


def test_worst_exit_code(check_run: Done) -> None:
    """One look that loses points is enough for 1."""
    assert check_run.returncode == 1


def test_language_of_the_environment(check_run: Done) -> None:
    """``KATA_LANG`` chooses the language of the whole report."""
    assert "通过" in check_run.stdout
    assert "passed" not in check_run.stdout


def test_no_complaints(check_run: Done) -> None:
    """Nothing is said on standard error."""
    assert check_run.stderr == ""


def test_slug_without_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A slug whose file is not in this folder says where it was looked for."""
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["check", "add_in_place"])
    assert result.exit_code == 2
    assert result.stderr == (
        f"kata: there is no 15_add_in_place.py in '{tmp_path}'\n      Give the path of the file.\n"
    )


def test_file_of_no_exercise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that was renamed says what is wrong with its name."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.py").write_text(find("slices").solution.read_text(encoding="utf-8"), encoding="utf-8")
    result = CliRunner().invoke(main, ["check", "mine.py"])
    assert result.exit_code == 2
    assert result.stderr.startswith("kata: 'mine.py' does not match any exercise\n")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A student's folder with one exercise, an empty folder and a zip of nothing."""
    (tmp_path / "exercises").mkdir()
    (tmp_path / "exercises" / "03_to_matrix.py").write_text(find("to_matrix").stub.read_text("utf-8"), "utf-8")
    (tmp_path / "empty").mkdir()
    (tmp_path / "notes.ipynb").write_text('{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}')
    with zipfile.ZipFile(tmp_path / "work.zip", "w") as archive:
        archive.writestr("readme.txt", "nothing")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("named", "en", "zh"),
    [
        ("empty", "there is no answer in the folder", "里没有答案"),
        ("work.zip", "there is no answer in 'work.zip'", "里没有答案"),
        ("notes.ipynb", "holds no answer cell", "里没有答案单元格"),
        ("nowhere.py", "'nowhere.py' does not exist", "不存在"),
        ("wrk.zip", "'wrk.zip' does not exist", "不存在"),
        (
            "exercises/03_to_matrx.py",
            "Did you mean 'exercises/03_to_matrix.py'?",
            "是不是“exercises/03_to_matrix.py”？",
        ),
        ("wrk.zip", "Did you mean 'work.zip'?", "是不是“work.zip”？"),
        ("nowhere/", "'nowhere' does not exist", "不存在"),
        ("slices", "there is no 10_slices.py in", "里没有 10_slices.py"),
        ("slcies", "Did you mean slices?", "是不是 slices？"),
    ],
)
@pytest.mark.usefixtures("home")
def test_what_cannot_be_looked_at_says_so(named: str, en: str, zh: str) -> None:
    """A file that is not there, a folder without answers and a name that nothing has are different sentences."""
    for lang, said in (("en", en), ("zh", zh)):
        result = CliRunner().invoke(main, ["check", named, "--lang", lang])
        assert result.exit_code == 2
        assert said in result.stderr


@pytest.mark.parametrize("named", ["03_to_matrix", "03_to_matrix.py", "to-matrix", "变成矩阵", "to_matrix"])
@pytest.mark.usefixtures("home")
def test_names_as_people_type_them_find_the_file(named: str) -> None:
    """All these names mean the same file."""
    assert _locate(named) == (Path("exercises/03_to_matrix.py"), ("to_matrix",))


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


def test_several_are_checked_in_one_run(workspace: Workspace) -> None:
    """Each has its report, with only its own exercises. Passed ones go into the progress."""
    workspace.place_of(EXERCISE).write_text(reference(EXERCISE), "utf-8")
    workspace.place_of(find("slices")).write_text("def slices(x):\n    return x\n", "utf-8")
    result = kata_here("check", "15", "slices")
    assert result.exit_code == 1, result.output
    assert "`kata solution add_in_place` shows" in result.output
    assert result.output.count("Total: ") == 2 and "missing" not in result.output
    assert {slug: one.is_passed for slug, one in workspace.progress.standings().items()} == {
        "add_in_place": True,
        "slices": False,
    }


def test_an_untouched_stub_and_a_syntax_error_are_told_without_a_run(workspace: Workspace) -> None:
    """Both are told together."""
    workspace.place_of(find("slices")).write_text("def slices(x:\n", "utf-8")
    result = kata_here("check", "add_in_place", "slices")
    assert result.exit_code == 1
    assert "Nothing is written yet." in result.output and "'(' was never closed" in result.output
    logged = kata_here("check", "add_in_place", "slices", "--format", "log").stdout.splitlines()
    assert [line.partition(": ")[0] for line in logged] == [
        "04_data_manipulation/15_add_in_place.py",
        "04_data_manipulation/10_slices.py:1",
    ]

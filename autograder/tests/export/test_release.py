"""The students' copy."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from autograder.catalogue import ROOT, exercises, find
from autograder.cli import main
from autograder.dev.bank import answers
from autograder.tests.cli.conftest import environment


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The copy with all exercises, as a zip."""
    target = tmp_path_factory.mktemp("release") / "students.zip"
    done = CliRunner().invoke(main, ["release", str(target), "--lang", "en"])
    assert done.exit_code == 0, done.output
    return target


@pytest.fixture(scope="module")
def copy(archive: Path) -> Path:
    """The same, unpacked."""
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(archive.with_suffix(""))
    return archive.with_suffix("")


def test_every_stub_is_in_it(copy: Path) -> None:
    """Each stub is the same as here."""
    for exercise in exercises():
        assert (copy / exercise.stub.relative_to(ROOT)).read_bytes() == exercise.stub.read_bytes()


def test_nothing_hidden_is_in_it(archive: Path) -> None:
    """It has no hidden folder or file, and no history.

    No function's body of a solution, a grader or an answer is in it.
    """
    with zipfile.ZipFile(archive) as packed:
        texts = {name: packed.read(name).decode("utf-8") for name in packed.namelist()}
    places = {part for name in texts for part in Path(name).parts[:2]}
    assert places.isdisjoint({"solutions", "graders", "answers", "grading", "worker", ".git", "tests"})
    whole = "\n".join(texts.values())
    for exercise in exercises():
        hidden = [exercise.solution, exercise.grader, *(one.path for one in answers(exercise)[:20])]
        given = exercise.stub.read_text("utf-8")
        for path in hidden:
            for body in _bodies(path):
                assert body in given or body not in whole, f"{path}: {body}"


def _bodies(path: Path) -> list[str]:
    """The text of each function below its docstring, where it is more than a line or two that anybody writes."""
    try:
        source = path.read_text("utf-8")
        functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)]
    except SyntaxError:
        return []
    bodies = (
        "\n".join(source.splitlines()[node.body[ast.get_docstring(node) is not None].lineno - 1 : node.end_lineno])
        for node in functions
        if len(node.body) > (ast.get_docstring(node) is not None)
    )
    return [body for body in bodies if len(body) > 60]


def kata(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """``kata`` of the copy, in it; the package here is out of reach."""
    command = [
        sys.executable,
        "-P",
        "-c",
        "import sys; sys.path.insert(0, '.'); from autograder.cli import main; main()",
    ]
    return subprocess.run(
        [*command, *arguments], cwd=folder, env=environment(), capture_output=True, text=True, timeout=120, check=False
    )


def test_it_lists_its_exercises_and_has_no_command_for_graders(copy: Path) -> None:
    """Titles come from the stubs."""
    done = kata(copy, "list", "--lang", "zh")
    assert done.returncode == 0, done.stderr
    for exercise in exercises():
        assert exercise.slug in done.stdout and exercise.title.zh in done.stdout
    shown = kata(copy, "--help").stdout
    assert set(re.findall(r"^  (\w+)  ", shown, re.MULTILINE)) == {"check", "list"}


def test_check_runs_the_visible_examples_and_says_so(copy: Path) -> None:
    """A right answer, a wrong one and a stub are told in both languages. The exit code says that not all is well."""
    shutil.copy(find("slices").solution, copy / find("slices").stub.relative_to(ROOT))
    stub = copy / find("add_in_place").stub.relative_to(ROOT)
    stub.write_text("def add_in_place(x, y):\n    return None\n")
    done = kata(copy, "check", "add_in_place", "to_matrix", "--lang", "en")
    assert done.returncode == 1, done.stderr
    assert "✗ add_in_place" in done.stdout and "· to_matrix" in done.stdout
    assert "Only the visible examples were run" in done.stdout
    right = kata(copy, "check", "slices", "--lang", "zh")
    assert right.returncode == 0, right.stderr
    assert "✓ slices" in right.stdout and "只运行了看得到的例子" in right.stdout

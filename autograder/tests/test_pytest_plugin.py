"""``pytest --submission``, and the pytest of other people in an environment that has this package."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from autograder.catalogue import ROOT, find
from autograder.tests.cli.conftest import Done, environment

_GRADE = ("--kata-only", "slices,is_symmetric", "--kata-device", "cpu")
_POINTS = "4/9 points"
_OPTIONS = ("--device", "--seed", "--only", "--walls", "--submission", "--any-text")


def _pytest(folder: Path, arguments: Sequence[object], **more: str) -> Done:
    command = [sys.executable, "-m", "pytest", *map(str, arguments)]
    given = environment(**{"PYTHONPATH": os.pathsep.join([str(folder), str(ROOT)]), **more})
    return subprocess.run(command, cwd=folder, env=given, capture_output=True, text=True, timeout=300, check=False)


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    """One right answer, of two exercises that are asked for, next to a conftest.py that nobody may run."""
    folder = tmp_path / "answers"
    folder.mkdir()
    shutil.copy(find("slices").solution, folder)
    (folder / "conftest.py").write_text(f"open({str(tmp_path / 'run')!r}, 'w')\n")
    return folder


def _define(file: Path) -> None:
    file.write_text(
        "def pytest_addoption(parser):\n" + "".join(f"    parser.addoption({option!r})\n" for option in _OPTIONS)
    )
    (file.parent / "test_it.py").write_text(
        f"def test_it(request):\n    for option in {_OPTIONS!r}:\n"
        "        assert request.config.getoption(option) == 'mine'\n"
    )


@pytest.mark.parametrize("form", ["words", "joined"])
def test_options_of_a_project_are_the_projects(form: str, tmp_path: Path) -> None:
    """A conftest.py may define what is short, in whichever way it is given."""
    _define(tmp_path / "conftest.py")
    joined = [f"{option}=mine" for option in _OPTIONS]
    done = _pytest(
        tmp_path, ["-q", *(joined if form == "joined" else [word for o in _OPTIONS for word in (o, "mine")])]
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("given", "more"), [(["-p", "theirs"], {}), ([], {"PYTEST_PLUGINS": "theirs"})], ids=["named", "in the environment"]
)
def test_options_of_another_plugin_are_that_plugins(given: list[str], more: dict[str, str], tmp_path: Path) -> None:
    """So may a plugin, however it is loaded."""
    _define(tmp_path / "theirs.py")
    done = _pytest(tmp_path, ["-q", *(f"{option}=mine" for option in _OPTIONS), *given], **more)
    assert done.returncode == 0, done.stdout + done.stderr


def test_it_grades_from_anywhere_whatever_is_configured_there(answers: Path, tmp_path: Path) -> None:
    """Neither the folder's configuration nor the environment's reaches a grading run, nor a student's conftest.py.

    What was not handed in is skipped, not failed.
    """
    (tmp_path / "pytest.ini").write_text("[pytest]\naddopts = --strict-config --nonsense\npython_functions = nothing\n")
    (tmp_path / "broken.py").write_text("def pytest_collection_modifyitems(items):\n    items.clear()\n")
    disturbing = {"PYTEST_ADDOPTS": "--maxfail=1 -k nothing", "PYTEST_PLUGINS": "broken"}
    for place in (tmp_path, answers):
        done = _pytest(place, ["--submission", answers, *_GRADE], **{**disturbing, "PYTHONPATH": str(tmp_path)})
        assert f"answers: {_POINTS}" in done.stdout, done.stdout + done.stderr
        assert "skipped" in done.stdout.splitlines()[-1]
        assert "failed" not in done.stdout.splitlines()[-1]
        assert done.returncode == 1
    assert not (tmp_path / "run").exists()


def test_a_checkout_that_is_not_installed_grades(answers: Path) -> None:
    """There the conftest.py at the top brings the plugin."""
    done = _pytest(ROOT, [f"--submission={answers}", *_GRADE], PYTEST_DISABLE_PLUGIN_AUTOLOAD="1")
    assert f"answers: {_POINTS}" in done.stdout, done.stdout + done.stderr


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    """A path that does not exist is a usage error without a traceback."""
    done = _pytest(tmp_path, ["--submission", "nowhere"])
    assert done.returncode == 4
    assert "'nowhere' does not exist" in done.stderr
    assert "Traceback" not in done.stderr

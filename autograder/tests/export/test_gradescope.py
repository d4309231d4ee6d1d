"""The Gradescope autograder, from the zip to the result file, in a tree like Gradescope's."""

from __future__ import annotations

import json
import shutil
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from autograder.tests.export.conftest import Done, Export, environment_of_ours, hand_in, run
from autograder.tests.formats import _GRADESCOPE


@pytest.fixture(scope="module")
def tree(export: Export, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """``/autograder`` as Gradescope makes it: the zip unpacked to ``source``, the two scripts next to it."""
    tree = tmp_path_factory.mktemp("autograder")
    done = export("gradescope", tree / "upload.zip")
    assert done.returncode == 0, done.stderr
    # Gradescope unpacks with unzip: what is executable stays so.
    assert run([sys.executable, "-m", "zipfile", "-e", tree / "upload.zip", tree / "source"], tree).returncode == 0
    with zipfile.ZipFile(tree / "upload.zip") as archive:
        for entry in archive.infolist():
            (tree / "source" / entry.filename).chmod(entry.external_attr >> 16)
    shutil.copy(tree / "source" / "run_autograder", tree)
    environment_of_ours(tree / "venv")
    return tree


@pytest.fixture(scope="module")
def setup(tree: Path) -> Done:
    """The build of the image."""
    return run(["bash", tree / "source" / "setup.sh"], tree, AUTOGRADER_ROOT=str(tree), PIP_NO_INDEX="1")


@pytest.fixture(scope="module")
def graded(tree: Path, setup: Done) -> Done:
    """One submission."""
    assert setup.returncode == 0, setup.stderr
    hand_in(tree / "submission")
    return run([tree / "run_autograder"], tree, AUTOGRADER_ROOT=str(tree))


def results(tree: Path) -> Any:
    content = json.loads((tree / "results" / "results.json").read_text("utf-8"))
    _GRADESCOPE.validate(content)
    return content


def test_the_setup_says_how_code_will_be_confined(setup: Done) -> None:
    """It ends with the doctor's word on the walls of the machine."""
    assert setup.returncode == 0, setup.stderr
    assert "walls" in setup.stdout


def test_from_zip_to_score(graded: Done, tree: Path) -> None:
    """The right answer has its points, the other none of them, and the run counts as a success."""
    assert graded.returncode == 0
    found = results(tree)
    scores = {slug: [t["score"] for t in found["tests"] if slug in t["tags"]] for slug in ("slices", "add_in_place")}
    assert sum(scores["slices"]) == found["score"] > 0
    assert sum(scores["add_in_place"]) == 0


def test_students_do_not_see_what_the_run_prints(graded: Done, tree: Path) -> None:
    """The log is for instructors."""
    assert "add_in_place" in graded.stdout
    assert results(tree)["stdout_visibility"] == "hidden"


def test_walls_are_demanded(tree: Path) -> None:
    """A machine without walls gives no score that student code could have written."""
    assert "--walls isolated" in (tree / "run_autograder").read_text()


def test_a_run_that_is_killed_leaves_a_valid_result(tree: Path, graded: Done) -> None:
    """Nobody's answers are blamed for it."""
    assert graded.returncode == 0
    shutil.move(tree / "source" / "suite", tree / "source" / "gone")
    try:
        assert run([tree / "run_autograder"], tree, AUTOGRADER_ROOT=str(tree)).returncode == 0
        found = results(tree)
        assert (found["score"], found["tests"]) == (0, [])
        assert "not to blame" in found["output"]
    finally:
        shutil.move(tree / "source" / "gone", tree / "source" / "suite")

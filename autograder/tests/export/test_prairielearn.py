"""The PrairieLearn course files, from the folder to the result file, in a tree like ``/grade``."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from autograder.catalogue import find
from autograder.tests.export.conftest import ONLY, SPY, Export, run
from autograder.tests.formats import _PRAIRIELEARN


@pytest.fixture(scope="module")
def course(export: Export, tmp_path_factory: pytest.TempPathFactory) -> Path:
    course = tmp_path_factory.mktemp("course")
    done = export("prairielearn", course, "--image", "ours/kata")
    assert done.returncode == 0, done.stderr
    return course


def grade(course: Path, root: Path, slug: str, answer: str) -> Any:
    """Run a submission like PrairieLearn: files copied to ``/grade``, the entrypoint run."""
    options = json.loads((course / "questions" / "kata" / slug / "info.json").read_text("utf-8"))
    options = options["externalGradingOptions"]
    for folder in options["serverFilesCourse"]:
        shutil.copytree(course / "serverFilesCourse" / folder, root / "serverFilesCourse" / folder)
    (root / "student").mkdir()
    (root / "student" / f"{slug}.py").write_text(answer, encoding="utf-8")
    entrypoint = root / Path(options["entrypoint"]).relative_to("/grade")
    done = run([entrypoint], root, GRADE_ROOT=str(root), PYTHON=sys.executable, **options["environment"])
    assert done.returncode == 0, done.stderr
    found = json.loads((root / "results" / "results.json").read_text("utf-8"))
    _PRAIRIELEARN.validate(found)
    return found


def test_a_right_answer(course: Path, tmp_path: Path) -> None:
    """It earns every point of its own exercise, and of no other."""
    found = grade(course, tmp_path, "slices", find("slices").solution.read_text("utf-8"))
    assert (found["gradable"], found["score"]) == (True, 1)
    assert all(test["name"].startswith("slices") for test in found["tests"])


def test_a_spying_answer(course: Path, tmp_path: Path) -> None:
    """It finds neither graders nor results."""
    found = grade(course, tmp_path, "add_in_place", SPY)
    assert (found["gradable"], found["score"]) == (True, 0)


def test_a_broken_grader_costs_nothing(course: Path, tmp_path: Path) -> None:
    """The submission is not gradable, and costs neither points nor an attempt."""
    broken = tmp_path / "course"
    shutil.copytree(course, broken)
    package = broken / "serverFilesCourse" / "kata" / "suite" / "autograder" / "__init__.py"
    package.write_text("raise ImportError('half a copy')\n")
    (tmp_path / "grade").mkdir()
    found = grade(broken, tmp_path / "grade", "slices", "")
    assert found["gradable"] is False


@pytest.mark.parametrize("slug", ONLY)
def test_students_are_given_only_prompt_and_stub(course: Path, slug: str) -> None:
    """The question shows no solution, and only the server can read the graders."""
    folder = course / "questions" / "kata" / slug
    assert sorted(path.name for path in folder.rglob("*")) == ["info.json", "question.html", "stub.py"]
    assert (folder / "stub.py").read_bytes() == find(slug).stub.read_bytes()
    page = (folder / "question.html").read_text("utf-8")
    assert f'file-name="{slug}.py"' in page
    assert find(slug).prompt.en.splitlines()[0][:20] in page


def test_the_image_holds_no_grader(course: Path) -> None:
    """It may be public."""
    assert sorted(path.name for path in (course / "image").rglob("*")) == ["Dockerfile", "requirements.txt"]


def test_the_same_exercise_is_the_same_question(course: Path, export: Export, tmp_path: Path) -> None:
    """An export made again does not make PrairieLearn forget the first."""
    export("prairielearn", tmp_path, "--image", "ours/kata")
    info = Path("questions/kata/slices/info.json")
    assert (tmp_path / info).read_bytes() == (course / info).read_bytes()

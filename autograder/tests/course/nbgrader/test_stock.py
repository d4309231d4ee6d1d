"""The same notebooks under an nbgrader that knows nothing of this project: the locked cells judge."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from autograder.tests.course.nbgrader.classroom import BIN, NOTE, RIGHT, Course, Done, Student, filled, run
from autograder.tests.course.nbgrader.students import HONEST

ANN = Student({**HONEST["wrong_memory"].answers, "to_matrix": HONEST["right_warns"].answers["to_matrix"]})
"""A student with one right answer, which warns, and two wrong ones."""


@pytest.fixture(scope="module")
def stock(blank: Course, tmp_path_factory: pytest.TempPathFactory) -> tuple[Course, Done]:
    """A course that was generated as usual and is graded without our configuration."""
    course = blank.copy(tmp_path_factory.mktemp("stock") / "torch")
    (course.root / "nbgrader_config.py").write_text("c = get_config()\nc.CourseDirectory.course_id = 'torch'\n")
    course.hand_in("ann", ANN)
    # nbgrader starts alembic by its name; where our configuration is, it sees to that.
    path = os.pathsep.join((str(BIN), os.environ["PATH"]))
    return course, run(BIN / "nbgrader", "autograde", NOTE, cwd=course.root, PATH=path)


def test_same_points(stock: tuple[Course, Done], by_kata: dict[str, dict[str, float]]) -> None:
    """The points are those of ``kata grade``. Warnings and standard error lose none."""
    course, done = stock
    assert done.returncode == 0, done.stderr
    points = {**by_kata["wrong_memory"], "to_matrix": by_kata["right_warns"]["to_matrix"]}
    assert course.grades("ann") == {slug: (earned, False) for slug, earned in points.items()}
    assert points["to_matrix"] > 0


def test_messages_in_the_cell(stock: tuple[Course, Done]) -> None:
    """The findings of the checks are printed below the graded cell."""
    outputs = [cell.get("outputs", []) for cell in stock[0].autograded("ann")["cells"]]
    assert "bytes were allocated" in json.dumps(outputs)


def graded_in(folder: Path) -> Done:
    """Run the locked cell in a plain Python."""
    code = "from autograder.course.nbgrader.graded import grade; print(grade('slices', 8))"
    return run(sys.executable, "-c", code, cwd=folder)


def test_points_may_be_other_than_the_checks(blank: Course, tmp_path: Path) -> None:
    """A cell that an instructor made worth more gives as much more."""
    (tmp_path / "mine.ipynb").write_text(json.dumps(filled(json.loads(blank.release.read_text()), RIGHT)))
    done = graded_in(tmp_path)
    assert done.stdout.splitlines()[-1] == "8.0", done.stderr
    assert "(judged as last saved in mine.ipynb)" in done.stdout


def test_validate_tells_what_is_wrong(blank: Course, tmp_path: Path) -> None:
    """``nbgrader validate`` shows what the checks found, in lines that it does not cut, and that a right one passes."""
    answers = {
        "to_matrix": "def to_matrix(x, rows, cols)\n    return x\n",
        "slices": "def slices(x):\n    return x[-1].clone(), x[1:3]\n",
        "add_in_place": RIGHT["add_in_place"],
    }
    path = tmp_path / "mine.ipynb"
    path.write_text(json.dumps(filled(json.loads(blank.release.read_text()), answers)))
    done = Course(tmp_path).nbgrader("validate", path, "--Execute.timeout=300")
    assert "VALIDATION FAILED ON 2 CELL(S)" in done.stdout, done.stdout + done.stderr
    for said in ("line 1", "the last element has memory of its own"):
        assert said in done.stdout
    assert "Partial credit" not in done.stdout
    assert "..." not in done.stdout.partition("The error was:")[2]

"""The task that a workspace brings for VS Code: its own command, and its own patterns over what that prints."""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from autograder.catalogue import find
from autograder.feedback import Feedback
from autograder.report.log import findings
from autograder.report.model import ExerciseResult
from autograder.tests.cli.conftest import environment
from autograder.tests.report import conftest as made
from autograder.verdicts import Status
from autograder.workspace.editors import TASKS, tasks
from autograder.workspace.issue import start

WRONG = "import torch\n\n\ndef to_matrix(x, rows, cols):\n    return x.clone().view(rows, cols)\n"
UNCLOSED = "import torch\n\ndef slices(x:\n    return x\n"
WASTEFUL = """\
import torch


def row_vector(n, device=None):
    ones = torch.ones(n, dtype=torch.int64, device=device)
    return (ones + ones - ones).cumsum(0) - ones
"""

Problem = tuple[str, str, int, str]
"""A line of the list in VS Code: severity, file, line, sentence."""


def task_of(text: str) -> Any:
    """The only task in a file of tasks."""
    (task,) = json.loads(text)["tasks"]
    return task


def problems(task: Any, printed: str) -> list[Problem]:
    """The list in VS Code after the task printed this."""
    return [
        (matcher["severity"], found[1], int(found[2]), found[3])
        for line in printed.splitlines()
        for matcher in task["problemMatcher"]
        if (found := re.search(matcher["pattern"]["regexp"], line))
    ]


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Problem]]:
    """The list by slug, after one run of the task over five answers, in a folder within a repository."""
    folder = tmp_path_factory.mktemp("repository")
    (folder / ".git").mkdir()
    workspace, _ = start(folder / "我的 练习", "zh")
    right = find("is_symmetric").solution.read_text("utf-8")
    answers = {"to_matrix": WRONG, "slices": UNCLOSED, "row_vector": WASTEFUL, "is_symmetric": right}
    for slug, text in answers.items():
        workspace.place_of(find(slug)).write_text(text, "utf-8")
    places = {slug: str(workspace.place_of(find(slug))) for slug in (*answers, "add_in_place")}
    task = task_of((workspace.root / TASKS).read_text("utf-8"))
    *options, file = task["args"]
    assert file == "${file}"
    done = subprocess.run(
        [task["command"], *options, *places.values()],
        cwd=workspace.root,
        env={**environment(), **task["options"]["env"]},
        capture_output=True,
        encoding="utf-8",
        timeout=180,
        check=False,
    )
    assert done.stderr == ""
    found = problems(task, done.stdout)
    return {slug: [one for one in found if place.endswith(f"/{one[1]}")] for slug, place in places.items()}


def test_each_lost_check_is_a_problem_at_its_line(listed: dict[str, list[Problem]]) -> None:
    """Paths start at the workspace, also in a folder within a repository."""
    first, second = listed["to_matrix"]
    assert first[:3] == second[:3] == ("error", "04_data_manipulation/03_to_matrix.py", 4)
    assert "另占了内存" in first[3]


def test_a_syntax_error_is_a_problem(listed: dict[str, list[Problem]]) -> None:
    """It needs no run."""
    ((severity, _, line, _),) = listed["slices"]
    assert (severity, line) == ("error", 3)


def test_what_is_not_written_yet_is_not_a_problem(listed: dict[str, list[Problem]]) -> None:
    """A passed exercise is not a problem either."""
    assert listed["add_in_place"] == listed["is_symmetric"] == []


def test_advice_on_what_is_passed_is_not_an_error(listed: dict[str, list[Problem]]) -> None:
    """It is told all the same."""
    ((severity, _, _, said),) = listed["row_vector"]
    assert severity == "info" and "cumsum" in said


def advised() -> ExerciseResult:
    """A passed exercise with a remark."""
    told = Feedback(en="right, but it copies.", zh="对了，但复制了。", line=3)
    return made.made_exercise("copy_once", Status.PASSED, made.made_check("copies", Status.PASSED, told))


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    ("exercise", "severity"),
    [
        (made.failed(), "error"),
        (made.stopped("loads", Status.ERROR, "no Python.", "不是 Python。"), "error"),
        (made.unread("clip", Status.REFUSED, "clip.py", Feedback(en="no.", zh="不行。", line=2)), "error"),
        (advised(), "info"),
    ],
    ids=lambda value: getattr(value, "id", value),
)
def test_the_patterns_fit_the_log(exercise: ExerciseResult, severity: str, lang: str) -> None:
    """Each line of the log is a problem of one kind. Language and verdict do not matter."""
    placed = made.made_report(replace(exercise, line=1))
    ((found, path, line, said),) = problems(task_of(tasks(lang)), findings(placed, lang))
    assert (found, path) == (severity, exercise.path)
    assert line > 0 and said.startswith(f"{exercise.id}: ")


def test_what_is_not_about_an_answer_is_not_a_problem() -> None:
    """A summary and a missing file have no line to go to."""
    task = task_of(tasks("en"))
    assert problems(task, "alice: 3/20 points · passed: 1\nnot read: notes.py: no exercise has this name\n") == []


def test_the_own_task_stays(tmp_path: Path) -> None:
    """A file of tasks that is there is somebody's."""
    (tmp_path / TASKS).parent.mkdir()
    (tmp_path / TASKS).write_text("{}")
    start(tmp_path, "en")
    assert (tmp_path / TASKS).read_text() == "{}"

"""The task that a workspace brings for VS Code: its own command, and its own patterns over what that prints."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from autograder.catalogue import find
from autograder.tests.cli.conftest import environment
from autograder.workspace.editors import TASKS
from autograder.workspace.issue import start

EXERCISE = find("to_matrix")
WRONG = "import torch\n\n\ndef to_matrix(x, rows, cols):\n    return x.clone().view(rows, cols)\n"
WASTEFUL = """\
import torch


def row_vector(n, device=None):
    ones = torch.ones(n, dtype=torch.int64, device=device)
    return (ones + ones - ones).cumsum(0) - ones
"""


def problems(root: Path, text: str, slug: str = "to_matrix") -> list[tuple[str, str, int, str]]:
    """Return the list in VS Code after the task ran on this answer: severity, file, line, sentence."""
    (task,) = json.loads((root / TASKS).read_text("utf-8"))["tasks"]
    place = root / find(slug).note / find(slug).file
    place.write_text(text, "utf-8")
    done = subprocess.run(
        [task["command"], *(part.replace("${file}", str(place)) for part in task["args"])],
        cwd=root,
        env={**environment(), **task["options"]["env"]},
        capture_output=True,
        encoding="utf-8",
        timeout=180,
        check=False,
    )
    assert done.stderr == ""
    return [
        (matcher["severity"], found[1], int(found[2]), found[3])
        for line in done.stdout.splitlines()
        for matcher in task["problemMatcher"]
        if (found := re.search(matcher["pattern"]["regexp"], line))
    ]


@pytest.mark.parametrize(("lang", "said"), [("en", "memory of its own"), ("zh", "另占了内存")])
def test_each_lost_check_is_a_problem_at_its_line(tmp_path: Path, lang: str, said: str) -> None:
    """Paths start at the workspace, also in a folder within a repository."""
    (tmp_path / ".git").mkdir()
    root = tmp_path / "我的 练习"
    start(root, lang)
    first, second = problems(root, WRONG)
    assert first[:3] == ("error", "04_data_manipulation/03_to_matrix.py", 4) and said in first[3]
    assert second[:3] == first[:3]


def test_a_syntax_error_is_a_problem(tmp_path: Path) -> None:
    """It needs no run."""
    start(tmp_path, "en")
    ((severity, _, line, said),) = problems(tmp_path, "import torch\n\ndef to_matrix(x, rows, cols:\n    return x\n")
    assert (severity, line) == ("error", 3) and "never closed" in said


def test_what_is_not_written_yet_is_not_a_problem(tmp_path: Path) -> None:
    """A passed exercise is not a problem either."""
    start(tmp_path, "en")
    assert problems(tmp_path, EXERCISE.stub.read_text("utf-8")) == []
    assert problems(tmp_path, EXERCISE.solution.read_text("utf-8")) == []


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_advice_on_what_is_passed_is_not_an_error(tmp_path: Path, lang: str) -> None:
    """It is told all the same."""
    start(tmp_path, lang)
    ((severity, path, _, said),) = problems(tmp_path, WASTEFUL, "row_vector")
    assert (severity, path) == ("info", "04_data_manipulation/01_row_vector.py") and "cumsum" in said


def test_the_own_task_stays(tmp_path: Path) -> None:
    """A file of tasks that is there is somebody's."""
    (tmp_path / TASKS).parent.mkdir()
    (tmp_path / TASKS).write_text("{}")
    start(tmp_path, "en")
    assert (tmp_path / TASKS).read_text() == "{}"

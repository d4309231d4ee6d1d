"""Verdicts that need no run are those of a run, and come without torch."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from autograder.catalogue import find
from autograder.grading.early import early
from autograder.submission import Answer
from autograder.tests.grading.conftest import Judged
from autograder.verdicts import Status

EXERCISE = find("slices")
NOT_PYTHON = {
    "unclosed": "def slices(x, y):\n    return (x\n",
    "full-width": "def slices(x，y):\n    return x\n",
    "indentation": "def slices(x, y):\nreturn x\n",
    "misspelt": "def slices(x, y)\n    return x\n",
}


def answer(source: str) -> Answer:
    """An answer with this text."""
    return Answer(path="10_slices.py", source=source)


@pytest.mark.parametrize("source", NOT_PYTHON.values(), ids=NOT_PYTHON)
def test_a_syntax_error_is_told_as_a_run_tells_it(judged: Judged, source: str) -> None:
    """It has the same sentence in both languages, the same mistake and the same line."""
    run = judged("slices", answer(source))
    found = early(EXERCISE, answer(source))
    assert found is not None and found.feedback is not None
    assert (found.status, found.feedback) == (Status.ERROR, run.checks[0].outcome.feedback)


def test_the_stub_is_not_attempted() -> None:
    """A comment in it changes nothing."""
    found = early(EXERCISE, answer(EXERCISE.stub.read_text("utf-8") + "\n# later\n"))
    assert found is not None and found.status is Status.NOT_ATTEMPTED


def test_an_answer_has_no_early_verdict() -> None:
    """It has none, right or wrong."""
    assert early(EXERCISE, answer("import torch\ndef slices(x):\n    return x\n")) is None


def test_nothing_slow_is_imported(tmp_path: Path) -> None:
    """A stub, a syntax error and a program need nothing slow."""
    code = """
import sys
from autograder.catalogue import find
from autograder.grading.early import early
from autograder.submission import Answer
for source in [find("slices").stub.read_text("utf-8"), "def f(:", "def f(x，y): pass", "import torch\\nx = 1"]:
    early(find("slices"), Answer(path="a.py", source=source))
print(sorted({"torch", "pandas", "numpy", "pytest"} & sys.modules.keys()))
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"

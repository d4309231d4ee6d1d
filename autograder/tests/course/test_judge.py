"""The judge in a process of its own."""

from __future__ import annotations

import pytest

from autograder.course import judge as module
from autograder.course.judge import Judge
from autograder.errors import BrokenMachine
from autograder.grading.options import Options
from autograder.submission import Answer, Submission
from autograder.tests.course.nbgrader.classroom import RIGHT
from autograder.verdicts import Status

ANSWER = Submission("a", {"slices": Answer(path="slices.py", source=RIGHT["slices"])})


def test_answers_again_after_its_process_left() -> None:
    """A process that left, being idle or killed, is replaced without a word."""
    judge = Judge(Options(only=("slices",), devices=("cpu",)))
    first = judge.report(ANSWER)
    assert judge._process is not None
    judge._process.kill()
    judge._process.wait()
    second = judge.report(ANSWER)
    judge.close()
    assert [result.status for result in (*first.exercises, *second.exercises)] == [Status.PASSED, Status.PASSED]


def test_says_why_it_cannot_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """If the process dies at once, the caller reads its last line."""
    monkeypatch.setattr(module, "_START", "raise SystemExit('no torch here')")
    with pytest.raises(BrokenMachine, match="died twice: no torch here"):
        Judge(Options(only=("slices",), devices=("cpu",))).report(ANSWER)

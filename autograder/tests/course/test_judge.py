"""The judge in a process of its own."""

from __future__ import annotations

import signal
import subprocess
from typing import Any

import pytest

from autograder.course import judge as module
from autograder.course.judge import Judge, Question
from autograder.errors import BrokenMachine, UnknownDevice
from autograder.grading.options import Options
from autograder.tests.course.test_bench import ECHO


def test_answers_again_after_its_process_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that left, being idle or killed, is replaced without a word. Until then it stays."""
    monkeypatch.setattr(module, "_START", ECHO)
    judge = Judge(Options())
    first, second = (asked(judge) for _ in range(2))
    assert judge._process is not None
    judge._process.kill()
    judge._process.wait()
    third = asked(judge)
    judge.close()
    assert first == second != third


def asked(judge: Judge) -> str:
    """Return the number of the process that refuses a question."""
    with pytest.raises(UnknownDevice) as refused:
        judge.judge(Question("ann"))
    return refused.value.found.en.split()[0]


def test_a_judge_that_was_ended_answers_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """It starts no process again."""
    monkeypatch.setattr(module, "_START", ECHO)
    judge = Judge(Options())
    asked(judge)
    judge.end()
    with pytest.raises(BrokenMachine, match="died twice"):
        judge.judge(Question("ann"))
    judge.close()


def test_says_why_it_cannot_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """If the process dies at once, the caller reads its last line."""
    monkeypatch.setattr(module, "_START", "raise SystemExit('no torch here')")
    with pytest.raises(BrokenMachine, match="died twice: no torch here"):
        Judge(Options()).judge(Question("ann"))


def test_a_judge_that_is_ended_while_it_starts_leaves_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """A watch may be quit at once. The one who waits is told."""
    monkeypatch.setattr(module, "_START", ECHO)
    judge = Judge(Options(), idle=None)
    start, started = subprocess.Popen, []

    def ended_meanwhile(*arguments: Any, **more: Any) -> Any:
        started.append(start(*arguments, **more))
        judge.end()
        return started[-1]

    monkeypatch.setattr(subprocess, "Popen", ended_meanwhile)
    with pytest.raises(BrokenMachine):
        judge.judge(Question("ann"))
    assert [process.poll() for process in started] == [-signal.SIGKILL]

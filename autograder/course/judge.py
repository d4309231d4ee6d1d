"""The judge as a process, so that nbgrader, kernels, web servers and coordinators need no graders, pytest or torch.

One line of JSON asks (a submission, or its paths), one answers (its report). The process starts with the first question
and stays warm between two. It ends when nobody asks for a while.
"""

from __future__ import annotations

import atexit
import contextlib
import functools
import os
import subprocess
import tempfile
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import IO

import msgspec

from autograder import errors, interpreter
from autograder.catalogue import Exercise
from autograder.course.identity import Place
from autograder.errors import BrokenMachine, KataError
from autograder.grading.options import Options
from autograder.grading.walls import for_own_code
from autograder.language import Text
from autograder.report.model import ExerciseResult, Report
from autograder.submission import Answer, Submission

IDLE = 60.0
"""Seconds without a question after which the process leaves; the next question starts another."""
_LAST_WORDS = 1_000
"""Bytes of a dead process's standard error that are looked at."""
_START = "from autograder.course.desk import serve; serve()"


@dataclass(frozen=True)
class Question:
    """A submission, or its paths, and the identities of the results that exist already."""

    name: str
    paths: tuple[str, ...] = ()
    submission: Submission | None = None
    known: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Judged:
    """The report on the exercises whose identities were not known, with their identities and answers.

    ``unchanged`` are the exercises that were not graded again.
    """

    report: Report
    identities: Mapping[str, str]
    answers: Mapping[str, Answer]
    unchanged: tuple[str, ...]
    place: Place


@dataclass(frozen=True)
class Refused:
    """The reason for a missing report: the name of the error, the finding, and the next step."""

    error: str
    found: Text
    next_step: Text


@dataclass(frozen=True)
class Reply:
    """The answer to a question: one of the two."""

    judged: Judged | None = None
    refused: Refused | None = None


@functools.cache
def judge(options: Options) -> Judge:
    """Return the judge that this process keeps for these options."""
    return Judge(options)


def judge_of_own_code() -> Judge:
    """Return a judge of one's own answers, behind the strongest available walls. It stays until it is ended."""
    return Judge(Options(walls=for_own_code().level, own=True), idle=None)


class Judge:
    """A client of the process, which it starts when none is there. Threads may share it.

    The process ends after ``idle`` seconds without a question. None keeps it as long as this one lives.
    """

    def __init__(self, options: Options, idle: float | None = IDLE) -> None:
        self._options = options
        self._idle = idle
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._complaints: IO[bytes] | None = None
        self._last_words = ""
        self._is_ended = False
        atexit.register(self.close)

    def report(self, submission: Submission) -> Report:
        """Return the submission's report. Raises as ``judge`` does."""
        return self.judge(Question(submission.name, submission=submission)).report

    def result(self, exercise: Exercise, answer: Answer) -> ExerciseResult:
        """Return the verdict on one answer. Raises as ``judge`` does."""
        report = self.report(Submission(exercise.slug, {exercise.slug: answer}))
        return next(result for result in report.exercises if result.id == exercise.slug)

    def judge(self, question: Question) -> Judged:
        """Return the answer. Raises KataError as a grading run does, BrokenMachine when the process dies."""
        asked = msgspec.json.encode(question) + b"\n"
        with self._lock:
            line = self._ask(asked) or self._ask(asked)  # the first may have been idle and have ended just then
        if not line:
            raise BrokenMachine(
                Text(f"the judge died twice{self._last_words}", f"评分进程两次意外结束{self._last_words}"),
                Text("Run `kata doctor`, then grade again.", "请运行 `kata doctor`，再评一次。"),
            )
        reply = msgspec.json.decode(line, type=Reply)
        if reply.judged is None:
            assert reply.refused is not None, "a reply is one of the two"
            raise _error(reply.refused)
        return reply.judged

    def _ask(self, question: bytes) -> bytes:
        if self._is_ended:
            return b""
        process = self._running()
        if self._is_ended:  # while it was started
            process.kill()
        assert process.stdin is not None and process.stdout is not None, "both are pipes"
        with contextlib.suppress(BrokenPipeError):
            process.stdin.write(question)
            process.stdin.flush()
        line = process.stdout.readline()
        if not line:
            self.close()
        return line

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._complaints = tempfile.TemporaryFile()  # noqa: SIM115 - open as long as the process lives
            self._process = subprocess.Popen(  # noqa: S603 - our own command
                interpreter.command(_START, msgspec.json.encode((self._options, self._idle)).decode()),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._complaints,
                cwd="/",
                process_group=0,  # Ctrl-C is for the process that asks
            )
        return self._process

    def end(self) -> None:
        """Kill the process, even in the middle of work. A waiting caller gets BrokenMachine."""
        self._is_ended = True
        if (process := self._process) is not None:
            process.kill()

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None:
            with process, contextlib.suppress(BrokenPipeError):
                assert process.stdin is not None, "it is a pipe"
                process.stdin.close()
            self._last_words = _last_line(self._complaints)


def _last_line(complaints: IO[bytes] | None) -> str:
    """Return the last line that a process wrote before it died. It usually gives the reason."""
    assert complaints is not None, "made with the process"
    with complaints:
        complaints.seek(max(0, complaints.seek(0, os.SEEK_END) - _LAST_WORDS))
        lines = complaints.read().decode("utf-8", "replace").strip().splitlines()
    return f": {lines[-1]}" if lines else ""


def _error(refused: Refused) -> KataError:
    kind: type[KataError] = getattr(errors, refused.error, KataError)
    return kind(refused.found, refused.next_step)

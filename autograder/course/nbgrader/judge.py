"""The judge as a process beside Jupyter's: graders, pytest and torch stay out of nbgrader, kernels and web servers.

One line of JSON asks (a submission), one answers (its report). The process starts with the first question, stays warm
between two, and leaves when nobody asks for a while.
"""

from __future__ import annotations

import atexit
import contextlib
import functools
import os
import select
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, BinaryIO

import msgspec

from autograder import errors
from autograder.catalogue import PACKAGE
from autograder.errors import BrokenMachine, KataError
from autograder.grading.options import Options
from autograder.language import Text
from autograder.report.model import Report
from autograder.submission import Submission

IDLE = 60.0
"""Seconds without a question after which the process leaves; the next question starts another."""
_LAST_WORDS = 1_000
"""Bytes of a dead process's standard error that are looked at."""
_START = "import sys; sys.path.insert(0, {path!r}); from {module} import serve; serve()"


@dataclass(frozen=True)
class _Refused:
    """Why there is no report: the name of the error, what was found, and the next step."""

    error: str
    found: Text
    next_step: Text


@dataclass(frozen=True)
class _Reply:
    report: Report | None = None
    refused: _Refused | None = None


@functools.cache
def judge(options: Options) -> Judge:
    """The judge that this process keeps for these options."""
    return Judge(options)


class Judge:
    """Asks the process, which it starts when there is none. May be shared by threads."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._complaints: IO[bytes] | None = None
        self._last_words = ""
        atexit.register(self.close)

    def report(self, submission: Submission) -> Report:
        """The submission's report. Raises KataError as a grading run does, BrokenMachine when the process dies."""
        question = msgspec.json.encode(submission) + b"\n"
        with self._lock:
            line = self._ask(question) or self._ask(question)  # the first may have left, being idle, just then
        if not line:
            raise BrokenMachine(
                Text(f"the judge died twice{self._last_words}", f"评分进程两次意外结束{self._last_words}"),
                Text("Run `kata doctor`, then grade again.", "请运行 `kata doctor`，再评一次。"),
            )
        reply = msgspec.json.decode(line, type=_Reply)
        if reply.report is None:
            assert reply.refused is not None, "a reply is one of the two"
            raise _error(reply.refused)
        return reply.report

    def _ask(self, question: bytes) -> bytes:
        process = self._running()
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
            # Neither the working directory nor the user's site-packages can shadow a module, as for the server.
            self._complaints = tempfile.TemporaryFile()  # noqa: SIM115 - open as long as the process lives
            start = _START.format(path=str(PACKAGE.parent), module=__name__)
            self._process = subprocess.Popen(  # noqa: S603 - our own command
                [sys.executable, "-s", "-P", "-c", start, msgspec.json.encode(self._options)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._complaints,
                cwd="/",
            )
        return self._process

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None:
            with process, contextlib.suppress(BrokenPipeError):
                assert process.stdin is not None, "it is a pipe"
                process.stdin.close()
            self._last_words = _last_line(self._complaints)


def _last_line(complaints: IO[bytes] | None) -> str:
    """What a process wrote last before it died, which most often says why."""
    assert complaints is not None, "made with the process"
    with complaints:
        complaints.seek(max(0, complaints.seek(0, os.SEEK_END) - _LAST_WORDS))
        lines = complaints.read().decode("utf-8", "replace").strip().splitlines()
    return f": {lines[-1]}" if lines else ""


def _error(refused: _Refused) -> KataError:
    kind: type[KataError] = getattr(errors, refused.error, KataError)
    return kind(refused.found, refused.next_step)


# --- the process ------------------------------------------------------------------------------------------------


def serve() -> None:
    """Answer questions until there are no more."""
    from autograder.grading.run import grade

    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever else prints must not look like an answer
    options = msgspec.json.decode(sys.argv[1], type=Options)

    def answer(reply: _Reply) -> None:
        answers.write(msgspec.json.encode(reply) + b"\n")
        answers.flush()

    try:
        grade(_questions(sys.stdin.buffer), options, lambda report: answer(_Reply(report)))
    except KataError as error:
        answer(_Reply(refused=_Refused(type(error).__name__, error.found, error.next_step)))


def _questions(stream: BinaryIO) -> Iterator[Submission]:
    # Whoever asks waits for the answer: when one was read, no other is waiting in the buffer.
    while select.select([stream], [], [], IDLE)[0] and (line := stream.readline()):
        yield msgspec.json.decode(line, type=Submission)

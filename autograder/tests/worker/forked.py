"""Work in a fork of the test process, for what a process cannot take back."""

from __future__ import annotations

import json
import os
import traceback
import warnings
from collections.abc import Callable
from typing import Any


def fork() -> int:
    """Fork with Python's hooks. Where a thread waits for the interpreter's lock, a child without them waits for it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of Python 3.12, about threads
        return os.fork()


def in_a_fork(work: Callable[[], object]) -> Any:
    """Return the result of this work in a fork, as JSON carries it. An exception there fails the test."""
    reading, writing = os.pipe()
    pid = fork()
    if pid == 0:
        _tell(work, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        answer = told.read()
    os.waitpid(pid, 0)
    outcome, told_result = json.loads(answer)
    assert outcome == "done", told_result
    return told_result


def _tell(work: Callable[[], object], writing: int) -> None:
    try:
        answer = ["done", work()]
    except BaseException:  # noqa: BLE001 - the test is told of any
        answer = ["raised", traceback.format_exc()]
    try:
        os.write(writing, json.dumps(answer).encode())
    finally:
        os._exit(0)

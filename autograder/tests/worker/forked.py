"""Work in a fork of the test process, for what a process cannot take back."""

from __future__ import annotations

import json
import os
import traceback
from collections.abc import Callable
from typing import Any

from autograder.worker import confine


def in_a_fork(work: Callable[[], object]) -> Any:
    """Return the result of this work in a fork, as JSON carries it. An exception there fails the test."""
    reading, writing = os.pipe()
    pid = confine.fork()
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

"""System calls that the kernel refuses a fork, each tried in a fork of this process.

The filter cannot be taken off.
"""

from __future__ import annotations

import errno
import os
import resource
import signal
import socket
import subprocess
import sys
import threading
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.tests.worker.forked import in_a_fork
from autograder.worker import syscalls

ABORT = """
import os, sys
sys.path.insert(0, sys.argv[1])
from worker import syscalls
syscalls.prepare()()
os.abort()
"""
FOLDER = syscalls.__file__.rpartition("/worker/")[0]

REFUSED: dict[str, Callable[[], object]] = {
    "fork": os.fork,
    "spawn": lambda: os.posix_spawn("/bin/true", ["true"], {}),
    "exec": lambda: os.execv("/bin/true", ["true"]),
    "socket": socket.socket,
    "local socket": lambda: socket.socket(socket.AF_UNIX),
    "signal to another": lambda: os.kill(os.getppid(), 0),
    "signal to all": lambda: os.kill(-1, 0),
    "limit of another": lambda: resource.prlimit(os.getppid(), resource.RLIMIT_NOFILE),
    "own limit": lambda: resource.prlimit(0, resource.RLIMIT_CORE, (0, 0)),
    "handle of another": lambda: os.pidfd_open(os.getppid()),
    "timer": lambda: signal.setitimer(signal.ITIMER_REAL, 1),
    "priority of another": lambda: os.setpriority(os.PRIO_PROCESS, os.getppid(), os.getpriority(os.PRIO_PROCESS, 0)),
}


def _threaded() -> None:
    thread = threading.Thread(target=int)
    thread.start()
    thread.join()


ALLOWED: dict[str, Callable[[], object]] = {
    "thread": _threaded,
    "signal to itself": lambda: os.kill(os.getpid(), 0),
    "look at an own limit": lambda: resource.getrlimit(resource.RLIMIT_AS),
    "file": lambda: Path("/dev/null").read_bytes(),
}


def behind_the_filter(attempt: Callable[[], object]) -> str:
    """Return how an attempt ends in a fork: fine, or with the name and number of its exception."""

    def attempted() -> str:
        syscalls.prepare()()
        try:
            with warnings.catch_warnings(action="ignore"):  # newer Pythons warn of forks beside threads
                attempt()
        except (OSError, ValueError) as refused:
            return f"{type(refused).__name__} {getattr(refused, 'errno', '')}"
        return "fine"

    return str(in_a_fork(attempted))


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str) -> None:
    """It raises, and the process goes on."""
    assert behind_the_filter(REFUSED[name]).endswith(f" {errno.EPERM}")


def test_no_limit_is_set() -> None:
    """A limit cannot be set even to what it is. Python takes every refusal for a limit that is too high."""
    same = resource.getrlimit(resource.RLIMIT_AS)
    assert behind_the_filter(lambda: resource.setrlimit(resource.RLIMIT_AS, same)).startswith("ValueError")


@pytest.mark.parametrize("name", ALLOWED)
def test_allowed(name: str) -> None:
    """Answers make these calls all the time."""
    assert behind_the_filter(ALLOWED[name]) == "fine"


def test_abort_still_aborts() -> None:
    """A process may signal itself: a failed assertion of PyTorch's ends it as ever."""
    command = [sys.executable, "-c", ABORT, FOLDER]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == -signal.SIGABRT, done.stderr

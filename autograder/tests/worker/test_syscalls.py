"""System calls that the kernel refuses a fork. Each is tried in a new process, since the filter stays on."""

from __future__ import annotations

import subprocess
import sys

import pytest

from autograder.worker import syscalls

PROLOGUE = """
import sys
sys.path.insert(0, sys.argv[1])
import os, resource, signal, socket, threading
from worker import syscalls
syscalls.prepare()()
"""
FOLDER = syscalls.__file__.rpartition("/worker/")[0]


def run(code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", PROLOGUE + code, FOLDER]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.parametrize(
    "code",
    [
        "os.fork()",
        "os.posix_spawn('/bin/true', ['true'], {})",
        "os.execv('/bin/true', ['true'])",
        "socket.socket()",
        "socket.socket(socket.AF_UNIX)",
        "os.kill(os.getppid(), 0)",
        "os.kill(-1, 0)",
        "resource.prlimit(os.getppid(), resource.RLIMIT_NOFILE)",
        "resource.prlimit(0, resource.RLIMIT_CORE, (0, 0))",
        "os.pidfd_open(os.getppid())",
        "signal.setitimer(signal.ITIMER_REAL, 1)",
        "os.setpriority(os.PRIO_PROCESS, os.getppid(), 19)",
    ],
)
def test_refused(code: str) -> None:
    """It raises, and the process goes on."""
    done = run(f"try:\n    {code}\nexcept OSError as refused:\n    print(refused.errno)\n")
    assert done.stdout == "1\n", done.stderr


def test_no_limit_is_set() -> None:
    """A limit cannot be set even to what it is. Python takes every refusal for a limit that is too high."""
    same = "resource.setrlimit(resource.RLIMIT_AS, resource.getrlimit(resource.RLIMIT_AS))"
    done = run(f"try:\n    {same}\nexcept ValueError:\n    print('refused')\n")
    assert done.stdout == "refused\n", done.stderr


@pytest.mark.parametrize(
    "code",
    [
        "thread = threading.Thread(target=print); thread.start(); thread.join()",
        "os.kill(os.getpid(), 0)",
        "resource.getrlimit(resource.RLIMIT_AS)",
        "open('/dev/null').close()",
        "import torch; (torch.ones(3, requires_grad=True) * 2).sum().backward()",
    ],
)
def test_allowed(code: str) -> None:
    """Answers and PyTorch make these calls all the time."""
    done = run(code)
    assert done.returncode == 0, done.stderr


def test_abort_still_aborts() -> None:
    """A process may signal itself: a failed assertion of PyTorch's ends it as ever."""
    assert run("os.abort()").returncode == -6

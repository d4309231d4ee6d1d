"""A Python that has nothing but what every system has: no fork, no shared memory, no Unix sockets, no ``/proc``."""

from __future__ import annotations

import functools
import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

from autograder import interpreter
from autograder.catalogue import ROOT, find
from autograder.errors import WallsTooLow
from autograder.grading.run import Options, grade
from autograder.grading.walls import choose, for_own_code
from autograder.isolation import Level
from autograder.report.model import Report
from autograder.submission import Answer, Submission

TAKEN = """
import os, select, signal, socket, sys
for name in ("fcntl", "resource", "termios", "tty", "pty", "pwd", "grp"):
    sys.modules[name] = None
for module, names in (
    (os, "fork forkpty memfd_create pidfd_open getloadavg killpg setsid pread prlimit sysconf O_TMPFILE fchmod"),
    (socket, "AF_UNIX socketpair send_fds recv_fds"),
    (signal, "SIGALRM alarm pidfd_send_signal"),
    (select, "epoll poll"),
):
    for name in names.split():
        if hasattr(module, name):
            delattr(module, name)

def _refuse(event, args):
    if event == "open" and isinstance(args[0], str) and args[0].startswith(("/proc", "/dev/shm")):
        raise FileNotFoundError(args[0])

sys.addaudithook(_refuse)
"""
"""The code that takes the rest away, before anything is imported."""


SLUGS = ("row_vector", "add_in_place", "grad_of_dot")
BROKEN = {
    "endless": "def add_in_place(x, y):\n    while True:\n        pass\n",
    "crashes": "import ctypes\ndef add_in_place(x, y):\n    ctypes.string_at(1)\n",
    "leaves": "import os\ndef add_in_place(x, y):\n    os._exit(3)\n",
    "does not load": "undefined\ndef add_in_place(x, y):\n    return x.add_(y)\n",
}


def _submissions() -> Iterator[Submission]:
    for slug in SLUGS:
        exercise = find(slug)
        banked = sorted(exercise.bank.glob("*.py"))
        chosen = [path for kind in ("right", "wrong") for path in banked if path.name.startswith(kind)][::9]
        for path in (exercise.solution, *chosen):
            answer = Answer(path=exercise.file, source=path.read_text("utf-8"))
            yield Submission(f"{slug} {path.name}", {slug: answer})
    for name, source in BROKEN.items():
        yield Submission(f"add_in_place {name}", {"add_in_place": Answer(path="add_in_place.py", source=source)})


def verdicts(level: Level, devices: tuple[str, ...] = ("cpu", "sim")) -> dict[str, list[Any]]:
    """Return the verdicts on right, wrong, endless and broken answers.

    They hold the status, the points, and each check's message on each device.
    """
    found: dict[str, list[Any]] = {}

    def keep(report: Report) -> None:
        slug = report.submission.partition(" ")[0]
        result = next(result for result in report.exercises if result.id == slug)
        checks = [
            [check.name, check.devices, check.outcome.feedback and check.outcome.feedback.en] for check in result.checks
        ]
        found[report.submission] = [result.status, result.score, *checks]

    options = Options(only=SLUGS, devices=devices, walls=level, seed=1, any_text=True)
    grade(_submissions(), options, keep)
    told: dict[str, list[Any]] = json.loads(json.dumps(found))
    return told


@functools.cache
def run() -> dict[str, Any]:
    """Return the output of :func:`main` in a process that has only the modules of every system."""
    code = f"{TAKEN}\nfrom autograder.tests.grading import bare\nbare.main()\n"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def main() -> None:
    """Say which walls there are, and grade without any. The process that runs the answers has no more than this one."""
    interpreter._FIRST = TAKEN + interpreter._FIRST
    try:
        others = choose(None).level.value
    except WallsTooLow as error:
        others = error.found.en
    json.dump({"own": for_own_code().level, "others": others, "verdicts": verdicts(Level.OWN)}, sys.stdout)

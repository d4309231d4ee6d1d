"""Costs of a command and of all that it started: seconds on the clock and of CPU, and peak memory."""

from __future__ import annotations

import contextlib
import os
import re
import resource
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.worker import confine

_LOOK = 0.1
"""Seconds between two looks at the memory."""


@dataclass(frozen=True)
class Spent:
    """Seconds on the clock and of CPU, and the peak of memory of the command's own process, in MiB."""

    wall: float
    cpu: float
    peak: float = 0.0


def run(
    command: Sequence[str | Path], cwd: Path, *, statuses: Sequence[int] = (0,), more: dict[str, str] | None = None
) -> Spent:
    """Run a command to its end, with ``more`` in its environment.

    A server that is killed leaves its forks' time to nobody. So this process adopts every orphan and waits for it.
    Raises AssertionError with its output when it ends with another status.
    """
    confine.adopt_orphans()
    started, before, peak = time.perf_counter(), _cpu(), 0.0
    with tempfile.TemporaryFile() as said:
        environment = {**os.environ, **(more or {})}
        with subprocess.Popen([*map(str, command)], cwd=cwd, env=environment, stdout=said, stderr=said) as process:  # noqa: S603 - our own commands
            while process.poll() is None:
                peak = max(peak, _peak(process.pid))
                time.sleep(_LOOK)
        wall = time.perf_counter() - started
        said.seek(0)
        assert process.returncode in statuses, said.read().decode(errors="replace")
    _bury_orphans()
    return Spent(wall, _cpu() - before, peak)


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _bury_orphans() -> None:
    with contextlib.suppress(ChildProcessError):
        while True:
            os.waitpid(-1, 0)


def _peak(pid: int) -> float:
    try:
        found = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())
    except OSError:
        return 0.0
    return int(found[1]) / 1024 if found else 0.0

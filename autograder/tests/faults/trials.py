"""Trials: `kata grade` over a class while something is killed with SIGKILL at a random moment.

A trial is drawn from a seed and a number. It says whom to kill (the server, a fork, the grader itself) and when. What
must hold afterwards is compared with a run in which nobody was killed.
"""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.catalogue import ROOT, find

VICTIMS = ("server", "worker", "grader")
EXERCISES = ("slices", "add_in_place", "grad_of_square")
_GRACE = 10.0
"""Seconds after which a process that ought to be dead is one that was left behind."""
_LIMIT = 300.0
"""Seconds that one run may take on a crowded machine."""
_STATEFUL = """
seen = []
def slices(x):
    seen.append(x)
    return (x[-1] if len(seen) == 1 else x[0]), x[1:3]
"""
_HUNGRY = """
def add_in_place(x, y):
    hoard = []
    while True:
        hoard.append(bytearray(b"x" * 10**7))
"""
_ANSWERS = {
    "rebinds": ("add_in_place", "def add_in_place(x, y):\n    x = x + y\n    return x\n"),
    "leaves": ("add_in_place", "import os\ndef add_in_place(x, y):\n    os._exit(0)\n"),
    "eats_memory": ("add_in_place", _HUNGRY),
    "right_once": ("slices", _STATEFUL),
    "no_python": ("slices", "def slices(x)\n"),
    "wrong_device": ("grad_of_square", "import torch\ndef grad_of_square(x):\n    return 2 * x * torch.ones(len(x))\n"),
}
"""One bad answer each: every kind of verdict whose cause a kill could be taken for."""


def make_class(folder: Path) -> list[Path]:
    """Submissions of every kind in ``folder``: whole right ones, and one bad answer each next to a right one."""
    for name in ("right", *_ANSWERS, "right_too"):
        (folder / name).mkdir(parents=True)
        for slug in EXERCISES if name not in _ANSWERS else ("slices",):
            shutil.copy(find(slug).solution, folder / name / f"{slug}.py")
    for name, (slug, source) in _ANSWERS.items():
        (folder / name / f"{slug}.py").write_text(source)
    return sorted(folder.iterdir())


@dataclass(frozen=True)
class Run:
    """The result of one run of ``kata grade``: exit code, output, and the files of its folder."""

    status: int
    printed: str
    complained: str
    files: dict[str, bytes]
    seconds: float


class Bench:
    """A class to grade again and again, in a folder of its own for every run."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._submissions = make_class(folder / "class")
        self.undisturbed = self.run("undisturbed", lambda _: None)

    def run(self, name: str, disturb: Callable[[subprocess.Popen[str]], None]) -> Run:
        """Grade into the folder ``name`` while ``disturb`` is at work."""
        out, temporary = self._folder / name, self._folder / f"{name}.tmp"
        temporary.mkdir(exist_ok=True)
        options = ["--only", ",".join(EXERCISES), "--seed", "1", "--lang", "en", "--out", str(out)]
        command = [sys.executable, "-m", "autograder", "grade", *map(str, self._submissions), *options]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(temporary), "COLUMNS": "200"}
        started = time.monotonic()
        with subprocess.Popen(
            command, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as grader:
            disturb(grader)
            printed, complained = grader.communicate(timeout=_LIMIT)
        left = sorted(path.name for path in temporary.iterdir())
        assert not left, f"left in the temporary folder: {left}"
        return Run(grader.returncode, printed, complained, _files(out), time.monotonic() - started)

    def trial(self, seed: int, number: int) -> str | None:
        """Run one trial. Returns whom it killed, or None when the run was over first. Raises AssertionError."""
        chance = random.Random(f"{seed} {number}")
        victim, moment = VICTIMS[number % len(VICTIMS)], chance.random() * self.undisturbed.seconds
        killer = Killer(victim, moment, chance)
        name = f"trial-{seed}-{number}"
        run = self.run(name, killer)
        assert not (left := killer.survivors()), f"processes left behind: {left}"
        # A signal to a process that has just ended reaches nobody.
        killed = killer.killed and (victim != "grader" or run.status == -signal.SIGKILL)
        if victim == "grader" and killed:
            self._assert_whole(run)
            run = self.run(name, lambda _: None)
        self._assert_undisturbed(run)
        for path in (self._folder / name, self._folder / f"{name}.tmp"):
            shutil.rmtree(path)
        return victim if killed else None

    def _assert_whole(self, run: Run) -> None:
        for name, content in run.files.items():
            assert content == self.undisturbed.files.get(name), f"{name} is not what it would have been"

    def _assert_undisturbed(self, run: Run) -> None:
        assert run.complained == self.undisturbed.complained, f"said on standard error: {run.complained}"
        assert run.printed == self.undisturbed.printed, f"printed: {run.printed}"
        assert run.status == self.undisturbed.status, f"exit code {run.status}"
        assert sorted(run.files) == sorted(self.undisturbed.files), "a report is missing or too many"
        self._assert_whole(run)


class Killer:
    """Waits for its moment and for its victim, and kills it."""

    def __init__(self, victim: str, moment: float, chance: random.Random) -> None:
        self._victim = victim
        self._moment = moment
        self._chance = chance
        self._seen: set[tuple[int, str]] = set()
        self.killed = False

    def __call__(self, grader: subprocess.Popen[str]) -> None:
        """Kill once, unless the run is over before."""
        time.sleep(self._moment)
        while grader.poll() is None and not self.killed:
            below = list(descendants(grader.pid))
            self._seen |= {(pid, _born(pid)) for pid in below}
            if found := _candidates(self._victim, grader.pid, below):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(self._chance.choice(found), signal.SIGKILL)
                    self.killed = True
            time.sleep(0.001)

    def survivors(self) -> list[str]:
        """The processes of the run that are still there after a time in which all should have died."""
        deadline = time.monotonic() + _GRACE
        while (left := [pid for pid, born in self._seen if born and _born(pid) == born]) and (
            time.monotonic() < deadline
        ):
            time.sleep(0.05)
        return [f"{pid} {_text(pid, 'comm').strip()}" for pid in left]


def _candidates(victim: str, grader: int, below: list[int]) -> list[int]:
    if victim == "grader":
        return [grader]
    # bwrap, as long as it tries out the walls, is neither; bwrap as the server's keeper dies with it.
    serving = [pid for pid in below if "worker.server" in _text(pid, "cmdline")]
    servers = [pid for pid in serving if _text(pid, "comm").startswith("bwrap")]
    python = [pid for pid in serving if pid not in servers]
    return servers + python[:1] if victim == "server" else python[1:]


def descendants(pid: int) -> Iterator[int]:
    """Everything that a process started, parents before children."""
    with contextlib.suppress(OSError):
        for child in map(int, _text(pid, f"task/{pid}/children").split()):
            yield child
            yield from descendants(child)


def _born(pid: int) -> str:
    """When a process was started, which tells it from a later one of the same number; empty for the dead."""
    fields = _text(pid, "stat").rpartition(")")[2].split()
    return "" if not fields or fields[0] == "Z" else fields[19]


def _text(pid: int, name: str) -> str:
    try:
        return Path(f"/proc/{pid}/{name}").read_text(errors="replace")
    except OSError:
        return ""


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())} if folder.is_dir() else {}

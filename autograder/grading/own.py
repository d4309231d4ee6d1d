"""Level ``own``: one process for one's own code, on any system. A new process replaces one that is dead or worn out."""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Collection, Sequence
from pathlib import Path

import msgspec

from autograder import interpreter
from autograder.dialect.lasting import stays
from autograder.grading.budget import Budget, Limits
from autograder.grading.enclosure import PACKAGE
from autograder.grading.layout import Layout
from autograder.grading.pipes import Pipes
from autograder.grading.server import PREPARING, Server, Worker, exchange, or_died
from autograder.grading.walls import Walls
from autograder.worker import frames, wire, words

START = f"import gc; gc.disable(); sys.path.insert(0, {str(PACKAGE)!r}); from worker.own import main; main()"
_DYING = 1.0
"""Seconds in which a process that closed its pipes must be gone."""
_LOOKS = 10
"""Attempts to remove a folder."""
_PAUSE = 0.1
"""Seconds between two tries."""
_CRASHED = 0xC0000000
"""Windows: from here on, what a process returns says which exception ended it."""
_SEGMENTATION_FAULT = 11


class OwnServer(Server):
    """The process of level ``own``. It is started again in the background as soon as it is lost."""

    def __init__(self, walls: Walls, limits: Limits | None = None) -> None:
        super().__init__(walls, limits)
        self._process: _Process | None = None

    def launch(self) -> None:
        """Start the process."""
        self._process = self._process or _Process()

    def _start(self) -> tuple[str, bool]:
        try:
            self.launch()
        except OSError as wrong:
            return f"it cannot be launched ({wrong})", False
        process = self._process
        assert process is not None, "it was launched"
        if process.is_warm:
            return "", False
        why, killed = self._await_ready(process.pipes, process.popen, process.log)
        process.is_warm = not why
        return why, killed

    def stop(self) -> None:
        """End the process. Its files go with it."""
        if self._process is not None:
            self._process.end()
            self._process = None

    def worker(self, parts: Collection[words.Part] = (), budget: Budget | None = None) -> Worker:
        """Begin with an exercise, in the process that is there. Raises ServerDied."""
        if self._process is None or self._process.is_gone:
            self.stop()
        self.start()
        assert self._process is not None, "the server was started above"
        with or_died(self.stop):
            self._process.begin(parts)
        return OwnWorker(self, self._process, budget or Budget(self.limits))

    def replace(self) -> words.Ended:
        """End the process, start the next without waiting for it, and return how this one ended."""
        assert self._process is not None, "a worker of it is there"
        ended = self._process.end()
        self._process = None
        with contextlib.suppress(OSError):  # the next user tries again, and gets the reason
            self.launch()
        return ended


class OwnWorker(Worker):
    """One exercise in the process that serves all of them. The process reports the contents of its calls' memories."""

    def __init__(self, server: OwnServer, process: _Process, budget: Budget) -> None:
        super().__init__(process.pipes, budget, process.parts)
        self._server = server
        self._layout = Layout()
        self._is_worn_out = False

    def load(self, load: wire.Load) -> wire.Loaded:
        """Load an answer. If it may leave lasting traces, no other answer runs in this process afterwards."""
        self._is_worn_out |= any(map(stays, (load.source, load.before, *load.helpers.values())))
        return super().load(load)

    def _lay(self, contents: Sequence[bytes]) -> list[wire.Memory]:
        places = self._layout.places(contents)
        frames.send(self._channel, words.Lay(places, [bytes(content) for content in contents]))
        return places

    def _contents(self) -> list[bytes]:
        return self._ask(words.Look(), words.Looked).contents

    def _observe(self, call: wire.Call, room: int | None) -> tuple[wire.Observation, list[bytes]]:
        told, looked = self._ask(call, wire.Observation), self._ask(words.Look(), words.Looked)
        if room is not None and looked.traced > room:
            # The same happens when it does not get the memory at all.
            error = wire.Raised("MemoryError", ["MemoryError", "Exception"], None, "")
            told = msgspec.structs.replace(told, result=None, error=told.error or error)
        return told, looked.contents

    def _end(self) -> words.Ended:
        if self._is_idle and not self._is_worn_out:
            return words.Ended("stopped", 0)
        return self._server.replace()


class _Process:
    """A process of level ``own``, from its launch to its end."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="kata-own-"))
        self._numbers = itertools.count()
        self.parts: set[words.Part] = set()
        self.is_warm = False
        self.log = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as the process
        self.popen = subprocess.Popen(  # noqa: S603 - fixed words
            interpreter.command(START),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.log,
            bufsize=0,
            cwd=self._folder,
            env={
                **os.environ,
                "OMP_NUM_THREADS": "1",
                "MKL_NUM_THREADS": "1",
                **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(self._folder)),
            },
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self.pipes = Pipes(self.popen)

    @property
    def is_gone(self) -> bool:
        """True when it ended by itself."""
        return self.popen.poll() is not None

    def begin(self, parts: Collection[words.Part]) -> None:
        """Let it begin with an exercise. Raises as ``frames.receive`` does."""
        for part in set(parts) - self.parts:
            exchange(self.pipes, words.Prepare(part), words.Prepare, PREPARING)
            self.parts.add(part)
        folder = self._folder / str(next(self._numbers))
        exchange(self.pipes, words.Begin(str(folder)), words.Begin, PREPARING)

    def end(self) -> words.Ended:
        """Kill it, unless it is ending by itself, and remove its files."""
        killed = False
        try:
            status = self.popen.wait(_DYING if self.pipes.are_closed else 0)
        except subprocess.TimeoutExpired:
            killed = True
            self.popen.kill()
            status = self.popen.wait()
        self.pipes.close()
        self.log.close()
        _discard(self._folder)
        if killed:
            return words.Ended("stopped", -status)
        if status >= _CRASHED:
            return words.Ended("signal", _SEGMENTATION_FAULT)
        return words.Ended("exited", status) if status >= 0 else words.Ended("signal", -status)


def _discard(folder: Path) -> None:
    """Remove a folder. On Windows that works only after the last process in it has ended completely."""
    for _ in range(_LOOKS):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        time.sleep(_PAUSE)

"""A server behind walls that forks for every exercise. It runs only on Linux."""

from __future__ import annotations

import contextlib
import fcntl
import mmap
import os
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import IO

from autograder.grading.budget import Budget, Limits
from autograder.grading.enclosure import start_server
from autograder.grading.layout import Layout
from autograder.grading.server import GRACE, PREPARING, Server, Worker, exchange, or_died
from autograder.grading.walls import Walls
from autograder.isolation import Level
from autograder.worker import frames, wire, words


class WalledServer(Server):
    """The warm server behind walls."""

    def __init__(self, walls: Walls, limits: Limits | None = None) -> None:
        super().__init__(walls, limits)
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._scratch: Path | None = None
        self._log: IO[bytes] | None = None
        self._parts: set[words.Part] = set()
        self._is_warm = False

    def _start(self) -> tuple[str, bool]:
        try:
            self.launch()
        except OSError as wrong:
            return f"it cannot be launched ({wrong})", False
        if self._is_warm:
            return "", False
        assert self._control is not None and self._process is not None and self._log is not None, "it was launched"
        why, killed = self._await_ready(self._control, self._process, self._log)
        self._is_warm = not why
        return why, killed

    def launch(self) -> None:
        """Start the process behind its walls."""
        if self._process is not None:
            return
        # bubblewrap gives its own temp, so a killed process leaves nothing in ours.
        if self.walls.level is not Level.BUBBLEWRAP:
            self._scratch = Path(tempfile.mkdtemp(prefix="kata-server-"))
        self._control, theirs = socket.socketpair()
        self._log = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as the process
        with theirs:
            self._process = start_server(self.walls.level, theirs, self._scratch, self._log)

    def stop(self) -> None:
        """End the server and everything behind its walls."""
        if self._control is not None:
            self._control.close()
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(GRACE)
        if self._log is not None:
            self._log.close()
        if self._scratch is not None:
            _discard(self._scratch)
        self._process = self._control = self._scratch = self._log = None
        self._parts = set()
        self._is_warm = False

    def worker(self, parts: Collection[words.Part] = (), budget: Budget | None = None) -> Worker:
        """Fork. Raises ServerDied."""
        if self._control is None or self._control.fileno() < 0:
            self.stop()
            self.start()
        assert self._control is not None, "the server was started above"
        for part in set(parts) - self._parts:
            with or_died(self._control.close):
                exchange(self._control, words.Prepare(part), words.Prepare, PREPARING)
            self._parts.add(part)
        key = os.urandom(32)
        with contextlib.ExitStack() as unless_forked:
            memory = unless_forked.enter_context(contextlib.closing(SharedMemory()))
            ours, theirs = socket.socketpair()
            unless_forked.enter_context(ours)
            with theirs, or_died(self._control.close):
                demand = words.Fork(self.limits.memory, key)
                frames.send_with_fds(self._control, demand, [theirs.fileno(), memory.fd], time.monotonic() + GRACE)
            unless_forked.pop_all()
        return Fork(ours, self._control, budget or Budget(self.limits), memory, frames.signer(key), self._parts)


def _discard(folder: Path) -> None:
    """Remove a folder of any depth and permissions. A slow removal goes on by itself."""
    script = 'chmod -R u+rwX -- "$1"; exec rm -rf -- "$1"'
    command = ["/bin/sh", "-c", script, "sh", str(folder)]
    with contextlib.suppress(subprocess.TimeoutExpired):
        remover = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)  # noqa: S603 - fixed words
        remover.wait(GRACE)


class Fork(Worker):
    """One fork, controlled through the server. Its calls' inputs lie in memory that the judge maps too."""

    def __init__(
        self,
        channel: socket.socket,
        control: socket.socket,
        budget: Budget,
        memory: SharedMemory,
        sign: frames.Sign,
        parts: Collection[words.Part],
    ) -> None:
        super().__init__(channel, budget, parts, sign)
        self._socket = channel
        self._control = control
        self._memory = memory
        self._places: list[wire.Memory] = []

    def _lay(self, contents: Sequence[bytes]) -> list[wire.Memory]:
        self._places = self._memory.lay(contents)
        return self._places

    def _contents(self) -> list[bytes]:
        return [self._memory.read(place) for place in self._places]

    def _observe(self, call: wire.Call, room: int | None) -> tuple[wire.Observation, list[bytes]]:
        if room is None:
            told = self._ask(call, wire.Observation)
            return told, self._contents()
        # The ceiling is set and lifted while the fork stands still; the memories are read before it is lifted.
        self._ask(call, words.Paused)
        self._set_ceiling(room)
        self._ask(words.Continue(), words.Paused)
        now = self._contents()
        self._set_ceiling(None)
        return self._ask(words.Continue(), wire.Observation), now

    def _set_ceiling(self, room: int | None) -> None:
        with or_died(self._control.close):
            exchange(self._control, words.Ceiling(room), words.Ceiling)

    def _end(self) -> words.Ended:
        self._socket.close()
        self._memory.close()
        with or_died(self._control.close):
            return exchange(self._control, words.End(), words.Ended)


class SharedMemory:
    """One fork's inputs, mapped by the judge and by the fork, so that the judge itself sees every change."""

    def __init__(self) -> None:
        self.fd = os.memfd_create("kata-inputs", os.MFD_ALLOW_SEALING | os.MFD_CLOEXEC)
        os.ftruncate(self.fd, wire.MEMORY)
        # Nobody can remove pages while the judge reads them.
        fcntl.fcntl(self.fd, fcntl.F_ADD_SEALS, fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SEAL)
        self._pages = mmap.mmap(self.fd, wire.MEMORY)
        self._layout = Layout()

    def lay(self, contents: Sequence[bytes]) -> list[wire.Memory]:
        """Write the contents of a call's memories and return their places.

        Raises ValueError for contents that never fit.
        """
        places = self._layout.places(contents)
        for place, content in zip(places, contents, strict=True):
            self._pages[place.offset : place.offset + place.size] = content
        return places

    def read(self, place: wire.Memory) -> bytes:
        """Return the present contents of a memory."""
        return self._pages[place.offset : place.offset + place.size]

    def close(self) -> None:
        """Unmap it."""
        self._pages.close()
        os.close(self.fd)

"""The warm server: imports torch and pandas once, then forks whenever the judge asks for it.

It holds nothing secret. It starts, watches and ends forks, one at a time; a fork's channel goes to the judge directly.
"""

from __future__ import annotations

import contextlib
import functools
import mmap
import os
import select
import signal
import socket
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from . import confine, frames, syscalls, words

_Live = Callable[[socket.socket, bytes, mmap.mmap], None]

_POLL = 0.02
"""Seconds between two looks at a fork's memory."""
_PATIENCE = 3
"""Seconds in which what a fork left behind must be gone; the judge waits a little longer."""


def main(fd: int, walls: str, readable: list[str], listable: list[str]) -> None:
    """Serve the judge on the socket ``fd`` until it closes. The paths are for the level ``landlock``."""
    signal.signal(signal.SIGALRM, _give_up)
    confine.adopt_orphans()
    confine.hide_memory()
    temporary = os.environ["TMPDIR"]
    walled = [syscalls.prepare()]
    if walls == "landlock":
        walled.insert(0, confine.landlock(readable, listable, [temporary]))
        confine.landlock([*readable, "/proc"], listable, [temporary])()
    ready, live, prepare = _import_everything(walls)
    server = _Server(live, prepare, walled, temporary, sealed=walls == "bubblewrap")
    with socket.socket(fileno=fd) as control:
        frames.send(control, ready)
        with contextlib.suppress(frames.Closed):
            while True:
                server.serve_one(control)


def _import_everything(walls: str) -> tuple[words.Ready, _Live, Callable[[words.Part], None]]:
    """Import all; return the greeting to the judge, the fork's work, and an importer of further parts."""
    from . import fork, warming

    ready, warm = warming.warm_up(walls)
    confine.limit_workers()

    def settle() -> None:
        # Forks share every page that nobody writes to.
        warming.settle()
        confine.return_free_memory()

    def prepare(part: words.Part) -> None:
        warming.import_part(part)
        settle()

    settle()
    return ready, functools.partial(fork.live, warm), prepare


@dataclass(frozen=True)
class _Server:
    """The common start of every fork: the walls that it puts on, and the folder that is emptied after it."""

    live: _Live
    prepare: Callable[[words.Part], None]
    walls: list[Callable[[], None]]
    folder: str
    sealed: bool

    def serve_one(self, control: socket.socket) -> None:
        """Serve one request: a fork, from its start to the death of its descendants, or preparation for later forks."""
        demand: words.Fork | words.Prepare
        demand, fds = frames.receive_with_fds(control, words.DEMAND)
        if isinstance(demand, words.Prepare):
            self.prepare(demand.part)
            frames.send(control, demand)
            return
        channel, shared = fds
        pid = confine.fork()
        if pid == 0:
            self._become_worker(socket.socket(fileno=channel), demand.key, mmap.mmap(shared, 0))
        for fd in fds:
            os.close(fd)
        told, ended = _watch(pid, control, demand.memory)
        with _patience():
            _kill_descendants(self.sealed)
            _empty(self.folder)
        while not told:
            told = _obey(control, None)
        frames.send(control, ended)

    def _become_worker(self, channel: socket.socket, key: bytes, shared: mmap.mmap) -> None:
        status = 1
        try:
            confine.die_with_parent()
            os.setsid()
            # Notes and courses keep data in ``../data``. One folder deeper, that is in the temp too.
            os.mkdir(f"{self.folder}/answer")  # noqa: PTH102 - pathlib costs a fork more pages
            os.chdir(f"{self.folder}/answer")
            for wall in self.walls:
                wall()
            self.live(channel, key, shared)
        except frames.Closed:
            status = 0
        finally:
            os._exit(status)


def _watch(pid: int, control: socket.socket, memory: int) -> tuple[bool, words.Ended]:
    """Watch the fork until the judge ends it or it dies by itself. Kill it when it grows past ``memory`` bytes.

    Returns True when the judge ended it, and the way in which it ended.
    """
    allowed = confine.resident(pid) + memory
    with _exit_of(pid) as exited:
        while True:
            readable, _, _ = select.select([control.fileno(), exited], [], [], _POLL)
            if exited in readable:
                return False, _kill(pid)
            if readable and _obey(control, pid):
                return True, _kill(pid)
            if confine.resident(pid) > allowed:
                _kill(pid)
                return False, words.Ended("memory", signal.SIGKILL)


def _obey(control: socket.socket, pid: int | None) -> bool:
    """Obey the judge, if the fork still lives. Returns True when the fork must end."""
    word: words.End | words.Ceiling = frames.receive(control, words.WORD)
    if isinstance(word, words.End):
        return True
    if pid is not None:
        confine.set_ceiling(pid, word.room)
    frames.send(control, word)
    return False


def _kill(pid: int) -> words.Ended:
    """End the fork. One that was already dead or dying keeps its own cause of death."""
    os.kill(pid, signal.SIGKILL)
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    if status >= 0:
        return words.Ended("exited", status)
    return words.Ended("stopped" if status == -signal.SIGKILL else "signal", -status)


class _exit_of:  # noqa: N801  # reads as "with the exit of this process"
    """Yield a file descriptor that becomes readable when a child exits."""

    def __init__(self, pid: int) -> None:
        self._fd = os.pidfd_open(pid)

    def __enter__(self) -> int:
        return self._fd

    def __exit__(self, *_: object) -> None:
        os.close(self._fd)


def _kill_descendants(sealed: bool) -> None:
    """Kill the fork's remaining processes.

    Orphans are our children, since we adopt them. In a sealed PID space all other processes are too.
    """
    while True:
        if sealed:
            with contextlib.suppress(ProcessLookupError):
                os.kill(-1, signal.SIGKILL)
        for child in _children():
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            return


@contextlib.contextmanager
def _patience() -> Iterator[None]:
    """Bound the time of the following block. If it takes too long, the server ends itself, and another takes over."""
    signal.alarm(_PATIENCE)
    try:
        yield
    finally:
        signal.alarm(0)


def _give_up(*_: object) -> None:
    os._exit(1)


def _empty(folder: str) -> None:
    """Remove the previous answer's files. If that fails, another server takes over."""
    with contextlib.suppress(OSError):
        if os.path.islink(folder):  # noqa: PTH114 - pathlib costs a fork more pages
            os.unlink(folder)  # noqa: PTH108 - as above
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103 - as above
        _remove_files(folder)
        if os.path.isdir(answer := f"{folder}/answer"):  # noqa: PTH112 - as above
            _remove_files(answer)
            os.rmdir(answer)  # noqa: PTH106 - as above
    if left := os.listdir(folder):  # noqa: PTH208 - as above
        # Attack: folders nested deeper than Python can walk, without permissions or with odd names, would stay.
        paths = [f"{folder}/{name}" for name in left]
        subprocess.run(["/bin/chmod", "-R", "u+rwX", "--", *paths], stderr=subprocess.DEVNULL, check=False)  # noqa: S603 - no shell
        subprocess.run(["/bin/rm", "-rf", "--", *paths], stderr=subprocess.DEVNULL, check=False)  # noqa: S603 - no shell
        if os.listdir(folder):  # noqa: PTH208 - as above
            os._exit(1)


def _remove_files(folder: str) -> None:
    for entry in os.scandir(folder):
        if not entry.is_dir(follow_symlinks=False):
            os.unlink(entry)  # noqa: PTH108 - pathlib costs a fork more pages


def _children() -> list[int]:
    return [int(pid) for pid in confine.proc(f"self/task/{os.getpid()}/children").split()]

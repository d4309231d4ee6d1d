"""The judge's hold on the warm server: forks on demand, every one bounded from outside."""

from __future__ import annotations

import contextlib
import functools
import os
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Self, TypeVar

import msgspec

from autograder.errors import BrokenMachine
from autograder.grading.memory import SharedMemory, seen
from autograder.grading.sound import Unsound, require_sound
from autograder.grading.walls import Level, Walls, start_server
from autograder.language import Text
from autograder.worker import wire


@dataclass(frozen=True)
class Limits:
    """What an answer may use.

    One call: ``seconds`` of wall-clock time, and ``memory`` bytes beyond the warm server's own. All calls of one
    exercise, on all devices together: ``exercise`` seconds; all calls of one submission: ``submission`` seconds.
    On a machine with more work than cores the clock runs slower, by a factor of four at most.
    """

    seconds: float = 5.0
    memory: int = 2**30
    exercise: float = 15.0
    submission: float = 240.0


class WorkerDied(Exception):
    """The fork did not answer.

    ``cause`` is ``timeout``, ``exercise's time``, ``submission's time``, ``memory``, ``exited``, ``killed``,
    ``signal``, ``garbled`` or ``tampering``: somebody else spoke on its channel. ``what`` says how many seconds there
    were for all calls together, or what was garbled.
    """

    def __init__(self, cause: str, status: int = 0, what: str = "") -> None:
        super().__init__(cause, status)
        self.cause = cause
        self.status = status
        self.what = what

    @property
    def may_be_killed(self) -> bool:
        """Whether a signal from outside, such as the kernel's when memory runs out, looks just like this."""
        return self.cause == "killed"


_CORES = os.cpu_count() or 1


@functools.lru_cache(maxsize=1)
def _crowd(second: int) -> float:
    """How much slower the clock runs in this second: the kernel itself does not look more often."""
    del second
    return min(max(os.getloadavg()[0] / _CORES, 1.0), 4.0)


class Budget:
    """Seconds that the calls of one submission, and of the exercise in hand, may still take."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._submission = limits.submission
        self._exercise = limits.exercise

    def begin_exercise(self) -> None:
        """Start the next exercise, or the same one over again."""
        self._exercise = self._limits.exercise

    @property
    def is_spent(self) -> bool:
        """True when the submission has used all its time."""
        return self._submission <= _MOMENT

    @contextlib.contextmanager
    def call(self) -> Iterator[float]:
        """Give the deadline of what follows, as a time of ``time.monotonic()``, and pay for what it takes."""
        started = time.monotonic()
        crowd = _crowd(int(started))
        left = min(self._limits.seconds, self._exercise, self._submission)
        try:
            yield started + max(left, 0.0) * crowd
        finally:
            spent = (time.monotonic() - started) / crowd
            self._exercise -= spent
            self._submission -= spent

    def died(self) -> WorkerDied:
        """Why a call that was late is to end: the limit that it met first."""
        if self.is_spent:
            return WorkerDied("submission's time", what=f"{self._limits.submission:g}")
        if self._exercise <= _MOMENT:
            return WorkerDied("exercise's time", what=f"{self._limits.exercise:g}")
        return WorkerDied("timeout")


class ServerDied(Exception):
    """The server itself is gone, and the fork with it."""


_Reply = TypeVar("_Reply", wire.Loaded, wire.Observation, wire.Overwrite, wire.Paused)
_Word = TypeVar("_Word", wire.Prepare, wire.Ceiling, wire.Ended)
_STARTUP = 120.0
"""Seconds that the server may take to import torch on a slow disk."""
_STARTS = 3
"""How often the server is started when something kills it before it is warm."""
_KILLED = (-signal.SIGKILL, 128 + signal.SIGKILL)
"""What a process that was killed returns, and what bwrap returns when the process in it was killed."""
_MOMENT = 1e-3
"""Seconds that are no time at all."""
_GRACE = 5.0
"""Seconds that the server may take to end a fork."""


class Server:
    """A warm server behind walls. Use as a context manager; ``fork`` restarts it when it has died."""

    def __init__(self, walls: Walls, limits: Limits | None = None) -> None:
        self.walls = walls
        self.limits = limits or Limits()
        self.devices: list[str] = []
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._scratch: Path | None = None
        self._has_transforms = False

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Start the server and wait until it is warm; anew when it is killed meanwhile. Raises BrokenMachine."""
        for _ in range(_STARTS):
            why, killed = self._start()
            if not why:
                return
            self.stop()
            if not killed:
                break
        raise BrokenMachine(
            Text(
                f"the server behind walls '{self.walls.level}' did not start: {why}",
                f"“{self.walls.level}”隔离里的服务进程没有启动：{why}",
            ),
            Text(
                "Run `kata doctor`, or try another level with `--walls`.",
                "请运行 `kata doctor`，或者用 `--walls` 换一级。",
            ),
        )

    def _start(self) -> tuple[str, bool]:
        """Why the server did not come up, if it did not, and whether it was killed."""
        try:
            with tempfile.TemporaryFile() as log:
                self._launch(log)
                return self._await_ready(log)
        except OSError as wrong:
            return f"it cannot be launched ({wrong})", False

    def _launch(self, log: IO[bytes]) -> None:
        # bubblewrap gives a temp of its own; whoever is killed leaves nothing in ours.
        if self.walls.level is not Level.BUBBLEWRAP:
            self._scratch = Path(tempfile.mkdtemp(prefix="kata-server-"))
        self._control, theirs = socket.socketpair()
        with theirs:
            self._process = start_server(self.walls.level, theirs, self._scratch, log)

    def _await_ready(self, log: IO[bytes]) -> tuple[str, bool]:
        assert self._control is not None and self._process is not None, "it was launched"
        try:
            self.devices = wire.receive(self._control, wire.Ready, time.monotonic() + _STARTUP).devices
        except (wire.Closed, wire.Late, msgspec.MsgspecError) as gone:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(timeout=1)  # its last words are still on their way
            log.seek(0)
            said = log.read().decode(errors="replace").strip().splitlines()
            return said[-1] if said else type(gone).__name__, self._process.returncode in _KILLED
        return "", False

    def stop(self) -> None:
        """End the server and everything behind its walls."""
        if self._control is not None:
            self._control.close()
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(_GRACE)
        if self._scratch is not None:
            _discard(self._scratch)
        self._process = self._control = self._scratch = None
        self._has_transforms = False

    def fork(self, transforms: bool = False, budget: Budget | None = None) -> Worker:
        """A new fork, with what ``torch.func`` needs imported if ``transforms``; it pays from ``budget``, or its own.

        Starts the server first when it is gone. Raises ServerDied.
        """
        if self._control is None or self._control.fileno() < 0:
            self.stop()
            self.start()
        assert self._control is not None, "the server was started above"
        if transforms and not self._has_transforms:
            self._prepare(self._control)
        key = os.urandom(32)
        with contextlib.ExitStack() as unless_forked:
            memory = unless_forked.enter_context(contextlib.closing(SharedMemory()))
            ours, theirs = socket.socketpair()
            unless_forked.enter_context(ours)
            with theirs, _or_died(self._control):
                demand = wire.Fork(self.limits.memory, key)
                wire.send(self._control, demand, [theirs.fileno(), memory.fd], deadline=time.monotonic() + _GRACE)
            unless_forked.pop_all()
        return Worker(ours, self._control, budget or Budget(self.limits), memory, wire.signer(key))

    def _prepare(self, control: socket.socket) -> None:
        with _or_died(control):
            _exchange(control, wire.Prepare(), wire.Prepare, _STARTUP)
        self._has_transforms = True


def _discard(folder: Path) -> None:
    """Remove a folder of whatever depth and permissions. What takes long goes on by itself."""
    script = 'chmod -R u+rwX -- "$1"; exec rm -rf -- "$1"'
    command = ["/bin/sh", "-c", script, "sh", str(folder)]
    with contextlib.suppress(subprocess.TimeoutExpired):
        remover = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)  # noqa: S603 - fixed words
        remover.wait(_GRACE)


@contextlib.contextmanager
def _or_died(control: socket.socket) -> Iterator[None]:
    """Raise ServerDied when the server does not do what it is told, and say no more to it."""
    try:
        yield
    except (wire.Closed, wire.Late, msgspec.MsgspecError) as gone:
        control.close()
        raise ServerDied from gone


def _exchange(control: socket.socket, word: wire.Record, kind: type[_Word], seconds: float = _GRACE) -> _Word:
    deadline = time.monotonic() + seconds
    wire.send(control, word, deadline=deadline)
    return wire.receive(control, kind, deadline)


class Worker:
    """One fork: one exercise of one submission. Its calls' inputs lie in ``memory``."""

    def __init__(
        self, channel: socket.socket, control: socket.socket, budget: Budget, memory: SharedMemory, sign: wire.Sign
    ) -> None:
        self.memory = memory
        self._channel = channel
        self._control = control
        self._budget = budget
        self._sign = sign
        self._ended = False
        self._places: list[wire.Memory] = []

    def load(self, load: wire.Load) -> wire.Loaded:
        """Load an answer, in place of the one before. Raises as calls do."""
        return self._ask(load, wire.Loaded)

    def call(self, call: wire.Call, contents: Sequence[bytes], room: int | None = None) -> wire.Observation:
        """Run one call, with ``contents`` in its memories, and add what the judge sees there afterwards.

        With ``room`` the fork may map at most so many bytes more than before the call. The server sets that and lifts
        it while the fork stands still; the memories are read before it is lifted.
        Raises WorkerDied when no proper answer came in time, ServerDied when the server is gone.
        """
        self._places = self.memory.lay(contents)
        request: wire.Record = msgspec.structs.replace(call, memories=self._places)
        now = None
        if room is not None:
            self._ask(request, wire.Paused)
            self._set_ceiling(room)
            self._ask(wire.Continue(), wire.Paused)
            now = self._contents()
            self._set_ceiling(None)
            request = wire.Continue()
        told = self._ask(request, wire.Observation)
        try:
            require_sound(told, call)
            return seen(told, contents, self._contents() if now is None else now)
        except Unsound as unsound:
            self.end()
            raise WorkerDied("garbled", what=str(unsound)) from None

    def _contents(self) -> list[bytes]:
        """Return what the memories of the last call hold now."""
        return [self.memory.read(place) for place in self._places]

    def _set_ceiling(self, room: int | None) -> None:
        with _or_died(self._control):
            _exchange(self._control, wire.Ceiling(room), wire.Ceiling)

    def overwrite(self) -> list[bytes]:
        """Overwrite the last call's result as the call named, and return what its memories hold. Raises as calls do."""
        self._ask(wire.Overwrite(), wire.Overwrite)
        return self._contents()

    def _ask(self, request: wire.Record, reply: type[_Reply]) -> _Reply:
        try:
            with self._budget.call() as deadline:
                wire.send(self._channel, request, deadline=deadline)
                return wire.receive(self._channel, reply, deadline, self._sign)
        except wire.Late:
            self.end()
            raise self._budget.died() from None
        except wire.Forged:
            self.end()
            raise WorkerDied("tampering") from None
        except msgspec.MsgspecError:
            self.end()
            raise WorkerDied("garbled") from None
        except wire.Closed:
            ended = self.end()
            # "stopped": it was alive and had closed its channel, which is a way to leave, or SIGKILL came first.
            raise WorkerDied("killed" if ended.cause == "stopped" else ended.cause, ended.status) from None

    def end(self) -> wire.Ended:
        """Kill the fork and everything it started. Raises ServerDied when the server does not confirm it."""
        if self._ended:
            return wire.Ended("stopped", 0)
        self._ended = True
        self._channel.close()
        self.memory.close()
        with _or_died(self._control):
            return _exchange(self._control, wire.End(), wire.Ended)

"""The judge's connection to a server and to its worker for one exercise. Every call has a deadline."""

from __future__ import annotations

import contextlib
import subprocess
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterator, Sequence
from types import TracebackType
from typing import IO, Self, TypeVar

import msgspec

from autograder.errors import BrokenMachine
from autograder.grading.budget import Budget, Limits, WorkerDied
from autograder.grading.walls import Walls
from autograder.language import Text
from autograder.worker import frames, records, wire, words


class ServerDied(Exception):
    """The server itself is gone, and the worker with it."""


GRACE = 5.0
"""Seconds that a server may take to begin with an exercise, and to end."""
PREPARING = 120.0
"""Seconds that a server may take to import torch, or more of it, on a slow disk."""
_STARTS = 3
"""Starts of a server that something kills before it is warm."""
_KILLED = (-9, 128 + 9)
"""Exit codes of a process that was killed, and of bwrap when the process in it was killed."""


class Server(ABC):
    """A warm process that runs answers. Use it as a context manager. ``worker`` restarts it after its death."""

    def __init__(self, walls: Walls, limits: Limits | None = None) -> None:
        self.walls = walls
        self.limits = limits or Limits()
        self.devices: list[str] = []

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Start the server, unless it runs, and wait until it is warm.

        Try again if it is killed meanwhile. Raises BrokenMachine.
        """
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

    @abstractmethod
    def launch(self) -> None:
        """Start the process, if there is none, and do not wait: ``start`` does that. Raises OSError."""

    @abstractmethod
    def _start(self) -> tuple[str, bool]:
        """Start once. Return the reason if it did not start, and True if it was killed."""

    def _await_ready(
        self, channel: frames.Channel, process: subprocess.Popen[bytes], log: IO[bytes]
    ) -> tuple[str, bool]:
        try:
            self.devices = frames.receive(channel, words.Ready, time.monotonic() + PREPARING).devices
        except (frames.Closed, frames.Late, msgspec.MsgspecError) as gone:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(timeout=1)  # its last words are still on their way
            log.seek(0)
            said = log.read().decode(errors="replace").strip().splitlines()
            return said[-1] if said else type(gone).__name__, process.returncode in _KILLED
        return "", False

    @abstractmethod
    def stop(self) -> None:
        """End the server and everything that it started."""

    @abstractmethod
    def worker(self, parts: Collection[words.Part] = (), budget: Budget | None = None) -> Worker:
        """Begin with an exercise, with these parts of PyTorch imported.

        Its calls pay from ``budget``, or from one of their own. Starts the server first when it is gone.
        Raises ServerDied.
        """


@contextlib.contextmanager
def or_died(give_up: Callable[[], object]) -> Iterator[None]:
    """Raise ServerDied when the server does not obey, and ``give_up`` on it."""
    try:
        yield
    except (frames.Closed, frames.Late, msgspec.MsgspecError) as gone:
        give_up()
        raise ServerDied from gone


_Word = TypeVar("_Word", bound=records.Record)


def exchange(channel: frames.Channel, word: records.Record, kind: type[_Word], seconds: float = GRACE) -> _Word:
    """Send a record to a server and return its answer. Raises as ``frames.receive`` does."""
    deadline = time.monotonic() + seconds
    frames.send(channel, word, deadline=deadline)
    return frames.receive(channel, kind, deadline)


class Worker(ABC):
    """The runner of one exercise of one submission."""

    def __init__(
        self,
        channel: frames.Channel,
        budget: Budget,
        parts: Collection[words.Part],
        sign: frames.Sign | None = None,
    ) -> None:
        self.parts = frozenset(parts)
        """Modules that its server had imported next to PyTorch, for this exercise and those before it."""
        self._channel = channel
        self._budget = budget
        self._sign = sign
        self._is_idle = True
        self._ended = False

    def load(self, load: wire.Load) -> wire.Loaded:
        """Load an answer, in place of the previous one. Raises as calls do."""
        return self._ask(load, wire.Loaded)

    def call(self, call: wire.Call, contents: Sequence[bytes], room: int | None = None) -> wire.Observation:
        """Run one call, with ``contents`` in its memories, and add what the judge sees there afterwards.

        With ``room`` it may use at most this many bytes more than before the call. Raises WorkerDied when no proper
        answer came in time, ServerDied when the server is gone.
        """
        # Both import torch, and a server is launched before that.
        from autograder.grading.memory import seen
        from autograder.grading.sound import Unsound, require_sound

        told, now = self._observe(msgspec.structs.replace(call, memories=self._lay(contents)), room)
        try:
            require_sound(told, call)
            return seen(told, contents, now)
        except Unsound as unsound:
            self.end()
            raise WorkerDied("garbled", what=str(unsound)) from None

    def overwrite(self) -> list[bytes]:
        """Overwrite the last call's result as the call asked, and return the contents of its memories.

        Raises as calls do.
        """
        self._ask(wire.Overwrite(), wire.Overwrite)
        return self._contents()

    @abstractmethod
    def _lay(self, contents: Sequence[bytes]) -> list[wire.Memory]:
        """Put the contents of a call's memories where the worker looks for them, and return their places."""

    @abstractmethod
    def _contents(self) -> list[bytes]:
        """Return what the memories of the last call hold now."""

    @abstractmethod
    def _observe(self, call: wire.Call, room: int | None) -> tuple[wire.Observation, list[bytes]]:
        """Run the call. Return the observation and the contents of the memories afterwards."""

    def _ask(self, request: records.Record, reply: type[_Word]) -> _Word:
        self._is_idle = False
        try:
            with self._budget.call() as deadline:
                frames.send(self._channel, request, deadline=deadline)
                answer = frames.receive(self._channel, reply, deadline, self._sign)
        except frames.Late:
            self.end()
            raise self._budget.died() from None
        except frames.Forged:
            self.end()
            raise WorkerDied("tampering") from None
        except msgspec.MsgspecError:
            self.end()
            raise WorkerDied("garbled") from None
        except frames.Closed:
            ended = self.end()
            # "stopped": it was alive and had closed its channel. That is a way to leave, or SIGKILL came first.
            raise WorkerDied("killed" if ended.cause == "stopped" else ended.cause, ended.status) from None
        self._is_idle = True
        return answer

    def end(self) -> words.Ended:
        """End it, with everything that the answer started. Raises ServerDied when the server does not confirm this."""
        if self._ended:
            return words.Ended("stopped", 0)
        self._ended = True
        return self._end()

    @abstractmethod
    def _end(self) -> words.Ended:
        """End it, and return how it ended."""

    def discard(self) -> None:
        """End the worker that nobody needs any more. If the server is gone, the next caller starts it again."""
        with contextlib.suppress(ServerDied):
            self.end()

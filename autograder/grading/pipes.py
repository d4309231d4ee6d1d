"""A process's pipes as a channel, on every system."""

from __future__ import annotations

import queue
import subprocess
import threading
import time
from typing import IO

_MOMENT = 0.1
"""Seconds after which a wait looks for Ctrl-C: on Windows nothing interrupts it."""


class Pipes:
    """The judge's ends of a process's pipes, as a channel. Threads read and write, so that every wait has an end."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None and process.stdout is not None, "they were asked for"
        self._incoming: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._outgoing: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._unread = memoryview(b"")
        self._timeout: float | None = None
        self.are_closed = False
        for work, stream, chunks in ((_read, process.stdout, self._incoming), (_write, process.stdin, self._outgoing)):
            threading.Thread(target=work, args=(stream, chunks), daemon=True).start()

    def gettimeout(self) -> float | None:
        """Return the seconds that reading waits."""
        return self._timeout

    def settimeout(self, value: float | None, /) -> None:
        """Let reading wait no longer than this."""
        self._timeout = value

    def recv_into(self, buffer: memoryview, /) -> int:
        """Read the bytes that are there. Raises TimeoutError."""
        if not self._unread and not self.are_closed:
            self._unread = memoryview(self._next())
            self.are_closed = not self._unread
        size = min(len(buffer), len(self._unread))
        buffer[:size] = self._unread[:size]
        self._unread = self._unread[size:]
        return size

    def _next(self) -> bytes:
        end = None if self._timeout is None else time.monotonic() + self._timeout
        while True:
            left = _MOMENT if end is None else min(_MOMENT, end - time.monotonic())
            try:
                return self._incoming.get(timeout=max(left, 0.0))
            except queue.Empty:
                if end is not None and time.monotonic() >= end:
                    raise TimeoutError from None

    def sendall(self, data: bytes, /) -> None:
        """Leave the write to the thread. If nobody reads it, that shows when an answer is awaited."""
        self._outgoing.put(data)

    def close(self) -> None:
        """Let the threads end. The process has ended."""
        self._outgoing.put(b"")


def _read(stream: IO[bytes], chunks: queue.SimpleQueue[bytes]) -> None:
    with stream:
        data = b"begin"
        while data:
            try:
                data = stream.read(2**20)
            except OSError:
                data = b""
            chunks.put(data)


def _write(stream: IO[bytes], chunks: queue.SimpleQueue[bytes]) -> None:
    # Windows says EINVAL, and not EPIPE, when nobody reads any more.
    try:
        with stream:
            while rest := memoryview(chunks.get()):
                while rest:
                    rest = rest[stream.write(rest) :]
    except OSError:
        return

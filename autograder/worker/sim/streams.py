"""Streams and events of the device. Each of its operations has ended when its call returns."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from typing import Any, Self

import torch

from . import rules
from .labels import NAME


def synchronize(device: Any = None) -> None:
    """Do nothing: every operation has ended when its call returns."""
    rules.ordinal_of(device)


class Event:
    """A point in the work of the device: the moment of recording."""

    def __init__(self, enable_timing: bool = False, **_: Any) -> None:
        self._timed = enable_timing
        self._at: float | None = None

    def record(self, *_: Any) -> None:
        """Mark this moment."""
        self._at = time.perf_counter()

    def wait(self, *_: Any) -> None:
        """Do nothing, since it has passed."""

    def query(self) -> bool:
        """Return True, since it has passed."""
        return True

    def synchronize(self) -> None:
        """Do nothing, since it has passed."""

    def elapsed_time(self, end: Event) -> float:
        """Return the milliseconds between two events."""
        if not (self._timed and end._timed):
            raise ValueError("Both events must be created with argument 'enable_timing=True'.")
        if self._at is None or end._at is None:
            raise ValueError("Both events must be recorded before calculating elapsed time.")
        return 1e3 * (end._at - self._at)


class Stream:
    """A queue of work. The device has one, and all work ends at once."""

    def __init__(self, device: Any = None, priority: int = 0, **_: Any) -> None:
        self.device = torch.device(NAME, rules.ordinal_of(device))
        self.priority = priority

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def wait_stream(self, *_: Any) -> None:
        """Do nothing, since its work is done."""

    def wait_event(self, *_: Any) -> None:
        """Do nothing, since it has passed."""

    def record_event(self, event: Event | None = None) -> Event:
        """Record ``event``, or a new one."""
        event = Event() if event is None else event
        event.record(self)
        return event

    def query(self) -> bool:
        """Return True, since its work is done."""
        return True

    def synchronize(self) -> None:
        """Do nothing, since its work is done."""


_stream: list[Stream] = []


def current_stream(device: Any = None) -> Stream:
    """Return the stream in use."""
    rules.ordinal_of(device)
    if not _stream:
        _stream.append(Stream())
    return _stream[0]


default_stream = current_stream


def set_stream(stream: Stream) -> None:
    """Use ``stream``."""
    _stream[:] = [stream]


@contextlib.contextmanager
def stream(stream: Stream | None) -> Iterator[None]:
    """Use ``stream`` in a with block."""
    before = current_stream()
    if stream is not None:
        set_stream(stream)
    try:
        yield
    finally:
        set_stream(before)

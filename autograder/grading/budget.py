"""The time and memory that an answer may use, and the errors for an answer that wants more."""

from __future__ import annotations

import contextlib
import functools
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass

_CORES = os.cpu_count() or 1
_UNTOLD = 2.0
"""The factor by which the clock runs slower where the system does not tell its load, as on Windows."""
_MOMENT = 1e-3
"""Seconds that are too few to count."""


@dataclass(frozen=True)
class Limits:
    """The time and memory that an answer may use.

    One call: ``seconds`` of wall-clock time, and ``memory`` bytes beyond the warm server's own. All calls of one
    exercise, on all devices together: ``exercise`` seconds; all calls of one submission: ``submission`` seconds. On a
    machine with more work than cores the clock runs slower, at most by a factor of four.
    """

    seconds: float = 5.0
    memory: int = 2**30
    exercise: float = 15.0
    submission: float = 240.0


class WorkerDied(Exception):
    """The worker did not answer.

    ``cause`` is ``timeout``, ``exercise's time``, ``submission's time``, ``memory``, ``exited``, ``killed``,
    ``signal``, ``garbled`` or ``tampering`` (somebody else spoke on its channel). ``what`` is the number of seconds for
    all calls together, or the garbled part.
    """

    def __init__(self, cause: str, status: int = 0, what: str = "") -> None:
        super().__init__(cause, status)
        self.cause = cause
        self.status = status
        self.what = what

    @property
    def may_be_killed(self) -> bool:
        """True when the cause could also be an outside signal, such as SIGKILL when memory runs out."""
        return self.cause == "killed"

    @property
    def is_late(self) -> bool:
        """True when its time was up."""
        return self.cause in ("timeout", "exercise's time", "submission's time")


@functools.lru_cache(maxsize=1)
def _crowd(second: int) -> float:
    """Return how much slower the clock runs in this second. The kernel itself does not measure the load more often."""
    del second
    return min(max(os.getloadavg()[0] / _CORES, 1.0), 4.0) if hasattr(os, "getloadavg") else _UNTOLD


class Budget:
    """Seconds that the calls of one submission, and of the exercise in hand, may still take."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._submission = limits.submission
        self._exercise = limits.exercise

    def begin_exercise(self) -> None:
        """Start the next exercise, or the same one again."""
        self._exercise = self._limits.exercise

    @property
    def is_spent(self) -> bool:
        """True when the submission has used all its time."""
        return self._submission <= _MOMENT

    @contextlib.contextmanager
    def call(self) -> Iterator[float]:
        """Give the deadline of the following block, as a time of ``time.monotonic()``, and pay for its time."""
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
        """Return the error for a call that was late: the first limit that it met."""
        if self.is_spent:
            return WorkerDied("submission's time", what=f"{self._limits.submission:g}")
        if self._exercise <= _MOMENT:
            return WorkerDied("exercise's time", what=f"{self._limits.exercise:g}")
        return WorkerDied("timeout")

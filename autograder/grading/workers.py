"""The workers of one submission, one at a time.

An exercise reuses the previous worker if no traces were left in it.

A new fork costs as much as a dozen calls: the kernel copies what it touches for the first time.
"""

from __future__ import annotations

import functools
import re

from autograder.catalogue import Exercise
from autograder.dialect.lasting import leaves_nothing
from autograder.grading.budget import Budget
from autograder.grading.server import Server, Worker
from autograder.grading.source import Source
from autograder.worker import words

_TABLES = re.compile(r"\bpandas\b")
_PARTS: dict[words.Part, re.Pattern[str]] = {
    "tables": _TABLES,
    "gradients": re.compile(r"\bbackward\(\s*[^\s)]|\bgrad\("),
    "transforms": re.compile(
        r"\b(func|functorch|grad_and_value|vmap|jvp|jacfwd|jacrev|forward_ad|optim|compile|_dynamo)\b"
    ),
}
"""Words for what takes a second of CPU or more to import, and is needed by few answers."""


class Workers:
    """The source of workers from ``server``, which pay from ``budget``. Without ``may_keep`` every worker is new."""

    def __init__(self, server: Server, budget: Budget | None = None, may_keep: bool = True) -> None:
        self._server = server
        self._budget = budget or Budget(server.limits)
        self._may_keep = may_keep
        self._kept: Worker | None = None

    def kept(self, source: Source) -> Worker | None:
        """Return the worker of the previous exercise, if it was kept and can run this one. The caller ends it."""
        if self._kept is None or not _parts(source) <= self._kept.parts:
            return None
        kept, self._kept = self._kept, None
        return kept

    def new(self, source: Source) -> Worker:
        """Return a new worker for this answer. Raises ServerDied."""
        self.close()
        return self._server.worker(_parts(source), self._budget)

    def take_back(self, worker: Worker, source: Source) -> None:
        """Keep a living worker for the next exercise if no traces were left in it. Otherwise end it."""
        self.close()
        if self._may_keep and leaves_nothing(source.text):
            self._kept = worker
        else:
            worker.discard()

    def close(self) -> None:
        """End what was kept."""
        if self._kept is not None:
            kept, self._kept = self._kept, None
            kept.discard()


def _parts(source: Source) -> frozenset[words.Part]:
    named = _named(source.text)
    return named | {"tables"} if _gives_tables(source.exercise) else named


@functools.lru_cache(maxsize=8)
def _named(text: str) -> frozenset[words.Part]:
    """Return the parts that a text names: on every device and in every fork the same."""
    return frozenset(part for part, said in _PARTS.items() if said.search(text) is not None)


@functools.cache
def _gives_tables(exercise: Exercise) -> bool:
    """True when the grader may call with a table, which an answer need not name."""
    return _TABLES.search(exercise.grader.read_text("utf-8")) is not None

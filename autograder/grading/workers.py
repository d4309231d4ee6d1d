"""The workers of one submission, one at a time.

An exercise reuses the previous worker if no traces were left in it.

A new fork costs as much as a dozen calls: the kernel copies what it touches for the first time.
"""

from __future__ import annotations

import re

from autograder.dialect.lasting import leaves_nothing
from autograder.grading.server import Budget, Server, Worker
from autograder.worker import words

_PARTS: dict[words.Part, re.Pattern[str]] = {
    "gradients": re.compile(r"\bbackward\(\s*[^\s)]|\bgrad\("),
    "transforms": re.compile(
        r"\b(func|functorch|grad_and_value|vmap|jvp|jacfwd|jacrev|forward_ad|optim|compile|_dynamo)\b"
    ),
}
"""Words for what imports a part of PyTorch, a second of CPU or more, when it is first used."""


class Workers:
    """The source of workers from ``server``, which pay from ``budget``. Without ``may_keep`` every worker is new."""

    def __init__(self, server: Server, budget: Budget | None = None, may_keep: bool = True) -> None:
        self._server = server
        self._budget = budget or Budget(server.limits)
        self._may_keep = may_keep
        self._kept: Worker | None = None
        self._parts: set[words.Part] = set()

    def kept(self, text: str) -> Worker | None:
        """Return the worker of the previous exercise, if it was kept and can run this text. The caller ends it."""
        if self._kept is None or not _parts(text) <= self._parts:
            return None
        kept, self._kept = self._kept, None
        return kept

    def new(self, text: str) -> Worker:
        """Return a new worker for this text. Raises ServerDied."""
        self.close()
        self._parts = _parts(text)
        return self._server.worker(self._parts, self._budget)

    def take_back(self, worker: Worker, text: str) -> None:
        """Keep a living worker for the next exercise if no traces were left in it. Otherwise end it."""
        self.close()
        if self._may_keep and leaves_nothing(text):
            self._kept = worker
        else:
            worker.discard()

    def close(self) -> None:
        """End what was kept."""
        if self._kept is not None:
            kept, self._kept = self._kept, None
            kept.discard()


def _parts(text: str) -> set[words.Part]:
    return {part for part, said in _PARTS.items() if said.search(text) is not None}

"""Benches: warm judges that work at the same time, behind the interface of ``concurrent.futures``."""

from __future__ import annotations

import queue
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Protocol

from autograder.course.entries import Handed
from autograder.course.judge import Judge, Judged, Question
from autograder.grading.options import Options


class Lost(Exception):
    """The fate of a question is unknown. It may be asked again."""


class Bench(Protocol):
    """A group of judges that answer questions."""

    @property
    def width(self) -> int:
        """The number of questions that are answered at a time."""

    def submit(self, handed: Handed, known: dict[str, str]) -> Future[Judged]:
        """Judge the submission of this person, except for the results whose identities are known."""

    def close(self) -> None:
        """End all judges at once, even in the middle of work."""


class Here:
    """Judges on this machine, each a process with a thread that waits for it. The judge reads the submission."""

    def __init__(self, options: Options, jobs: int) -> None:
        self.width = jobs
        self._judges = [Judge(options) for _ in range(jobs)]
        self._free: queue.SimpleQueue[Judge] = queue.SimpleQueue()
        for judge in self._judges:
            self._free.put(judge)
        self._threads = ThreadPoolExecutor(jobs, thread_name_prefix="judge")

    def submit(self, handed: Handed, known: dict[str, str]) -> Future[Judged]:
        """Judge the submission of this person, except for the results whose identities are known."""
        paths = tuple(str(entry.path.absolute()) for entry in handed.entries)
        return self._threads.submit(self._judge, Question(handed.person.key, paths, known=known))

    def _judge(self, asked: Question) -> Judged:
        judge = self._free.get()
        try:
            return judge.judge(asked)
        finally:
            self._free.put(judge)

    def close(self) -> None:
        """End all judges at once, even in the middle of work."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for judge in self._judges:
            judge.end()
        self._threads.shutdown()
        for judge in self._judges:
            judge.close()

"""The judge of a watched workspace. It is warm as long as the watch lasts, and never delays keys."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from autograder import submission
from autograder.catalogue import Exercise, exercises
from autograder.course.judge import judge_of_own_code
from autograder.errors import KataError
from autograder.grading.early import early
from autograder.report.model import ExerciseResult


@dataclass(frozen=True)
class Looked:
    """The verdict on an exercise, or the reason why there is none."""

    exercise: Exercise
    result: ExerciseResult | None = None
    error: KataError | None = None


class Bench:
    """A bench that looks at answers, one after the other, in the background. ``tell`` is called with each verdict."""

    def __init__(self, tell: Callable[[Looked], None]) -> None:
        self._tell = tell
        self._judge = judge_of_own_code()
        self._asked: queue.SimpleQueue[tuple[Exercise, submission.Answer] | None] = queue.SimpleQueue()
        self.is_warm = False
        threading.Thread(target=self._work, daemon=True).start()

    def look(self, exercise: Exercise, path: Path) -> Looked | None:
        """Return the verdict on the answer in this file if it needs no run, else None.

        ``tell`` gets the verdict later.
        """
        try:
            found = submission.read(path, own=True)
        except KataError as error:
            return Looked(exercise, error=error)
        answer = found.answers.get(exercise.slug)
        if answer is None:
            return Looked(exercise)
        if (known := early(exercise, answer)) is not None:
            return Looked(exercise, known)
        self._asked.put((exercise, answer))
        return None

    def close(self) -> None:
        """End the judge."""
        self._asked.put(None)
        self._judge.end()

    def _work(self) -> None:
        try:
            self._judge.result(*_known())
            self.is_warm = True
        except KataError:
            pass  # the first answer tries again, and gives the reason
        while (asked := self._latest()) is not None:
            exercise, answer = asked
            self._tell(self._judged(exercise, answer))

    def _latest(self) -> tuple[Exercise, submission.Answer] | None:
        """Return the last request. A later save makes the earlier one void."""
        asked = self._asked.get()
        while asked is not None and not self._asked.empty():
            asked = self._asked.get()
        return asked

    def _judged(self, exercise: Exercise, answer: submission.Answer) -> Looked:
        try:
            result = self._judge.result(exercise, answer)
        except KataError as error:
            return Looked(exercise, error=error)
        self.is_warm = True
        return Looked(exercise, result)


def _known() -> tuple[Exercise, submission.Answer]:
    """Return a known answer, so that everything is ready before the first unknown one."""
    first = exercises()[0]
    return first, submission.Answer(path=first.file, source=first.solution.read_text("utf-8"))

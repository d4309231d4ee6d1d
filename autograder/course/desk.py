"""The judge's own process: it reads questions, grades what is new in them, and writes answers.

A verdict is reached once, since it follows from the text, the grader and the circumstances. Many people hand in the
same few lines, and the second gets the verdict of the first. Only verdicts that a clock or a crash may have decided are
reached again.
"""

from __future__ import annotations

import os
import sys
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from select import select as select_ready
from typing import BinaryIO

import msgspec

from autograder.catalogue import Exercise, select
from autograder.course.identity import Place, identity, versions
from autograder.course.judge import Judged, Question, Refused, Reply
from autograder.errors import KataError
from autograder.grading.options import Options
from autograder.report.model import ExerciseResult, Report
from autograder.submission import Answer, Submission, read_together
from autograder.verdicts import Fault, Status

_KEPT = 4_000
"""Verdicts that are remembered, some kilobytes each."""
_SETTLED = (Status.PASSED, Status.FAILED, Status.ERROR, Status.REFUSED, Status.NOT_ATTEMPTED)
"""Verdicts that only the text decides."""


def serve() -> None:
    """Answer questions until no more come."""
    from autograder.grading.run import grade

    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # other output must not look like an answer
    options, idle = msgspec.json.decode(sys.argv[1], type=tuple[Options, float | None])

    def answer(reply: Reply) -> None:
        answers.write(msgspec.json.encode(reply) + b"\n")
        answers.flush()

    desk = _Desk(options, lambda judged: answer(Reply(judged)))
    try:
        grade(desk.submissions(_questions(sys.stdin.buffer, idle)), options, desk.take)
    except KataError as error:
        answer(Reply(refused=Refused(type(error).__name__, error.found, error.next_step)))


class _Verdicts:
    """The verdicts that were reached last, each under the facts that it follows from."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, ExerciseResult] = OrderedDict()

    def get(self, exercise: Exercise, answer: Answer, place: Place) -> ExerciseResult | None:
        """Return the verdict on this answer, from any person who handed it in, or None."""
        kept = self._kept.get(_content(exercise, answer, place))
        return None if kept is None else replace(kept, path=answer.path)

    def put(self, exercise: Exercise, answer: Answer, place: Place, result: ExerciseResult) -> None:
        """Keep a verdict that only the text decided, and that does not name the file."""
        nameless = replace(result, path="")
        is_settled = result.status in _SETTLED and result.fault in (None, Fault.SUBMISSION)
        if not is_settled or Path(answer.path).name.encode() in msgspec.json.encode(nameless):
            return
        self._kept[_content(exercise, answer, place)] = nameless
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)


def _content(exercise: Exercise, answer: Answer, place: Place) -> str:
    return identity(exercise, Submission("", {exercise.slug: replace(answer, path="")}), place)


class _Desk:
    """A desk that turns questions into submissions to be graded, and their reports into answers."""

    def __init__(self, options: Options, answer: Callable[[Judged], None]) -> None:
        self._exercises = select(options.only)
        self._answer = answer
        self._is_own = options.own
        self._verdicts = _Verdicts()
        self._blank: Report | None = None
        self._pending: Judged | None = None
        self._known: dict[str, ExerciseResult] = {}
        """The verdicts on the pending submission that were reached before."""

    def submissions(self, questions: Iterable[Question]) -> Iterator[Submission]:
        """Yield one submission after the other, as they are asked for.

        A blank one comes first, whose report describes the machine and the exercises.
        """
        yield Submission("blank")
        for question in questions:
            submission = question.submission or read_together(question.name, list(map(Path, question.paths)))
            assert self._blank is not None, "the answer to the first of all"
            self._pending = pending = self._examined(submission, question.known, self._blank)
            self._known = self._reached_before(pending)
            left = {slug: answer for slug, answer in pending.answers.items() if slug not in self._known}
            if left:
                yield replace(submission, answers=left)
            else:
                self._tell(pending, self._blank.exercises)

    def _examined(self, submission: Submission, known: Mapping[str, str], blank: Report) -> Judged:
        """Return the answer to the question, still without verdicts."""
        place = Place(blank.walls, blank.devices, blank.seed, versions())
        found = {exercise.slug: identity(exercise, submission, place) for exercise in self._exercises}
        changed = {slug: digest for slug, digest in found.items() if known.get(slug) != digest}
        told = replace(
            blank, submission=submission.name, exercises=(), ignored=submission.ignored, problem=submission.problem
        )
        answers = {slug: answer for slug, answer in submission.answers.items() if slug in changed}
        return Judged(
            report=told,
            identities=changed,
            answers=answers,
            unchanged=tuple(slug for slug in found if slug not in changed),
            place=place,
        )

    def _reached_before(self, pending: Judged) -> dict[str, ExerciseResult]:
        """Return the verdicts that need no run. There are none for own code, whose author asks for a new run."""
        if self._is_own:
            return {}
        found = {
            exercise.slug: self._verdicts.get(exercise, pending.answers[exercise.slug], pending.place)
            for exercise in self._exercises
            if exercise.slug in pending.answers
        }
        return {slug: result for slug, result in found.items() if result is not None}

    def take(self, report: Report) -> None:
        """Answer with this report."""
        if self._pending is None:
            self._blank = report
            return
        for exercise in self._exercises:
            answer = self._pending.answers.get(exercise.slug)
            if answer is not None and exercise.slug not in self._known:
                result = next(one for one in report.exercises if one.id == exercise.slug)
                self._verdicts.put(exercise, answer, self._pending.place, result)
        self._tell(self._pending, report.exercises)

    def _tell(self, pending: Judged, results: Iterable[ExerciseResult]) -> None:
        """Answer with the results of this run, and of those before."""
        asked = tuple(self._known.get(one.id, one) for one in results if one.id in pending.identities)
        self._answer(replace(pending, report=replace(pending.report, exercises=asked)))


def _questions(stream: BinaryIO, idle: float | None) -> Iterator[Question]:
    # The asker waits for the answer, so when one question was read, no other is in the buffer.
    while (idle is None or select_ready([stream], [], [], idle)[0]) and (line := stream.readline()):
        yield msgspec.json.decode(line, type=Question)

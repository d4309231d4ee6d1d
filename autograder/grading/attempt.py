"""One submission on its way through the checks: each exercise on every device, repeated when something killed it."""

from __future__ import annotations

import contextlib
import functools
import itertools
from collections.abc import Sequence
from dataclasses import replace

import pytest

from autograder import submission
from autograder.catalogue import Exercise
from autograder.dialect.check import refusals
from autograder.dialect.refusal import Refusal
from autograder.example import Example
from autograder.feedback import Feedback, Wrong
from autograder.grading import inputs
from autograder.grading.answer import Answer
from autograder.grading.budget import Budget
from autograder.grading.early import nothing_to_run, unread
from autograder.grading.failures import not_run, why_refused
from autograder.grading.insight import Seen, insight, pictures
from autograder.grading.items import check_in, checks_in, device_of, test_in
from autograder.grading.outcomes import NOT_REACHED, Timed, judged, outcome_of
from autograder.grading.runtime import Interrupted
from autograder.grading.server import Server
from autograder.grading.waste import Cost, remark
from autograder.grading.workers import Workers
from autograder.report.model import ExerciseResult, Outcome
from autograder.submission import Submission
from autograder.verdicts import Status

_TRIES = 3
"""Attempts at an exercise whose worker or server was killed. After the last one the answer is blamed."""
_STOPS = (Interrupted, KeyboardInterrupt, pytest.exit.Exception)
"""Errors that end more than a check."""
_COSTLY = ("too much memory", "killed the server")
Ran = list[tuple[pytest.Item, pytest.CallInfo[None]]]
Judged = tuple[pytest.Item, pytest.CallInfo[None], Outcome]


class Attempt:
    """The grading of one submission. The caller closes it."""

    def __init__(self, submission: Submission, server: Server, seed: int, any_text: bool, own: bool) -> None:
        self._submission = submission
        self._limits = server.limits
        self._seed = seed
        self._any_text = any_text
        self._own = own
        self._examples: dict[Exercise, tuple[Example, ...]] = {}
        self._costs: dict[Exercise, Cost] = {}
        self._remarks: dict[Exercise, Feedback | None] = {}
        self._budget = Budget(server.limits)
        self._workers = Workers(server, self._budget, may_keep=not any_text)
        self._came: dict[Exercise, dict[tuple[str, str], Timed]] = {}
        self._not_run: set[Exercise] = set()

    def close(self) -> None:
        """End the worker that the last exercise left."""
        self._workers.close()

    def run(self, exercise: Exercise, items: Sequence[pytest.Item]) -> list[Judged]:
        """Run one exercise's checks on every device. Start again from the beginning when it is interrupted."""
        found = self._submission.answers.get(exercise.slug)
        if found is None or nothing_to_run(exercise, found) is not None or self._refusals(found):
            return []
        if self._budget.is_spent:
            self._not_run.add(exercise)
            return []
        for number in range(_TRIES):
            self._budget.begin_exercise()
            self._came[exercise] = {}
            self._costs.pop(exercise, None)
            answer = Answer(exercise, found, "cpu", self._workers, number == _TRIES - 1)
            with contextlib.closing(answer), contextlib.suppress(Interrupted):
                ran = self._run(exercise, answer, items)
                came = self._came[exercise] = _void_if_tampered(self._came[exercise])
                if self._own:
                    self._look_closer(exercise, answer, items[0])
                return [(item, call, came[_key(item)].outcome) for item, call in ran]
        return []

    def _look_closer(self, exercise: Exercise, answer: Answer, first: pytest.Item) -> None:
        """Run the visible examples of a wrong answer; see what a right one could have saved."""
        if any(timed.outcome.status is not Status.PASSED for timed in self._came[exercise].values()):
            self._examples[exercise] = answer.examples()
            return
        answer.close()
        reference = submission.Answer(path=exercise.file, source=exercise.solution.read_text("utf-8"))
        taken = self._costs[exercise]
        with (
            contextlib.closing(Answer(exercise, reference, device_of(first), self._workers)) as other,
            contextlib.suppress(Wrong),
        ):
            inputs.reseed(self._seed, f"{exercise.slug} {check_in(first).name}")
            other.judge(test_in(first))
            self._remarks[exercise] = remark(taken, other.cost())

    def _refusals(self, found: submission.Answer) -> tuple[Refusal, ...]:
        return () if self._any_text else refusals(found.source, found.before, tuple(found.helpers.items()))

    def _run(self, exercise: Exercise, answer: Answer, items: Sequence[pytest.Item]) -> Ran:
        """Run the checks, in one worker for as long as it lives. Raises Interrupted."""
        ran: Ran = []
        stopped = False
        for number, (device, group) in enumerate(itertools.groupby(items, device_of)):
            checks = list(group)
            if stopped:
                self._not_reached(exercise, checks)
                continue
            answer.move(device, is_first=number == 0)
            stopped = self._run_on(exercise, answer, checks, ran)
        return ran

    def _run_on(self, exercise: Exercise, answer: Answer, items: Sequence[pytest.Item], ran: Ran) -> bool:
        """Run the checks on one device. Return True when the other devices are left out.

        They are left out when the gate failed, and when the failure was too expensive to repeat.
        """
        for number, item in enumerate(items):
            check = check_in(item)
            inputs.reseed(self._seed, f"{exercise.slug} {check.name}")
            # A check is called as it is: pytest's fixtures and phases would cost more than most checks.
            call = pytest.CallInfo.from_call(functools.partial(answer.judge, test_in(item)), "call", reraise=_STOPS)
            ran.append((item, call))
            outcome = replace(outcome_of(call.excinfo and call.excinfo.value), printed=answer.take_output())
            if outcome.status is Status.FAILED and outcome.feedback is not None:
                outcome = replace(outcome, feedback=answer.cause(outcome.feedback))
            if self._own:
                self._costs.setdefault(exercise, answer.cost())
            if outcome.status is not Status.PASSED and (seen := answer.take_last()) is not None:
                outcome = self._shown(outcome, seen, exercise)
            self._came[exercise][_key(item)] = Timed(outcome, call.duration)
            costly = outcome.status in (Status.TIMEOUT, Status.TAMPERING) or _mistake(outcome) in _COSTLY
            if costly or (check.gate and outcome.status is not Status.PASSED):
                self._not_reached(exercise, items[number + 1 :])
                return True
        return False

    def _shown(self, outcome: Outcome, seen: Seen, exercise: Exercise) -> Outcome:
        """Add the pictures of a lost check, and for the author of the answer what the check did."""
        told = outcome.feedback
        drawn = () if told is None else tuple(pictures(seen, told, with_shapes=self._own))
        source = self._submission.answers[exercise.slug].source
        return replace(outcome, pictures=drawn, insight=insight(seen, source) if self._own else None)

    def _not_reached(self, exercise: Exercise, items: Sequence[pytest.Item]) -> None:
        self._came[exercise].update({_key(item): NOT_REACHED for item in items})

    def result(self, exercise: Exercise, items: Sequence[pytest.Item], devices: Sequence[str]) -> ExerciseResult:
        """Return the verdict on one exercise, for the ``devices`` that were asked for."""
        found = self._submission.answers[exercise.slug]
        checks = checks_in(items)
        if (idle := nothing_to_run(exercise, found)) is not None:
            return unread(exercise, checks, found.path, *idle)
        if exercise in self._not_run:
            return unread(exercise, checks, found.path, Status.TIMEOUT, not_run(self._limits.submission))
        if refused := self._refusals(found):
            return unread(exercise, checks, found.path, Status.REFUSED, why_refused(refused))
        result = judged(exercise, checks, found, self._came[exercise], devices)
        return replace(result, examples=self._examples.get(exercise, ()), feedback=self._remarks.get(exercise))


def _void_if_tampered(came: dict[tuple[str, str], Timed]) -> dict[tuple[str, str], Timed]:
    """Void all that was recorded when an answer was seen to speak on the channel."""
    seen = next((timed for timed in came.values() if timed.outcome.status is Status.TAMPERING), None)
    if seen is None:
        return came
    return {key: replace(timed, outcome=seen.outcome) for key, timed in came.items()}


def _key(item: pytest.Item) -> tuple[str, str]:
    return check_in(item).name, device_of(item)


def _mistake(outcome: Outcome) -> str | None:
    return None if outcome.feedback is None else outcome.feedback.mistake

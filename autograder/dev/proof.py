"""A proof: what the verdicts on known answers must be, and what they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from autograder.catalogue import Exercise
from autograder.dev.bank import Banked
from autograder.dev.mutants import EQUIVALENT, Mutant, equivalents
from autograder.feedback import Feedback
from autograder.report.model import CheckResult, ExerciseResult
from autograder.verdicts import Status


@dataclass(kw_only=True)
class Proof:
    """The proven facts, and those that could not be proven.

    ``problems`` are things to repair in an exercise or its bank. ``broken`` gives reasons why something was not judged
    at all.
    """

    exercises: int = 0
    checks: int = 0
    right: int = 0
    wrong: int = 0
    refused: int = 0
    mutants: int = 0
    killed: int = 0
    equivalent: int = 0
    devices: tuple[str, ...] = ()
    seed: int | None = None
    problems: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    @property
    def exit_code(self) -> int:
        """The exit code. 0: all proven. 1: problems. 2: something was not judged."""
        return 2 if self.broken else 1 if self.problems else 0

    def summary(self) -> str:
        """Return one line of counts."""
        count = len(self.problems) + len(self.broken)
        verdict = _many(count, "problem") if count else "all proven"
        mutants = f"{self.killed} of {self.mutants} mutants killed, {self.equivalent} equivalent; "
        return (
            f"{_many(self.exercises, 'exercise')}, {_many(self.checks, 'check')} "
            f"on {', '.join(self.devices) or 'no device'}: {_many(self.right, 'right answer')} accepted, "
            f"{_many(self.wrong, 'wrong answer')} rejected for the right reason"
            f"{f', {self.refused} refused' if self.refused else ''}; "
            f"{mutants if self.mutants else ''}{verdict} (seed {self.seed})"
        )


def _many(count: int, one: str) -> str:
    return f"{count} {one}" if count == 1 else f"{count} {one}s"


@dataclass(frozen=True, kw_only=True)
class Expectation:
    """One submission of the run and the facts that its report must state."""

    name: str
    exercise: Exercise
    source: str
    banked: Banked | None = None
    untouched: bool = False
    mutant: Mutant | None = None


class Unjudged:
    """Faults of ours or of the machine, each reported once. A grader that raises does so for most answers."""

    def __init__(self) -> None:
        self._found: dict[str, tuple[str, list[str]]] = {}

    def add(self, wish: Expectation, result: ExerciseResult) -> None:
        """Note why this answer was not judged."""
        told = [check.outcome for check in result.checks if not check.outcome.is_judged]
        details = [outcome.feedback.detail or outcome.feedback.en for outcome in told if outcome.feedback is not None]
        for detail in details or [f"{wish.exercise.grader}: not judged"]:
            place = ": ".join(detail.split(": ")[:2])  # file, line and type of exception; its text may differ
            names = self._found.setdefault(place, (detail, []))[1]
            if wish.name not in names:
                names.append(wish.name)

    def told(self) -> list[str]:
        """Return one line for each fault."""
        return [f"{detail} (not judged: {listed(names)})" for detail, names in self._found.values()]


def listed(names: Sequence[str]) -> str:
    """Name the first, and the number of the others."""
    more = f" and {len(names) - 1} more" if len(names) > 1 else ""
    return f"{names[0]}{more}"


def compare(result: ExerciseResult, wish: Expectation, proof: Proof) -> None:
    """Count what this report proves, or note what it should have said."""
    if wish.untouched:
        proof.checks += len(result.checks)
        if result.score or result.status is not Status.NOT_ATTEMPTED:
            proof.problems.append(
                f"{wish.name}: the stub is '{result.status}' and scores {result.score:g}; it must score 0"
            )
    elif wish.mutant is not None:
        _must_die(result, wish.mutant, proof)
    elif wish.banked is not None and wish.banked.refused:
        _must_be_refused(result, wish.banked, proof)
    elif wish.banked is None or not wish.banked.loses:
        _must_pass(result, wish, proof)
    else:
        _must_lose(result, wish.banked, proof)


def _must_pass(result: ExerciseResult, wish: Expectation, proof: Proof) -> None:
    if result.status is not Status.PASSED:
        proof.problems.append(f"{wish.name}: must get full marks, but {_told(result.checks)}")
        return
    proof.right += wish.banked is not None


def _must_be_refused(result: ExerciseResult, answer: Banked, proof: Proof) -> None:
    named = ", ".join(answer.refused)
    told = None if result.feedback is None else result.feedback.detail
    if result.status is not Status.REFUSED or result.score:
        proof.problems.append(f"{answer.name}: must be refused, but it is '{result.status}'")
    elif told != named:
        proof.problems.append(f"{answer.name}: must be refused for {named}, but it is for {told}")
    else:
        proof.refused += 1


def _must_die(result: ExerciseResult, mutant: Mutant, proof: Proof) -> None:
    killed, listed = result.status is not Status.PASSED, mutant.change in equivalents(mutant.exercise)
    proof.mutants += 1
    proof.killed += killed
    proof.equivalent += listed and not killed
    if killed == listed:
        proof.problems.append(
            f"{mutant.name}: listed as equivalent, but it is killed"
            if killed
            else f"{mutant.name}: survives; add a check, or list it in {mutant.exercise.bank / EQUIVALENT}"
        )


def _must_lose(result: ExerciseResult, answer: Banked, proof: Proof) -> None:
    lost = [check for check in result.checks if check.outcome.status.is_lost]
    names = tuple(check.name for check in lost)
    if names != answer.loses:
        proof.problems.append(f"{answer.name}: must lose {', '.join(answer.loses)}, but {_told(lost)}")
        return
    feedback = lost[0].outcome.feedback
    if feedback is None or not feedback.en or not feedback.zh:
        proof.problems.append(f"{answer.name}: the message is missing in one language")
    elif (feedback.mistake or "none") != answer.mistake:
        proof.problems.append(f"{answer.name}: its first line says '{answer.mistake}', but {_told(lost[:1])}")
    else:
        proof.wrong += 1


def _told(checks: Sequence[CheckResult]) -> str:
    lost = [check for check in checks if check.outcome.status is not Status.PASSED]
    if not lost:
        return "it gets full marks"
    return "; ".join(f"{check.name} is {check.outcome.status}{_said(check.outcome.feedback)}" for check in lost)


def _said(feedback: Feedback | None) -> str:
    if feedback is None:
        return ""
    return f" ({feedback.mistake or 'none'}: {feedback.en}{f' {feedback.detail}' if feedback.detail else ''})"

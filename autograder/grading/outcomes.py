"""Verdicts: from the end of a check to its outcome, and from a submission's outcomes to the results of exercises."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from autograder.catalogue import Exercise, Text
from autograder.errors import KataError
from autograder.feedback import Died, Feedback, Wrong, say
from autograder.grading.checks import Check
from autograder.grading.collecting import place_of
from autograder.grading.runtime import NotLoaded
from autograder.report import verdict
from autograder.report.model import CheckResult, ExerciseResult, Outcome
from autograder.submission import Answer
from autograder.verdicts import Fault, Status


@dataclass(frozen=True)
class Timed:
    """The outcome of one check on one device, and its time."""

    outcome: Outcome
    seconds: float = 0.0


NOT_REACHED = Timed(Outcome(Status.NOT_REACHED))
_NOT_RUN = Timed(Outcome(Status.NOT_RUN))


def outcome_of(raised: BaseException | None) -> Outcome:
    """Return the outcome: a student's mistake, a broken machine, a broken grader, or none of them."""
    match raised:
        case None:
            return Outcome(Status.PASSED)
        case Died():
            return Outcome(Status(raised.status), raised.feedback, Fault.SUBMISSION)
        case NotLoaded():
            return Outcome(Status.ERROR, raised.feedback, Fault.SUBMISSION)
        case Wrong():
            return Outcome(Status.FAILED, raised.feedback, Fault.SUBMISSION)
        case AssertionError(args=[Feedback() as feedback]):
            return Outcome(Status.FAILED, feedback, Fault.SUBMISSION)
        case KataError():
            return Outcome(Status.ERROR, _ours("machine", raised), Fault.MACHINE)
        case _:
            return Outcome(Status.ERROR, _ours("grader", raised), Fault.GRADER)


def _ours(what: str, raised: BaseException) -> Feedback:
    chinese = {"machine": "运行环境", "grader": "评分程序"}[what]
    said = f"{type(raised).__name__}: {raised}"
    return say(
        f"this check could not be judged: the {what} is at fault, not your answer. Tell your instructor.",
        f"这一项无法评判：是{chinese}的问题，不是你的答案的问题。请告诉老师。",
        f"broken {what}",
        detail=f"{place}: {said}" if (place := place_of(raised)) else said,
    )


def judged(
    exercise: Exercise,
    checks: Mapping[str, Check],
    found: Answer,
    came: Mapping[tuple[str, str], Timed],
    devices: Sequence[str],
) -> ExerciseResult:
    """Return the result of an exercise from what ``came`` of each check on each requested device."""
    results = tuple(_check_result(check, came, devices) for check in checks.values())
    status, fault = verdict.of_exercise(results)
    return ExerciseResult(
        id=exercise.slug,
        note=exercise.note,
        title=exercise.title,
        status=status,
        checks=results,
        path=found.path,
        fault=fault,
        line=_beginning(exercise, found.source),
    )


def _check_result(check: Check, came: Mapping[tuple[str, str], Timed], devices: Sequence[str]) -> CheckResult:
    timed = {device: came.get((check.name, device), _NOT_RUN) for device in devices}
    outcomes = {device: one.outcome for device, one in timed.items()}
    return CheckResult(
        name=check.name,
        title=Text(check.en, check.zh),
        max_points=check.points,
        outcome=verdict.of_check(outcomes),
        devices={device: outcome.status for device, outcome in outcomes.items()},
        seconds=sum(one.seconds for one in timed.values()),
    )


def _beginning(exercise: Exercise, source: str) -> int | None:
    """Return the line where the answer's first function begins.

    The text is searched, not parsed, since it may not be Python.
    """
    found = re.search(rf"^(?:async )?def {exercise.functions[0].name}\b", source, re.MULTILINE)
    return None if found is None else source.count("\n", 0, found.start()) + 1

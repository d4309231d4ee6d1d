"""Verdicts that need no run: an unreadable file, an unchanged stub, a text that is not Python.

Nothing here imports torch.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping

from autograder import submission
from autograder.catalogue import Exercise
from autograder.feedback import Feedback, say
from autograder.grading.checks import Check
from autograder.grading.explained import explained
from autograder.grading.explained.kind import NOTHING
from autograder.grading.failures import why_not_loaded
from autograder.language import Text
from autograder.report.model import CheckResult, ExerciseResult, Outcome
from autograder.stub import is_untouched
from autograder.verdicts import Fault, Status
from autograder.worker import wire


def early(exercise: Exercise, found: submission.Answer) -> ExerciseResult | None:
    """Return the verdict on this answer where it needs no run, else None. Its own checks are not run."""
    if (idle := nothing_to_run(exercise, found)) is not None:
        return unread(exercise, {}, found.path, *idle)
    if (wrong := _syntax_error(found)) is not None:
        known = explained(wrong, found.source)
        why = known.told if known else NOTHING
        spaced = Text(f" {why.en}" if why.en else "", why.zh)
        told = why_not_loaded(wrong, wrong.line, known.mistake if known else None, spaced, None)
        return unread(exercise, {}, found.path, Status.ERROR, told)
    return None


def nothing_to_run(exercise: Exercise, found: submission.Answer) -> tuple[Status, Feedback | None] | None:
    """Return why there is nothing to run (an unreadable file, or an unchanged stub), or None."""
    if found.problem is not None:
        told = say(
            f"the file cannot be graded: {found.problem.en}.", f"文件无法评分：{found.problem.zh}。", "unreadable"
        )
        return Status.ERROR, told
    return (Status.NOT_ATTEMPTED, None) if is_untouched(exercise, found.source) else None


def unread(
    exercise: Exercise, checks: Mapping[str, Check], path: str | None, status: Status, feedback: Feedback | None
) -> ExerciseResult:
    """Return the result of an exercise without a single check that ran, with the reason."""
    results = tuple(
        CheckResult(
            name=check.name,
            title=Text(check.en, check.zh),
            max_points=check.points,
            outcome=Outcome(Status.NOT_REACHED),
            devices={},
        )
        for check in checks.values()
    )
    return ExerciseResult(
        id=exercise.slug,
        note=exercise.note,
        title=exercise.title,
        status=status,
        checks=results,
        path=path,
        feedback=feedback,
        fault=Fault.SUBMISSION,
    )


def _syntax_error(found: submission.Answer) -> wire.Raised | None:
    """Return the error as the process that loads the file would report it."""
    try:
        with warnings.catch_warnings(action="ignore"):  # odd escapes are not errors
            compile(found.source, found.path, "exec", dont_inherit=True)
    except SyntaxError as wrong:
        bases = [base.__name__ for base in type(wrong).__mro__]
        return wire.Raised(type(wrong).__name__, bases, wrong.lineno, wrong.msg, wrong.lineno)
    except (ValueError, RecursionError, MemoryError):
        return None  # the worker names the error
    return None

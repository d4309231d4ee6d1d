"""Verdicts that need no run: the file cannot be read, nothing is written yet, it is not Python.

Nothing here imports torch.
"""

from __future__ import annotations

import warnings

from autograder import submission
from autograder.catalogue import Exercise
from autograder.feedback import Feedback, say
from autograder.grading.explained import explained
from autograder.grading.explained.kind import NOTHING
from autograder.grading.failures import why_not_loaded
from autograder.language import Text
from autograder.report.model import ExerciseResult, Fault, Status
from autograder.stub import is_untouched
from autograder.worker import wire


def early(exercise: Exercise, found: submission.Answer) -> ExerciseResult | None:
    """The verdict on this answer, without its checks, where it needs no run; else None."""
    if found.problem is not None:
        told = say(
            f"the file cannot be graded: {found.problem.en}.", f"文件无法评分：{found.problem.zh}。", "unreadable"
        )
        return _result(exercise, found, Status.ERROR, told)
    if is_untouched(exercise, found.source):
        return _result(exercise, found, Status.NOT_ATTEMPTED, None)
    if (wrong := _syntax_error(found)) is not None:
        known = explained(wrong, found.source)
        why = known.told if known else NOTHING
        spaced = Text(f" {why.en}" if why.en else "", why.zh)
        told = why_not_loaded(wrong, wrong.line, known.mistake if known else None, spaced, None)
        return _result(exercise, found, Status.ERROR, told)
    return None


def _syntax_error(found: submission.Answer) -> wire.Raised | None:
    """The error, as the process that loads the file would tell it."""
    try:
        with warnings.catch_warnings(action="ignore"):  # odd escapes are no errors
            compile(found.source, found.path, "exec", dont_inherit=True)
    except SyntaxError as wrong:
        bases = [base.__name__ for base in type(wrong).__mro__]
        return wire.Raised(type(wrong).__name__, bases, wrong.lineno, wrong.msg, wrong.lineno)
    except (ValueError, RecursionError, MemoryError):
        return None  # the worker says which
    return None


def _result(exercise: Exercise, found: submission.Answer, status: Status, told: Feedback | None) -> ExerciseResult:
    return ExerciseResult(
        id=exercise.slug,
        note=exercise.note,
        title=exercise.title,
        status=status,
        checks=(),
        path=found.path,
        feedback=told,
        fault=Fault.SUBMISSION,
    )

"""The report: the result of grading one submission. Every output format is a view of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from autograder.catalogue import Text
from autograder.drawing.grid import Grid
from autograder.example import Example
from autograder.feedback import Feedback
from autograder.report.insight import Insight
from autograder.submission.model import Unread
from autograder.verdicts import Fault, Status

MAX_PRINTED = 500
"""Characters of what an answer printed that are shown; one more is kept, so that a cut can be told."""


@dataclass(frozen=True)
class Outcome:
    """One check on one device, and the beginning of the answer's output meanwhile."""

    status: Status
    feedback: Feedback | None = None
    fault: Fault | None = None
    printed: str = ""
    pictures: tuple[Grid, ...] = ()
    """Drawings of the things that the feedback speaks of."""
    insight: Insight | None = None
    """Facts that only the author of the answer may see."""

    @property
    def is_judged(self) -> bool:
        """True when the verdict is about the answer, not about a fault of ours."""
        return self.fault is None or not self.fault.is_ours


@dataclass(frozen=True, kw_only=True)
class CheckResult:
    """One check over all devices. It is passed when it is passed on all that ran."""

    name: str
    title: Text
    max_points: float
    outcome: Outcome
    """The worst one."""
    devices: Mapping[str, Status]
    seconds: float = field(default=0.0, compare=False)
    """The time on all devices together."""

    @property
    def points(self) -> float:
        """The points earned."""
        return self.max_points if self.outcome.status is Status.PASSED else 0.0


@dataclass(frozen=True, kw_only=True)
class ExerciseResult:
    """One exercise of one submission."""

    id: str
    """The slug."""
    note: str
    title: Text
    status: Status
    checks: tuple[CheckResult, ...]
    path: str | None = None
    """The student's file."""
    feedback: Feedback | None = None
    """The sentence that concerns all checks."""
    fault: Fault | None = None
    line: int | None = None
    """The line of the student's file in which the function begins."""
    examples: tuple[Example, ...] = ()
    """The visible examples, where they were run for the answer's author."""

    @property
    def is_judged(self) -> bool:
        """True when the verdict is about the answer, not about a fault of ours."""
        return self.fault is None or not self.fault.is_ours

    @property
    def score(self) -> float:
        """The points earned."""
        return sum((check.points for check in self.checks), 0.0)

    @property
    def max_score(self) -> float:
        """The points that can be earned."""
        return sum((check.max_points for check in self.checks), 0.0)


@dataclass(frozen=True, kw_only=True)
class Report:
    """The result of grading one submission: the machine, the points and the reasons."""

    submission: str
    walls: str
    """The level that student code was confined by."""
    devices: tuple[str, ...]
    """The devices that checks ran on."""
    seed: int
    """The seed that draws the same hidden inputs again."""
    exercises: tuple[ExerciseResult, ...]
    ignored: tuple[Unread, ...] = ()
    problem: Text | None = None
    """The reason why nothing of the submission could be read."""
    not_run: tuple[str, ...] = ()
    """Devices that were asked for and that this machine lacks."""

    @property
    def score(self) -> float:
        """The points earned."""
        return sum((exercise.score for exercise in self.exercises), 0.0)

    @property
    def max_score(self) -> float:
        """The points that can be earned."""
        return sum((exercise.max_score for exercise in self.exercises), 0.0)

    @property
    def is_perfect(self) -> bool:
        """True when every point is earned."""
        return self.score == self.max_score

    @property
    def is_sound(self) -> bool:
        """True when every verdict is about the answers.

        It is not when a grader or the machine is broken, or the submission is unreadable.
        """
        return self.problem is None and all(exercise.is_judged for exercise in self.exercises)


def report_of(exercise: ExerciseResult) -> Report:
    """Return the report of one exercise by itself, to be shown in a view of reports."""
    return Report(submission=exercise.id, walls="", devices=(), seed=0, exercises=(exercise,))

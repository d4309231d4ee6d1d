"""A report as rows, one for each check: the common content of views that list checks, fit to be shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from autograder.catalogue import Text
from autograder.report.model import CheckResult, ExerciseResult, Report
from autograder.report.plain import printable, printable_path
from autograder.report.words import DEVICES, NOT_YOUR_FAULT, WALLS, labelled
from autograder.verdicts import Status

REASONS = {
    Status.NOT_REACHED: Text("this check waits until an earlier one passes.", "前面的检查通过之后才会运行这一项。"),
    Status.NOT_RUN: Text("this check could not run on this machine.", "这一项无法在这台机器上运行。"),
    Status.NOT_ATTEMPTED: Text("the function is still the stub.", "函数还没有写。"),
    Status.MISSING: Text("there is no file for this exercise.", "没有交这道练习的文件。"),
}
"""The reason why a check did not run, where that is nobody's mistake."""
_UNREAD = Text("not read: {path}: {reason}", "没有读取：{path}：{reason}")
_MORE_UNREAD = Text(
    "{count} more files were not read; the JSON report names them", "另有 {count} 个文件没有读取，见 JSON 报告"
)
_UNREAD_SHOWN = 50
NOTHING = Text("There is nothing to grade.", "没有可以评分的内容。")


@dataclass(frozen=True, kw_only=True)
class Row:
    """One check: its verdict, one line of text for the student, and the place in the student's file."""

    exercise: ExerciseResult
    check: CheckResult
    status: Status
    title: str
    message: str | None
    """One line for the student."""
    mistake: str | None
    detail: str | None
    """One line that only instructors may read."""
    path: str | None
    line: int | None
    """The line where it went wrong, or, where nothing tells, where the function begins."""

    @property
    def passed(self) -> bool:
        """True when its points are earned."""
        return self.status is Status.PASSED

    @property
    def name(self) -> str:
        """A name that no other check of the report has."""
        return f"{self.exercise.id}: {self.title}"

    @property
    def place(self) -> str | None:
        """The place of the problem, as ``file:line``. Empty if there is no problem."""
        return None if self.passed or self.line is None else f"{self.path}:{self.line}"


def rows(report: Report, lang: str, limit: int = 4_000) -> Iterator[Row]:
    """Return every check of the report in its order, with no text longer than ``limit`` characters."""
    for exercise in report.exercises:
        for check in exercise.checks:
            yield _row(exercise, check, lang, limit)


def _row(exercise: ExerciseResult, check: CheckResult, lang: str, limit: int) -> Row:
    nothing_ran = check.outcome.status is Status.NOT_REACHED and not check.devices
    status = exercise.status if nothing_ran else check.outcome.status
    feedback = exercise.feedback if nothing_ran else check.outcome.feedback
    reason = REASONS[status][lang] if status in REASONS else None
    claimed = None if feedback is None else feedback.line
    return Row(
        exercise=exercise,
        check=check,
        status=status,
        title=printable(check.title[lang], limit),
        message=reason if feedback is None else printable(feedback[lang], limit),
        mistake=None if feedback is None else feedback.mistake,
        detail=None if feedback is None or feedback.detail is None else printable(feedback.detail, limit),
        path=None if exercise.path is None else printable_path(exercise.path, limit),
        # The number comes from the worker, which may send any. A number that is not a line counts as none.
        line=None if exercise.path is None else claimed if claimed is not None and claimed > 0 else exercise.line,
    )


def is_repeated(exercise: ExerciseResult, check: CheckResult) -> bool:
    """True when an earlier check says the same: nothing ran at all, or tampering in one call voids all checks."""
    void = [other for other in exercise.checks if other.outcome.status is Status.TAMPERING or not other.devices]
    return any(check is other for other in void[1:])


def problem(report: Report, lang: str) -> str | None:
    """Return why nothing of the submission could be read, and the next step, on one line."""
    if report.problem is None:
        return None
    stop = "。" if lang == "zh" else ". "
    return printable(stop.join(report.problem[lang].splitlines()))


def why_void(report: Report, lang: str) -> str | None:
    """Return why the report as a whole is not a verdict on the answers, or None when it is one."""
    if (why := problem(report, lang)) is not None:
        return why
    return None if report.is_sound else NOT_YOUR_FAULT[lang]


def was_called(exercise: ExerciseResult) -> bool:
    """True when a function of the answer was called: it was handed in, may be run, and could be loaded."""
    statuses = [check.outcome.status for check in exercise.checks]
    return any(not status.is_idle and status is not Status.ERROR for status in statuses)


def reasons(report: Report, lang: str, limit: int) -> list[str]:
    """Return the messages of the checks, each sentence once."""
    told = [row for row in rows(report, lang, limit) if row.status is not Status.NOT_REACHED]
    return list(dict.fromkeys(row.message or row.status for row in told))


def unread(report: Report, lang: str) -> list[str]:
    """Return a line for each file that was not read, with its reason."""
    shown = report.ignored[:_UNREAD_SHOWN]
    lines = [
        _UNREAD[lang].format(path=printable_path(one.path, 200), reason=printable(one.reason[lang], 500))
        for one in shown
    ]
    more = len(report.ignored) - len(shown)
    return [*lines, _MORE_UNREAD[lang].format(count=more)] if more else lines


def number(points: float) -> str:
    """Return points as people write them: ``3``, ``2.5``."""
    return f"{points:.2f}".rstrip("0").rstrip(".")


def total(report: Report, lang: str) -> str:
    """Return the total as ``12/66 points``."""
    return _POINTS[lang].format(score=number(report.score), max_score=number(report.max_score))


_POINTS = Text("{score}/{max_score} points", "{score}/{max_score} 分")


def circumstances(report: Report, lang: str) -> str:
    """Describe how the answers were run: walls, devices, and the devices that this machine lacks."""
    facts = [labelled(WALLS, report.walls)]
    if report.devices:
        facts.append(labelled(DEVICES, ", ".join(report.devices)))
    if report.not_run:
        facts.append(labelled(Status.NOT_RUN.word, ", ".join(report.not_run)))
    return " · ".join(fact[lang] for fact in facts)

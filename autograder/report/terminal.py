"""The report for the eyes of students and instructors, in a terminal.

Every verdict has a word next to its symbol and its colour, so that it can be read without either. All text goes in as
``rich.text.Text``, so that nothing a student wrote is read as markup.
"""

from __future__ import annotations

from collections import Counter

from rich.console import Console
from rich.text import Text as Line

from autograder.catalogue import Text
from autograder.drawing.text import lines
from autograder.feedback import Feedback
from autograder.isolation import Level
from autograder.report import log
from autograder.report.formats import PLAIN, Asked
from autograder.report.insight import Insight
from autograder.report.lines import Lines
from autograder.report.model import CheckResult, ExerciseResult, Outcome, Report, report_of
from autograder.report.plain import below, printable, printable_path
from autograder.report.rows import circumstances, is_repeated, number, problem, total, unread
from autograder.report.words import EXAMPLES_HOLD, NOT_YOUR_FAULT, waiting
from autograder.terminals import width
from autograder.verdicts import Status

_NAME_LIMIT = 100
_CHECK_INDENT = 4
_MESSAGE_INDENT = 6

_IDLE_STYLE = "dim"
_OURS_LOOK = ("!", "bold magenta")

_NO_WALLS = Text(
    "warning: no isolation on this machine, only limits of time and memory: the graded code can read your files "
    "and use the network",
    "警告：这台机器没有隔离，只限制了时间和内存：被评分的代码可以读取你的文件，也可以访问网络",
)
_UNREADABLE = Text("the submission cannot be read: {problem}", "提交无法读取：{problem}")
_LISTED = Text("{count} {word} (0/{max_score}): {names}", "{count} 个{word} (0/{max_score})：{names}")
_BROKEN = Text("not your fault: the {fault} is broken", "不是你的问题：{fault}出错了")
_ONE_IS_VOID = Text("1 more check is void for the same reason", "另有 1 项因此不作数")
_MANY_ARE_VOID = Text("{count} more checks are void for the same reason", "另有 {count} 项因此不作数")
_NOT_RUN_HERE = Text("not run on this machine: {titles}", "没有在这台机器上运行：{titles}")
_ONLY_SOME_DEVICES = Text("passed on {passed}, failed on {failed}", "在 {passed} 上通过，在 {failed} 上未通过")
_FOR_INSTRUCTORS = Text("for instructors: {detail}", "教师可见：{detail}")
_EXAMPLES_SHOWN = 2
_PRINTED_SHOWN = 200
_PRINTED = Text("printed: {printed}", "打印了：{printed}")
_TOTAL = Text("Total: {points}", "总计：{points}")
_COUNTED = Text("{count} {word}", "{count} 个{word}")
_ALL_EARNED = Text("all points earned", "全部满分")


def show(report: Report, lang: str, asked: Asked = PLAIN, console: Console | None = None) -> None:
    """Print the report. A verbose one names every check and every exercise, a quiet one only the total."""
    if asked.quiet:
        log.show(report, lang, asked)
    else:
        _View(report, console or Console(highlight=False), lang, asked).show()


def show_exercise(exercise: ExerciseResult, console: Console, lang: str, base: str = "") -> None:
    """Print the part of a report about one exercise. Paths start at ``base``."""
    _View(report_of(exercise), console, lang, Asked(base=base, from_here=True)).exercise(exercise)


class _View:
    """One printing of one report."""

    def __init__(self, report: Report, console: Console, lang: str, asked: Asked) -> None:
        self._report = report
        self._out = Lines(console, lang, is_whole=asked.verbose)
        self._lang = lang
        self._verbose = asked.verbose
        self._details = asked.is_for_instructors
        self._base = asked.base if asked.from_here else ""
        shown = [exercise for exercise in report.exercises if not exercise.status.is_unanswered]
        self._shown = shown
        self._word_width = max((width(self._word(exercise)) for exercise in shown), default=0)
        self._slug_width = max((width(exercise.id) for exercise in shown), default=0)

    def show(self) -> None:
        """Print the header, the exercises, the missing ones, and the total."""
        self._header()
        for exercise in self._shown:
            self.exercise(exercise)
        for status in Status:
            if status.is_unanswered:
                self._listed(status)
        if self._report.ignored:
            for line in unread(self._report, self._lang):
                self._out.print(line, "dim")
        self._total()

    # --- the whole ----------------------------------------------------------------------------------------------

    def _header(self) -> None:
        report = self._report
        facts = [total(report, self._lang), circumstances(report, self._lang)]
        header = Line(printable(report.submission, _NAME_LIMIT), style="bold")
        self._out.indented(header.append(" · " + " · ".join(facts), style="not bold"), 0)
        if report.walls == Level.LIMITS:
            self._out.print(self._out.say(_NO_WALLS), "bold yellow")
        if (why := problem(report, self._lang)) is not None:
            self._out.print(self._out.say(_UNREADABLE, problem=why), "bold red")

    def _total(self) -> None:
        report = self._report
        count = Counter(exercise.status for exercise in report.exercises)
        facts = [
            self._out.say(_COUNTED, count=count[status], word=status.word[self._lang])
            for status in Status
            if count[status]
        ]
        if report.exercises and report.is_perfect:
            facts = [self._out.say(_ALL_EARNED)]
        points = total(report, self._lang)
        self._out.print(" · ".join([self._out.say(_TOTAL, points=points), *facts]), "bold")
        if not report.is_sound and report.problem is None:
            self._out.print(NOT_YOUR_FAULT[self._lang], _OURS_LOOK[1])

    def _listed(self, status: Status) -> None:
        exercises = [exercise for exercise in self._report.exercises if exercise.status is status]
        if exercises:
            names = self._out.some([exercise.id for exercise in exercises])
            word, max_score = status.word[self._lang], number(sum(exercise.max_score for exercise in exercises))
            listed = self._out.say(_LISTED, count=len(exercises), word=word, max_score=max_score, names=names)
            self._out.print(f"{status.sign} {listed}", _IDLE_STYLE)

    # --- one exercise -------------------------------------------------------------------------------------------

    def exercise(self, exercise: ExerciseResult) -> None:
        """Print the verdict, and the messages about it."""
        symbol, style = _look(exercise)
        line = Line(f"{symbol} {_padded(self._word(exercise), self._word_width)}", style=style)
        line.append(f"  {_padded(exercise.id, self._slug_width)}  ", style="not bold default")
        if exercise.checks:
            line.append(f"{number(exercise.score)}/{number(exercise.max_score)}", style="default")
        if exercise.fault is not None and exercise.fault.is_ours:
            line.append(f"  {_BROKEN.format(fault=exercise.fault.word)[self._lang]}")
        self._out.indented(line, 0)
        self._told(exercise, exercise.feedback, _CHECK_INDENT)
        self._examples(exercise)
        for check in exercise.checks:
            if self._verbose or (self._is_told(check) and not is_repeated(exercise, check)):
                self._check(exercise, check)
        if not self._verbose:
            self._untold(exercise)

    def _is_told(self, check: CheckResult) -> bool:
        if check.outcome.status is Status.PASSED:
            return check.outcome.feedback is not None
        return check.outcome.status.is_lost

    def _check(self, exercise: ExerciseResult, check: CheckResult) -> None:
        outcome = check.outcome
        symbol, style = _look(outcome)
        line = Line(f"{symbol} {outcome.status.word[self._lang]}", style=style)
        line.append(f"  {printable(check.title[self._lang])}", style="not bold default")
        self._out.indented(line, _CHECK_INDENT)
        self._told(exercise, outcome.feedback, _MESSAGE_INDENT)
        if outcome.insight is not None and check is self._first_lost(exercise):
            self._insight(outcome.insight, outcome)
        passed, failed = _by_device(check)
        if passed and failed:
            some = self._out.say(_ONLY_SOME_DEVICES, passed=", ".join(passed), failed=", ".join(failed))
            self._out.indented(Line(some, style="yellow"), _MESSAGE_INDENT)

    def _first_lost(self, exercise: ExerciseResult) -> CheckResult | None:
        """Return the check to mend first. All is on one screen, and one picture of a kind is enough."""
        return next((check for check in exercise.checks if check.outcome.status.is_lost), None)

    def _told(self, exercise: ExerciseResult, feedback: Feedback | None, indent: int) -> None:
        if feedback is None:
            return
        message = Line(printable(feedback[self._lang]))
        if (feedback.line or 0) > 0 and exercise.path is not None:
            where = below(self._base, printable_path(exercise.path, _NAME_LIMIT))
            message.append(f"  {where}:{feedback.line}", style="cyan")
        self._out.indented(message, indent)
        if self._details and feedback.detail is not None:
            detail = self._out.say(_FOR_INSTRUCTORS, detail=printable(feedback.detail))
            self._out.indented(Line(detail, style="dim"), indent)

    def _examples(self, exercise: ExerciseResult) -> None:
        """Print the visible examples that fail, or one line when all are right."""
        failed = [example for example in exercise.examples if not example.holds]
        if exercise.examples and not failed:
            self._out.indented(
                Line(self._out.say(EXAMPLES_HOLD, count=len(exercise.examples)), style="dim"), _CHECK_INDENT
            )
        for example in failed[:_EXAMPLES_SHOWN]:
            self._out.as_is(example.lines(self._lang), _CHECK_INDENT)

    def _insight(self, insight: Insight, outcome: Outcome) -> None:
        """Print how the check called the answer, its exception and output, and pictures."""
        called = Line(printable(insight.call), style="cyan")
        if insight.arguments:
            called.append(f"   {printable(' · '.join(insight.arguments))}", style="dim")
        self._out.indented(called, _MESSAGE_INDENT)
        if insight.raised:
            self._out.indented(Line(printable(insight.raised), style="red"), _MESSAGE_INDENT)
        if insight.line is not None:
            self._out.as_is([f"{insight.line} | {printable(insight.source)}"], _MESSAGE_INDENT)
        if outcome.printed.strip():
            printed = printable(outcome.printed, _PRINTED_SHOWN)
            self._out.indented(Line(self._out.say(_PRINTED, printed=printed)), _MESSAGE_INDENT)
        for picture in outcome.pictures:
            self._out.as_is(lines(picture, self._lang), _MESSAGE_INDENT)

    def _untold(self, exercise: ExerciseResult) -> None:
        checks = exercise.checks
        status = [check.outcome.status for check in checks]
        waits = status.count(Status.NOT_REACHED)
        # If nothing ran at all, no check is waited for, and the exercise's own message names the problem.
        if 0 < waits < len(checks):
            self._out.indented(Line(waiting(waits)[self._lang], style="dim"), _CHECK_INDENT)
        void = sum(is_repeated(exercise, check) for check in checks if check.devices)
        if void:
            voided = self._out.say(_ONE_IS_VOID if void == 1 else _MANY_ARE_VOID, count=void)
            self._out.indented(Line(voided, style="dim"), _CHECK_INDENT)
        absent = [printable(check.title[self._lang]) for check in checks if check.outcome.status is Status.NOT_RUN]
        if absent:
            self._out.indented(
                Line(self._out.say(_NOT_RUN_HERE, titles=self._out.some(absent)), style="dim"), _CHECK_INDENT
            )

    def _word(self, exercise: ExerciseResult) -> str:
        return exercise.status.word[self._lang]


def _look(judged: ExerciseResult | Outcome) -> tuple[str, str]:
    status = judged.status
    if not judged.is_judged:
        return _OURS_LOOK
    return status.sign, "green" if status is Status.PASSED else "red" if status.is_lost else _IDLE_STYLE


def _by_device(check: CheckResult) -> tuple[list[str], list[str]]:
    passed = [device for device, status in check.devices.items() if status is Status.PASSED]
    failed = [device for device, status in check.devices.items() if status.is_lost]
    return passed, failed


def _padded(text: str, cells: int) -> str:
    return text + " " * (cells - width(text))

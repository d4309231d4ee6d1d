"""Messages while a class is graded, and at the end."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn
from rich.table import Table

from autograder.course.entries import Class, Handed
from autograder.course.grading import Tally
from autograder.course.judge import Judged
from autograder.course.overview import STOPPED
from autograder.course.roster import UNLISTED
from autograder.language import Text, fitting
from autograder.report.model import ExerciseResult
from autograder.report.plain import printable
from autograder.terminals import fitted

_EVERY = 10.0
"""Seconds between two lines where there is no terminal."""
_SHOWN = 50
"""Rows of the last table; the report has all."""
_RATE = Text("{rate:.1f} a second · {left} left", "每秒 {rate:.1f} 份 · 还需 {left}")
_LINE = Text("{done} of {count} · {rate}", "{done}/{count} · {rate}")
_TITLE = Text("Who needs a look", "需要看一看的")
_WHO, _WHAT = Text("who", "谁"), Text("what", "什么")
_SUM = Text(
    "{graded} graded, {unchanged} unchanged, {absent} handed in nothing",
    "评了 {graded} 份，{unchanged} 份没有变化，{absent} 人没有交",
)
_STOPPED = Text(
    "Stopped: {done} of {count} are in the store. Run the same command again to go on.",
    "已停止：{count} 份中的 {done} 份已存入。再运行同一条命令就会接着评。",
)
_MORE = Text("and {count} more; `kata class report` shows them all", "另有 {count} 项；`kata class report` 列出全部")
_SEVERAL = Text("{count} entries are one submission: {names}", "{count} 个文件算作一份提交：{names}")
_OURS = Text("not judged: a {whose} is broken", "没有评判：{whose}出了问题")


@dataclass(kw_only=True)
class Telling:
    """The display of the progress. It also collects the people who need a look. A context."""

    found: Class
    has_roster: bool
    lang: str
    tally: Tally
    rows: list[tuple[str, str]] = field(default_factory=list)
    is_broken: bool = False
    is_odd: bool = False

    def __post_init__(self) -> None:
        self._console = Console(stderr=True, highlight=False)
        self._count = len(self.found.handed)
        self._started = self._told = time.monotonic()
        self._bar: Progress | None = None
        self._task = TaskID(0)
        for name, reason in self.found.skipped:
            self._odd(name, reason)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def begin(self, count: int) -> None:
        """Note the number of people in the class."""
        self._started = self._told = time.monotonic()
        if self._console.is_terminal:
            columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"))
            self._bar = Progress(*columns, console=self._console, transient=True)
            self._task = self._bar.add_task("", total=count, rate="")
            self._bar.start()

    def done(self, handed: Handed, judged: Judged) -> None:
        """Note that the results of this person are in the store."""
        self._look_at(handed, judged)
        now = time.monotonic()
        if self._bar is not None:
            self._bar.update(self._task, completed=self.tally.done, rate=self._rate(now))
        elif now - self._told > _EVERY:
            self._told = now
            line = _LINE[self.lang].format(done=self.tally.done, count=self._count, rate=self._rate(now))
            sys.stderr.write(f"{fitted(line, sys.stderr)}\n")

    def _rate(self, now: float) -> str:
        rate = self.tally.done / max(now - self._started, 1e-3)
        left = round((self._count - self.tally.done) / max(rate, 1e-3))
        clock = f"{left // 3600}:{left // 60 % 60:02}:{left % 60:02}"
        return _RATE[self.lang].format(rate=rate, left=clock)

    # --- who needs a look ---------------------------------------------------------------------------------------

    def _look_at(self, handed: Handed, judged: Judged) -> None:
        name, report = _called(handed), judged.report
        if len(handed.entries) > 1 and len({(entry.name, entry.number) for entry in handed.entries}) > 1:
            names = ", ".join(entry.path.name for entry in handed.entries)
            self.rows.append((name, _SEVERAL[self.lang].format(count=len(handed.entries), names=printable(names, 200))))
        if self.has_roster and not handed.person.is_listed:
            self._odd(name, UNLISTED)
        if report.problem is not None:
            self._odd(name, report.problem)
        for exercise in report.exercises:
            if exercise.fault is not None and exercise.fault.is_ours:
                self.is_broken = True
                self._look_into(name, exercise, _OURS.format(whose=exercise.fault.word))
            elif exercise.status in STOPPED:
                self._look_into(name, exercise, exercise.status.word)

    def _look_into(self, name: str, exercise: ExerciseResult, why: Text) -> None:
        self.rows.append((name, f"{exercise.id}: {why[self.lang]}"))

    def _odd(self, name: str, reason: Text) -> None:
        self.is_odd = True
        self.rows.append((name, printable(reason[self.lang], 300)))

    # --- the end ------------------------------------------------------------------------------------------------

    def close(self, is_stopped: bool) -> int:
        """Print the last table and return the exit code."""
        for person, reason in self.tally.unjudged:
            self.is_broken = True
            self.rows.append((person.name, printable(reason[self.lang], 300)))
        lang = fitting(self.lang)
        out = Console(highlight=False)
        if self.rows:
            out.print(self._table(lang))
        tally = self.tally
        for line in self._last_lines(lang, is_stopped, tally):
            sys.stdout.write(f"{fitted(line)}\n")
        return 130 if is_stopped else 2 if self.is_broken else 1 if self.is_odd else 0

    def _last_lines(self, lang: str, is_stopped: bool, tally: Tally) -> Iterator[str]:
        if len(self.rows) > _SHOWN:
            yield _MORE[lang].format(count=len(self.rows) - _SHOWN)
        yield _SUM[lang].format(graded=tally.graded, unchanged=tally.unchanged, absent=tally.absent)
        if is_stopped:
            yield _STOPPED[lang].format(done=tally.done, count=self._count)

    def _table(self, lang: str) -> Table:
        table = Table(title=fitted(_TITLE[lang]), title_justify="left", show_edge=False)
        table.add_column(_WHO[lang])
        table.add_column(_WHAT[lang])
        for name, what in self.rows[:_SHOWN]:
            table.add_row(*(fitted(cell).replace("[", r"\[") for cell in (name, what)))
        return table


def _called(handed: Handed) -> str:
    person = handed.person
    name = person.name if person.name == person.key else f"{person.name} ({person.key})"
    return printable(name, 100)

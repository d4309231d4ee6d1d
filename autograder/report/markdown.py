"""The report as Markdown for GitHub's step summary: a table of scores, and below it the feedback for the student."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autograder.catalogue import Text
from autograder.report.model import ExerciseResult, Report
from autograder.report.plain import printable
from autograder.report.rows import Row, circumstances, is_repeated, number, rows, total, why_void

_LIMIT = 500
_ROOM = 900_000
"""Bytes: GitHub shows no summary of more than a mebibyte."""
_COLUMNS = Text("| | Exercise | Verdict | Points |", "| | 练习 | 结果 | 分数 |")
_CUT = Text("More was found than fits here: see the whole report.", "这里放不下全部内容：请看完整报告。")
_PUNCTUATION = re.compile(r"([\\`*_{}\[\]()#+\-.!|~^=:$/'\"])")


def render(report: Report, lang: str) -> str:
    """Return Markdown of at most a megabyte. All markup in it is written here."""
    lines: list[str] = []
    room = _ROOM
    for line in _lines(report, lang):
        room -= len(line.encode("utf-8")) + 1
        if room < 0:
            lines += ["", _CUT[lang]]
            break
        lines.append(line)
    return "\n".join(lines) + "\n"


def text(raw: str) -> str:
    """Return Markdown that shows any text as it is: no markup, no HTML, no link, no mention."""
    entities = raw.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    # GitHub looks for names and issues in the shown text, after the escapes are gone. Only a character stops it.
    return _PUNCTUATION.sub(r"\\\1", entities).replace("@", "@\u200b")


def _lines(report: Report, lang: str) -> Iterator[str]:
    yield f"## {text(printable(report.submission, 100))} · {text(total(report, lang))}"
    yield ""
    void = why_void(report, lang)
    if void is not None:
        yield from (f"> **{text(void)}**", "")
    yield from _table(report, lang)
    yield from ("", *_told(report, lang), text(circumstances(report, lang)))


def _table(report: Report, lang: str) -> Iterator[str]:
    if not report.exercises:
        return
    yield from (_COLUMNS[lang], "|---|---|---|---:|")
    for exercise in report.exercises:
        yield _exercise(exercise, lang)


def _exercise(exercise: ExerciseResult, lang: str) -> str:
    status = exercise.status
    symbol = "⬜" if status.is_idle else "❌" if status.is_lost else "✅"
    points = f"{number(exercise.score)}/{number(exercise.max_score)}"
    name = f"{text(exercise.id)} · {text(printable(exercise.title[lang], 100))}"
    return f"| {symbol} | {name} | {status.word[lang]} | {points} |"


def _told(report: Report, lang: str) -> Iterator[str]:
    for row in rows(report, lang, _LIMIT):
        told = row.status.is_lost and not is_repeated(row.exercise, row.check)
        if told or (row.passed and row.message):
            yield _check(row)
            yield ""


def _check(row: Row) -> str:
    where = "" if row.place is None else f" — {text(row.place)}"
    return f"- **{text(row.name)}**{where}\\\n  {text(row.message or row.status)}"

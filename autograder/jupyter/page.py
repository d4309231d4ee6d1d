"""A verdict in a notebook: HTML with pictures, and the same as text for front ends without HTML.

The HTML has no script, no address and no class that another page could know.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from html import escape

from rich.console import Console

from autograder.catalogue import Exercise
from autograder.drawing.svg import svg
from autograder.language import Text
from autograder.report.insight import Insight
from autograder.report.model import CheckResult, ExerciseResult, Report
from autograder.report.plain import printable
from autograder.report.rows import Row, is_repeated, number, rows
from autograder.report.terminal import show_exercise
from autograder.report.words import EXAMPLES_HOLD, LINE, NOT_YOUR_FAULT, waiting
from autograder.verdicts import Status

_WIDTH = 100
"""Characters in a line of the text."""
_PRINTED = 2_000
"""Characters shown of what the answer printed."""
_SAID = Text("printed:", "打印了：")
_WHY = Text("Why", "为什么")
_COLOURS = {"✓": "#1a7f37", "✗": "#b3261e", "·": "#6b7280"}
_BOX = (
    "border:1px solid #c9ccd1;border-left:4px solid {colour};border-radius:4px;padding:8px 12px;"
    "color:#111;background:#fff"
)
_CODE = "margin:4px 0;white-space:pre-wrap;font-family:monospace;background:#f4f5f7;padding:4px 6px;color:#111"
_QUIET = "color:#6b7280"


def plain(exercise: Exercise, result: ExerciseResult, lang: str) -> str:
    """Return the verdict as lines of text."""
    written = io.StringIO()
    show_exercise(
        result,
        Console(
            file=written, highlight=False, width=_WIDTH, color_system=None, force_jupyter=False, force_terminal=False
        ),
        lang,
    )
    why = f"\n{exercise.why[lang]}" if _has_why(exercise, result) else ""
    return f"{written.getvalue().rstrip()}{why}"


def page(exercise: Exercise, result: ExerciseResult, lang: str) -> str:
    """Return the verdict as one ``<div>``."""
    colour = _COLOURS[result.status.sign]
    return f'<div lang="{lang}" style="{_BOX.format(colour=colour)}">{"".join(_parts(exercise, result, lang))}</div>'


def _parts(exercise: Exercise, result: ExerciseResult, lang: str) -> Iterator[str]:
    points = f" · {number(result.score)}/{number(result.max_score)}" if result.checks else ""
    yield f"<b>{result.status.sign} {escape(result.status.word[lang])}</b> {escape(exercise.title[lang])}{points}"
    if not result.is_judged:
        yield _paragraph(NOT_YOUR_FAULT[lang])
    if result.feedback is not None:
        yield _paragraph(_placed(printable(result.feedback[lang]), result.feedback.line, lang))
    yield from _examples(result, lang)
    report = Report(submission=result.id, walls="", devices=(), seed=0, exercises=(result,))
    first = next((check for check in result.checks if check.outcome.status.is_lost), None)
    for row in rows(report, lang):
        if _is_told(row) and not is_repeated(result, row.check):
            yield from _check(row, row.check is first, lang)
    waits = sum(check.outcome.status is Status.NOT_REACHED for check in result.checks)
    if 0 < waits < len(result.checks):
        yield _paragraph(waiting(waits)[lang], _QUIET)
    if _has_why(exercise, result):
        yield f"<details><summary>{_WHY[lang]}</summary>{_paragraph(exercise.why[lang])}</details>"


def _check(row: Row, is_first: bool, lang: str) -> Iterator[str]:
    colour = _COLOURS[row.status.sign]
    yield f'<p style="margin:6px 0;color:{colour}"><b>{row.status.sign} {escape(row.title)}</b></p>'
    outcome = row.check.outcome
    if row.message:
        yield _paragraph(_placed(row.message, outcome.feedback.line if outcome.feedback else None, lang))
    if is_first and outcome.insight is not None:
        yield from _insight(outcome.insight, row.check, lang)


def _insight(insight: Insight, check: CheckResult, lang: str) -> Iterator[str]:
    called = [insight.call, *insight.arguments]
    raised = [insight.raised] if insight.raised else []
    place = [f"{insight.line} | {insight.source}"] if insight.line is not None else []
    yield _code([*called, *raised, *place])
    if printed := check.outcome.printed.strip():
        yield _paragraph(_SAID[lang], _QUIET) + _code([printable(printed, _PRINTED)])
    for picture in check.outcome.pictures:
        yield f'<div style="overflow-x:auto">{svg(picture, lang)}</div>'


def _examples(result: ExerciseResult, lang: str) -> Iterator[str]:
    failed = [example for example in result.examples if not example.holds]
    if result.examples and not failed:
        yield _paragraph(EXAMPLES_HOLD[lang].format(count=len(result.examples)), _QUIET)
    for example in failed:
        yield _code(list(example.lines(lang)))


def _has_why(exercise: Exercise, result: ExerciseResult) -> bool:
    return result.status is Status.PASSED and exercise.solution.is_file()


def _is_told(row: Row) -> bool:
    return row.status.is_lost or (row.passed and row.check.outcome.feedback is not None)


def _placed(message: str, line: int | None, lang: str) -> str:
    return f"{message} ({LINE[lang].format(line=line)})" if line else message


def _paragraph(text: str, style: str = "") -> str:
    return f'<p style="margin:6px 0;{style}">{escape(text)}</p>'


def _code(texts: list[str]) -> str:
    lines = [printable(line) for text in texts for line in text.splitlines()]
    joined = escape("\n".join(lines))
    return f'<pre style="{_CODE}">{joined}</pre>'

"""A verdict as nbgrader shows it: points, a comment, and the outputs of a graded cell. Pure; no hidden details."""

from __future__ import annotations

import html
import re
from typing import Any

from autograder.catalogue import Text
from autograder.report.model import CheckResult, ExerciseResult, Fault, Status
from autograder.report.plain import printable

_Json = dict[str, Any]

_WORDS = {
    Status.NOT_ATTEMPTED: Text("Not attempted: the cell holds the stub still", "未作答：单元格里还是原来的样子"),
    Status.MISSING: Text(
        "The answer is missing: its cell or the notebook is not there", "没有答案：单元格或笔记本不存在"
    ),
}
_OURS = Text(
    "It could not be judged: the {fault} is broken, not the answer. The points are not decided yet.",
    "无法评判：出问题的是{fault}，不是答案。分数尚未确定。",
)
_FAULTS = {Fault.GRADER: Text("grader", "评分程序"), Fault.MACHINE: Text("machine", "运行环境")}
_WAITS = Text("waits until the checks above pass", "等上面的检查通过")
_NOT_RUN = Text("not run on this machine", "没有在这台机器上运行")
_LINE = Text("line {line}", "第 {line} 行")
_POINTS = Text("{score:g}/{max_score:g} points", "{score:g}/{max_score:g} 分")
_COLOURS = {Status.PASSED: "#2e7d32", Status.NOT_REACHED: "#bdbdbd", Status.NOT_RUN: "#bdbdbd"}
_LOST_COLOUR = "#c62828"
_COMMENT_LIMIT = 4_000
"""Characters of a comment: a gradebook is no log."""
_MARKUP = re.compile(r"<(?=[a-zA-Z/!?])|\](?=\()")


def is_judged(result: ExerciseResult) -> bool:
    """Whether the verdict is about the answer, not about something of ours."""
    return result.fault not in _FAULTS


def scaled(result: ExerciseResult, points: float) -> float:
    """The score as a part of ``points``, which an instructor may have changed."""
    if result.score == result.max_score:
        return float(points)
    return float(result.score if points == result.max_score else round(result.score / result.max_score * points, 4))


def summary(result: ExerciseResult, lang: str) -> str:
    """The verdict in lines: the points, and every check with what was found."""
    return "\n".join([headline(result, lang), *(_check_line(check, lang) for check in result.checks)])


def comment(result: ExerciseResult, lang: str) -> str:
    """What stands below the answer: the points and what was lost, or what the passed ones were told."""
    told = [check for check in result.checks if check.outcome.feedback is not None]
    lines = [headline(result, lang), *(_check_line(check, lang) for check in told)]
    # nbgrader's feedback page takes comments for Markdown, and lets HTML in it through.
    return _MARKUP.sub(r"\\\g<0>", "\n\n".join(lines)[:_COMMENT_LIMIT])


def headline(result: ExerciseResult, lang: str) -> str:
    """The points, and what concerns the whole answer."""
    points = _POINTS[lang].format(score=result.score, max_score=result.max_score)
    words = _whole(result, lang)
    return f"{result.title[lang]}: {points}" + (
        f". {words}" if words and lang == "en" else f"。{words}" if words else ""
    )


def _whole(result: ExerciseResult, lang: str) -> str:
    if result.fault in _FAULTS:
        return _OURS[lang].format(fault=_FAULTS[result.fault][lang])
    if result.feedback is not None:
        return printable(result.feedback[lang])
    return _WORDS[result.status][lang] if result.status in _WORDS else ""


def _check_line(check: CheckResult, lang: str) -> str:
    message = _message(check, lang)
    return f"{_symbol(check.outcome.status)} {printable(check.title[lang])}" + (f": {message}" if message else "")


def _symbol(status: Status) -> str:
    return {Status.PASSED: "✓", Status.NOT_REACHED: "·", Status.NOT_RUN: "·"}.get(status, "✗")


def _message(check: CheckResult, lang: str) -> str:
    feedback = check.outcome.feedback
    if feedback is None:
        waiting = {Status.NOT_REACHED: _WAITS, Status.NOT_RUN: _NOT_RUN}.get(check.outcome.status)
        # Where nothing ran at all there is no check to wait for: the headline says what is wrong.
        return waiting[lang] if waiting and check.devices else ""
    line = _LINE[lang].format(line=feedback.line) if (feedback.line or 0) > 0 else ""
    return printable(feedback[lang]) + (f" ({line})" if line else "")


# --- the outputs of a graded cell -------------------------------------------------------------------------------


def outputs(result: ExerciseResult, points: float, lang: str) -> list[_Json]:
    """The picture, the table, and last the points, as the plain number that nbgrader reads."""
    shown = [
        _display({"image/svg+xml": picture(result)}),
        _display({"text/html": table(result, lang), "text/plain": summary(result, lang)}),
    ]
    if not is_judged(result):
        return [*shown, _failed(headline(result, lang))]
    data = {"text/plain": repr(scaled(result, points))}
    return [*shown, {"output_type": "execute_result", "execution_count": None, "metadata": {}, "data": data}]


def _display(data: _Json) -> _Json:
    return {"output_type": "display_data", "metadata": {}, "data": data}


def _failed(message: str) -> _Json:
    return {"output_type": "error", "ename": "NotJudged", "evalue": message, "traceback": [message]}


def picture(result: ExerciseResult) -> str:
    """One box for every check, as wide as its points, green where they were earned."""
    boxes, left = [], 0.0
    for check in result.checks:
        width = 40 * check.max_points
        boxes.append(f'<rect x="{left:g}" width="{width - 2:g}" height="12" rx="2" fill="{_colour(check)}"/>')
        left += width
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{left:g}" height="12">{"".join(boxes)}</svg>'


def _colour(check: CheckResult) -> str:
    return _COLOURS.get(check.outcome.status, _LOST_COLOUR)


def table(result: ExerciseResult, lang: str) -> str:
    """Every check with its points, and what was found. All text is escaped: some of it is the student's."""
    rows = "".join(_row(check, lang) for check in result.checks)
    return f"<p><b>{html.escape(headline(result, lang))}</b></p><table>{rows}</table>"


def _row(check: CheckResult, lang: str) -> str:
    cell = '<td style="text-align: left; padding: 0 1em 0 0">'
    title, message = html.escape(printable(check.title[lang])), html.escape(_message(check, lang))
    points = f"{check.points:g}/{check.max_points:g}"
    symbol = f'<span style="color: {_colour(check)}">{_symbol(check.outcome.status)}</span>'
    return f"<tr>{cell}{symbol}</td>{cell}{points}</td>{cell}{title}</td>{cell}{message}</td></tr>"

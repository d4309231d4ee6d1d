"""A verdict as nbgrader shows it: points, a comment, and the outputs of a graded cell. Pure; no hidden details."""

from __future__ import annotations

import html
import re
from typing import Any

from autograder.feedback import Feedback
from autograder.language import Text, same
from autograder.report.model import CheckResult, ExerciseResult
from autograder.report.plain import printable
from autograder.report.rows import REASONS, number
from autograder.report.words import LINE, labelled
from autograder.verdicts import Status

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
_AT = Text("{message} ({line})", "{message}（{line}）")
_POINTS = Text("{title}: {score}/{points} points", "{title}：{score}/{points} 分")
_THEN = Text("{points}. {words}", "{points}。{words}")
_COLOURS = {"✓": "#2e7d32", "✗": "#c62828", "·": "#8a8a8a"}
_COMMENT_LIMIT = 4_000
"""Characters of a comment: a gradebook is not a log."""
_CODE = re.compile(r"`([^`]+)`")
_MARKUP = re.compile(r"<(?=[a-zA-Z/!?])|\](?=\()")


def scaled(result: ExerciseResult, points: float) -> float:
    """Return the score as a part of ``points``, which an instructor may have changed."""
    if result.score == result.max_score:
        return float(points)
    return float(result.score if points == result.max_score else round(result.score / result.max_score * points, 4))


def summary(result: ExerciseResult, points: float, lang: str) -> str:
    """Return the verdict in lines: the part of ``points``, and every check with its finding."""
    lines = [_check_line(result, check, lang) for check in result.checks]
    return "\n".join([headline(result, points, lang), *lines])


def comment(result: ExerciseResult, points: float, lang: str) -> str:
    """Return the comment below the answer: the points and the lost checks, or the remarks on the passed ones."""
    told = [] if _shared(result) else [check for check in result.checks if check.outcome.feedback is not None]
    lines = [headline(result, points, lang), *(_check_line(result, check, lang) for check in told)]
    # nbgrader's feedback page takes comments for Markdown, and lets HTML in it through.
    return _MARKUP.sub(r"\\\g<0>", "\n\n".join(lines)[:_COMMENT_LIMIT])


def headline(result: ExerciseResult, points: float, lang: str) -> str:
    """Return the points, if they are decided, and the message that concerns the whole answer."""
    words = _whole(result, lang)
    if not result.is_judged:
        return labelled(result.title, words)[lang]
    score = number(scaled(result, points))
    line = _POINTS[lang].format(title=result.title[lang], score=score, points=number(points))
    return _THEN[lang].format(points=line, words=words) if words else line


def _whole(result: ExerciseResult, lang: str) -> str:
    if result.fault is not None and result.fault.is_ours:
        return _OURS.format(fault=result.fault.word)[lang]
    if feedback := result.feedback or _shared(result):
        return _told(feedback, lang)
    return _WORDS[result.status][lang] if result.status in _WORDS else ""


def _shared(result: ExerciseResult) -> Feedback | None:
    """Return the message that all checks share, such as tampering. It is shown once, for the whole answer."""
    told = [check.outcome.feedback for check in result.checks]
    return told[0] if len(told) > 1 and all(feedback == told[0] for feedback in told) else None


def _check_line(result: ExerciseResult, check: CheckResult, lang: str) -> str:
    title, message = printable(check.title[lang]), _message(result, check, lang)
    line = labelled(same(title), message)[lang] if message else title
    return f"{check.outcome.status.sign} {line}"


def _message(result: ExerciseResult, check: CheckResult, lang: str) -> str:
    feedback = check.outcome.feedback
    if feedback is None:
        reason = REASONS.get(check.outcome.status)
        # If nothing ran at all, no check is waited for, and the headline names the problem.
        return reason[lang] if reason and check.devices else ""
    return "" if _shared(result) else _told(feedback, lang)


def _told(feedback: Feedback, lang: str) -> str:
    """Return the message, with the line where it went wrong unless the message names it."""
    message = printable(feedback[lang])
    line = LINE[lang].format(line=feedback.line) if (feedback.line or 0) > 0 else ""
    return message if line in message else _AT[lang].format(message=message, line=line)


# --- the outputs of a graded cell -------------------------------------------------------------------------------


def outputs(result: ExerciseResult, points: float, lang: str) -> list[_Json]:
    """Return the picture, the table, and last the points, as the plain number that nbgrader reads."""
    drawn = picture(result, headline(result, points, lang))
    shown = [
        # As HTML too, since pages show that first, and formgrader draws a red frame around images.
        _display({"text/html": drawn, "image/svg+xml": drawn}),
        _display({"text/html": table(result, points, lang), "text/plain": summary(result, points, lang)}),
    ]
    if not result.is_judged:
        return [*shown, _failed(headline(result, points, lang))]
    data = {"text/plain": repr(scaled(result, points))}
    return [*shown, {"output_type": "execute_result", "execution_count": None, "metadata": {}, "data": data}]


def told(words: str) -> list[_Json]:
    """Return the output of a cell that is not run."""
    return [_display({"text/plain": words})]


def _display(data: _Json) -> _Json:
    return {"output_type": "display_data", "metadata": {}, "data": data}


def _failed(message: str) -> _Json:
    return {"output_type": "error", "ename": "NotJudged", "evalue": message, "traceback": [message]}


def picture(result: ExerciseResult, described: str) -> str:
    """Return one box for every check, as wide as its points, green if they were earned, with a description."""
    boxes, left = [], 0.0
    for check in result.checks:
        width = 40 * check.max_points
        boxes.append(f'<rect x="{left:g}" width="{width - 2:g}" height="12" rx="2" fill="{_colour(check)}"/>')
        left += width
    about = f'width="{left:g}" height="12" role="img" aria-label="{html.escape(described)}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {about}>{"".join(boxes)}</svg>'


def _colour(check: CheckResult) -> str:
    return _COLOURS[check.outcome.status.sign]


def table(result: ExerciseResult, points: float, lang: str) -> str:
    """Return every check with its points and its finding. All text is escaped, since some of it is the student's."""
    scale = points / result.max_score if result.max_score else 1.0
    rows = "".join(_row(result, check, scale, lang) for check in result.checks)
    return f"<p><b>{_marked(headline(result, points, lang))}</b></p><table>{rows}</table>"


def _row(result: ExerciseResult, check: CheckResult, scale: float, lang: str) -> str:
    cell = '<td style="text-align: left; vertical-align: top; padding: 0 1em 0 0">'
    title, message = _marked(printable(check.title[lang])), _marked(_message(result, check, lang))
    points = f"{number(check.points * scale)}/{number(check.max_points * scale)}"
    symbol = f'<span style="color: {_colour(check)}">{check.outcome.status.sign}</span>'
    return f"<tr>{cell}{symbol}</td>{cell}{points}</td>{cell}{title}</td>{cell}{message}</td></tr>"


def _marked(text: str) -> str:
    """Return the text as HTML, with the parts in backticks as code."""
    return _CODE.sub(r"<code>\1</code>", html.escape(text))

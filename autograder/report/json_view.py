"""The report as JSON, the contract that other programs rely on. ``report.schema.json`` next to it describes it."""

from __future__ import annotations

import json
from pathlib import Path

import autograder
from autograder.catalogue import Text
from autograder.feedback import Feedback
from autograder.report.formats import PLAIN, Asked
from autograder.report.model import CheckResult, ExerciseResult, Report
from autograder.report.plain import printable, printable_path

SCHEMA = Path(__file__).with_name("report.schema.json")
"""The JSON Schema (2020-12) that every rendered report satisfies."""

_LONGEST = 20_000
"""Characters of a text of many lines."""
_Object = dict[str, object]


def render(report: Report, lang: str, asked: Asked = PLAIN) -> str:
    """Return the report as JSON text, with titles and messages in ``lang``.

    Details may hold hidden inputs and expected values. A report that students can read is made without them.
    """
    whole: _Object = {
        "schema": 1,
        "version": autograder.__version__,
        "submission": printable(report.submission),
        "lang": lang,
        "walls": report.walls,
        "devices": list(report.devices),
        "seed": report.seed,
        "score": float(report.score),
        "max_score": float(report.max_score),
        "problem": _lines(None if report.problem is None else report.problem[lang]),
        "ignored": [
            {"path": printable_path(one.path), "reason": printable(one.reason[lang])} for one in report.ignored
        ],
        "exercises": [_exercise(exercise, lang, asked.details) for exercise in report.exercises],
    }
    return json.dumps(whole, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def _exercise(exercise: ExerciseResult, lang: str, details: bool) -> _Object:
    return {
        "id": exercise.id,
        "note": exercise.note,
        "title": exercise.title[lang],
        "status": exercise.status,
        "score": float(exercise.score),
        "max_score": float(exercise.max_score),
        "path": None if exercise.path is None else printable_path(exercise.path),
        **_told(exercise.feedback, lang, details),
        "fault": exercise.fault,
        "checks": [_check(check, lang, details) for check in exercise.checks],
    }


def _check(check: CheckResult, lang: str, details: bool) -> _Object:
    return {
        "name": check.name,
        "title": check.title[lang],
        "status": check.outcome.status,
        "points": float(check.points),
        "max_points": float(check.max_points),
        **_told(check.outcome.feedback, lang, details),
        "fault": check.outcome.fault,
        "devices": dict(check.devices),
    }


def _told(feedback: Feedback | None, lang: str, details: bool) -> _Object:
    if feedback is None:
        nothing: _Object = dict.fromkeys(("message", "messages", "mistake", "line"))
        return {**nothing, "detail": None} if details else nothing
    messages = Text(printable(feedback.en), printable(feedback.zh))
    told: _Object = {
        "message": messages[lang],
        "messages": {"en": messages.en, "zh": messages.zh},
        "mistake": feedback.mistake,
        # The number comes from the worker, which may send any. A number that is not a line counts as none.
        "line": feedback.line if (feedback.line or 0) > 0 else None,
    }
    return {**told, "detail": _lines(feedback.detail)} if details else told


def _lines(text: str | None) -> str | None:
    return None if text is None else "\n".join(map(printable, text[:_LONGEST].splitlines()))

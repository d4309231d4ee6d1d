"""The JSON contract."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from autograder import __version__
from autograder.report import json_view
from autograder.report.formats import Asked
from autograder.report.model import Report

VALIDATOR = jsonschema.Draft202012Validator(json.loads(json_view.SCHEMA.read_text(encoding="utf-8")))
REPORTS = ["mixed", "perfect", "empty", "unreadable", "hostile", "not_run", "advised", "tampered"]


def rendered(report: Report, lang: str = "en", details: bool = True) -> Any:
    """The report as another program reads it."""
    return json.loads(json_view.render(report, lang, Asked(details=details)))


def exercise_of(report: Report, slug: str, lang: str = "en") -> Any:
    """One exercise of the rendered report."""
    return next(exercise for exercise in rendered(report, lang)["exercises"] if exercise["id"] == slug)


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("details", [True, False])
def test_every_report_satisfies_the_schema(name: str, lang: str, details: bool, request: pytest.FixtureRequest) -> None:
    """For every verdict the output follows the schema."""
    VALIDATOR.validate(rendered(request.getfixturevalue(name), lang, details))


def test_the_schema_is_a_schema() -> None:
    """It is valid JSON Schema 2020-12 itself."""
    jsonschema.Draft202012Validator.check_schema(VALIDATOR.schema)


@pytest.mark.parametrize("field", ["schema", "version", "score", "exercises", "walls", "problem"])
def test_the_schema_wants_every_field(field: str, mixed: Report) -> None:
    """A report that lacks a field is not valid."""
    report = rendered(mixed)
    del report[field]
    assert not VALIDATOR.is_valid(report)


@pytest.mark.parametrize("field", ["message", "mistake", "fault", "devices", "status"])
def test_the_schema_wants_every_field_of_a_check(field: str, mixed: Report) -> None:
    """A check that lacks a field is not valid."""
    report = rendered(mixed)
    del report["exercises"][0]["checks"][0][field]
    assert not VALIDATOR.is_valid(report)


def test_the_schema_knows_the_statuses(mixed: Report) -> None:
    """A status of exercises is none of checks."""
    report = rendered(mixed)
    report["exercises"][0]["checks"][0]["status"] = "missing"
    assert not VALIDATOR.is_valid(report)


def test_more_fields_are_fine(mixed: Report) -> None:
    """The contract leaves room for what comes later."""
    assert VALIDATOR.is_valid({**rendered(mixed), "later": 1})


def test_head(mixed: Report) -> None:
    """The head holds the machine and the score, with the points as floats."""
    report = rendered(mixed)
    del report["exercises"]
    assert report == {
        "schema": 1,
        "version": __version__,
        "submission": "alice",
        "lang": "en",
        "walls": "bubblewrap",
        "devices": ["cpu", "sim"],
        "seed": 7,
        "score": 3.0,
        "max_score": 20.0,
        "problem": None,
        "ignored": [],
    }


def test_points_are_floats_even_when_there_are_none(empty: Report) -> None:
    """An empty sum is 0.0 and not 0."""
    assert '"score": 0.0,' in json_view.render(empty, "en")


def test_a_failed_check(mixed: Report) -> None:
    """A check tells what was lost, why, where and on which devices."""
    assert exercise_of(mixed, "scale_rows")["checks"][1] == {
        "name": "test_same_memory",
        "title": "title of same_memory",
        "status": "failed",
        "points": 0.0,
        "max_points": 1.0,
        "message": "x moved to new memory.",
        "messages": {"en": "x moved to new memory.", "zh": "x 换了内存。"},
        "mistake": "rebinding",
        "line": 12,
        "detail": "hidden: shape (3, 4)",
        "fault": "submission",
        "devices": {"cpu": "failed", "sim": "failed", "cuda": "not_run"},
    }


def test_a_passed_check_has_no_message(mixed: Report) -> None:
    """A message that does not exist is null."""
    check = exercise_of(mixed, "add_in_place")["checks"][0]
    assert [check[field] for field in ("message", "messages", "mistake", "line", "fault", "detail")] == [None] * 6


def test_what_concerns_the_whole_exercise(mixed: Report) -> None:
    """A file that cannot be graded is told once, at its exercise."""
    exercise = exercise_of(mixed, "twice")
    assert (exercise["status"], exercise["message"], exercise["mistake"], exercise["path"]) == (
        "error",
        "the file is there twice.",
        "unreadable",
        "twice.py",
    )


def test_chinese(mixed: Report) -> None:
    """Titles and messages follow the language, and Chinese is written as itself."""
    check = exercise_of(mixed, "scale_rows", "zh")["checks"][1]
    assert (check["title"], check["message"]) == ("same_memory 的标题", "x 换了内存。")
    assert "x 换了内存。" in json_view.render(mixed, "zh")


def test_details_can_be_left_out(mixed: Report) -> None:
    """A report for students holds nothing hidden."""
    students = json_view.render(mixed, "en", Asked(details=False))
    assert "detail" not in students and "hidden" not in students


def test_details_keep_their_lines(hostile: Report) -> None:
    """A traceback for instructors stays a traceback."""
    exercise = hostile.exercises[0]
    feedback = exercise.checks[0].outcome.feedback
    assert feedback is not None
    traced = replace(exercise, feedback=replace(feedback, detail="Traceback\n  File\x1b[0m"))
    assert rendered(replace(hostile, exercises=(traced,)))["exercises"][0]["detail"] == "Traceback\n  File"


def test_the_problem(unreadable: Report) -> None:
    """An unreadable submission says why and what to do next."""
    assert rendered(unreadable)["problem"] == "'alice.zip' is not a zip that can be read\nZip the folder again."


def test_hostile_names_can_be_written(hostile: Report) -> None:
    """No lone surrogate or escape sequence reaches the file."""
    text = json_view.render(hostile, "en")
    assert "\\u001b" not in text and "pwned" not in text and text.encode("utf-8")


def test_a_number_that_is_not_a_line_is_none(hostile: Report) -> None:
    """Line numbers come from the student's process and may be anything."""
    assert rendered(hostile)["exercises"][0]["checks"][0]["line"] is None

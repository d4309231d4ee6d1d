"""Every format, read as its platform reads it: by its schema, and with its own way of adding points up."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
from lxml import etree

from autograder.report import (
    classroom,
    exercism,
    github,
    gitlab,
    gradescope,
    json_view,
    junit,
    log,
    markdown,
    prairielearn,
)
from autograder.report.model import Report
from autograder.report.rows import number
from autograder.verdicts import Status

_HERE = Path(__file__).parent / "report"
_XSD = etree.XMLSchema(etree.parse(_HERE / "junit.xsd"))
_COMMAND = re.compile(r"::(?P<name>[a-z]+) (?P<properties>[^:]*)::(?P<message>[^\r\n]*)")


def _schema(name: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json.loads((_HERE / "schemas" / f"{name}.schema.json").read_text("utf-8")))


_JSON = jsonschema.Draft202012Validator(json.loads(json_view.SCHEMA.read_text("utf-8")))
_GRADESCOPE, _CLASSROOM = _schema("gradescope_v1"), _schema("github_classroom")
_PRAIRIELEARN, _EXERCISM, _GITLAB = _schema("prairielearn"), _schema("exercism"), _schema("gitlab")


def in_json(report: Report, lang: str) -> Any:
    """Its score is the sum of its checks' points."""
    found = json.loads(json_view.render(report, lang))
    _JSON.validate(found)
    assert found["score"] == sum(check["points"] for e in found["exercises"] for check in e["checks"])
    return found


def in_junit(report: Report, lang: str) -> Any:
    """A case for every check; those not passed are failures, errors or skipped."""
    root = etree.fromstring(junit.render([report], lang).encode("utf-8"))
    _XSD.assertValid(root)
    (score,) = root.xpath("//property[@name='score']/@value")
    assert float(score) == report.score
    cases = root.findall(".//testcase")
    fine = [case for case in cases if not any(case.find(tag) is not None for tag in ("failure", "error", "skipped"))]
    assert len(fine) == len(_passed(report))
    return root


def in_gradescope(report: Report, lang: str) -> Any:
    """The score that is written is the one that Gradescope would add up."""
    found = json.loads(gradescope.render(report, lang))
    _GRADESCOPE.validate(found)
    assert found["score"] == sum(test["score"] for test in found["tests"]) == report.score
    assert sum(test["max_score"] for test in found["tests"]) == report.max_score
    assert sum(test["status"] == "passed" for test in found["tests"]) == len(_passed(report))
    assert not [test for test in found["tests"] if test["visibility"] != "visible"], "one hidden test hides the total"
    return found


def in_prairielearn(report: Report, lang: str) -> Any:
    """A share between 0 and 1, of the points that the tests show."""
    text = prairielearn.render(report, lang)
    assert len(text.encode("utf-8")) < 1_000_000
    found = json.loads(text)
    _PRAIRIELEARN.validate(found)
    points = sum(test["points"] for test in found["tests"])
    most = sum(test["max_points"] for test in found["tests"])
    assert (points, most) == (report.score, report.max_score)
    assert found["score"] == (points / most if most else 0)
    assert not found["gradable"] or report.is_sound
    assert found["gradable"] is not bool(found.get("format_errors")), "what is not gradable says why"
    return found


def in_exercism(report: Report, lang: str) -> Any:
    """It has no points: it passes when every point is earned, and never when there is an error."""
    found = json.loads(exercism.render(report, lang))
    _EXERCISM.validate(found)
    if found["status"] != "error":
        assert (found["status"] == "pass") is report.is_perfect
        assert all(test["status"] == "pass" for test in found["tests"]) is report.is_perfect
    assert found["status"] != "pass" or report.is_sound
    return found


def in_classroom(report: Report, lang: str) -> Any:
    """The reporter's table (passed tests' share of the maximum) and its notice (sum of scores) show the same points."""
    line = classroom.encode(report, lang)
    assert "\n" not in line
    assert len(line) < 131_072
    found = json.loads(base64.b64decode(line))
    _CLASSROOM.validate(found)
    passed = sum(test["status"] == "pass" for test in found["tests"])
    table = passed / len(found["tests"]) * found["max_score"]
    notice = sum(test["score"] for test in found["tests"])
    expected = 0 if report.problem is not None else report.score
    assert abs(notice - expected) < 0.01
    assert abs(table - expected) < 0.01
    assert (found["status"] == "pass") is (bool(report.exercises) and report.is_perfect and report.is_sound)
    return found


def in_github(report: Report, lang: str) -> Any:
    """At most ten errors and one notice; every line is one command with whole numbers as lines."""
    commands = []
    for line in github.render(report, lang).splitlines():
        found = _COMMAND.fullmatch(line)
        assert found is not None, line
        properties = dict(part.split("=", 1) for part in found["properties"].split(","))
        assert int(properties.get("line", 1)) > 0
        commands.append((found["name"], {key: _unescaped(text) for key, text in properties.items()}, found["message"]))
    assert [name for name, *_ in commands].count("error") <= 10
    assert [name for name, *_ in commands].count("notice") == 1
    assert f"{number(report.score)}/{number(report.max_score)}" in commands[-1][2]
    return commands


def in_gitlab(report: Report, lang: str) -> Any:
    """A finding for each check that was run and lost, each with a fingerprint of its own."""
    found = json.loads(gitlab.render(report, lang))
    _GITLAB.validate(found)
    lost = [check for e in report.exercises for check in e.checks if check.outcome.status.is_lost]
    assert len(found) >= len(lost)
    assert len({finding["fingerprint"] for finding in found}) == len(found)
    return found


def in_markdown(report: Report, lang: str) -> str:
    """Not too long for a step summary; a row of the table for every exercise."""
    text = markdown.render(report, lang)
    assert len(text.encode("utf-8")) < 1_000_000
    assert len(re.findall(r"^\| (?:✅|❌|⬜) \|", text, re.MULTILINE)) == len(report.exercises)
    return text


def in_log(report: Report, lang: str) -> list[str]:
    """A line for every check that ran and lost, and the points in the last one."""
    lines = log.render(report, lang).splitlines()
    assert f"{number(report.score)}/{number(report.max_score)}" in lines[-1]
    lost = [check for e in report.exercises for check in e.checks if check.outcome.status.is_lost]
    assert len(lines) > len(lost)
    return lines


FORMATS: dict[str, Callable[[Report, str], Any]] = {
    "json": in_json,
    "junit": in_junit,
    "gradescope": in_gradescope,
    "prairielearn": in_prairielearn,
    "exercism": in_exercism,
    "classroom": in_classroom,
    "github": in_github,
    "gitlab": in_gitlab,
    "markdown": in_markdown,
    "log": in_log,
}


def _passed(report: Report) -> list[object]:
    return [check for e in report.exercises for check in e.checks if check.outcome.status is Status.PASSED]


def _unescaped(text: str) -> str:
    for code, character in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(code, character)
    return text

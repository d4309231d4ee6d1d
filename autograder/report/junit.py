"""Reports as JUnit XML: a suite for every submission, a case for every check.

Points that an answer lost must never look fine to a CI, so they are failures or errors. A check is skipped when nobody
has answered it yet, or when it ran on no device. The points say that it earned nothing.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable
from itertools import chain, repeat

from autograder.report.log import place
from autograder.report.model import Report
from autograder.report.plain import printable
from autograder.report.rows import Row, problem, rows
from autograder.verdicts import Status

_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'


def render(reports: Iterable[Report], lang: str, bases: Iterable[str] = ()) -> str:
    """Return the reports as one JUnit document, to be written as UTF-8."""
    root = ET.Element("testsuites", name="kata")
    root.extend(_suite(report, lang, base) for report, base in zip(reports, chain(bases, repeat("")), strict=False))
    _count(root, "tests", "failures", "errors")
    _time(root)
    ET.indent(root)
    return _DECLARATION + ET.tostring(root, encoding="unicode") + "\n"


def _suite(report: Report, lang: str, base: str) -> ET.Element:
    suite = ET.Element("testsuite", name=printable(report.submission))
    properties = ET.SubElement(suite, "properties")
    for name, value in _properties(report).items():
        ET.SubElement(properties, "property", name=name, value=value)
    if (why := problem(report, lang)) is not None:
        suite.append(_problem(why))
    suite.extend(_case(row, base) for row in rows(report, lang))
    _count(suite, "tests", "failures", "errors", "skipped")
    _time(suite)
    return suite


def _properties(report: Report) -> dict[str, str]:
    return {
        "score": str(float(report.score)),
        "max_score": str(float(report.max_score)),
        "walls": report.walls,
        "devices": ",".join(report.devices),
        "seed": str(report.seed),
    }


def _problem(why: str) -> ET.Element:
    # Without its own case, an unreadable submission could be an empty suite, and that is green.
    case = ET.Element("testcase", classname="submission", name="can_be_read", time=_seconds(0))
    ET.SubElement(case, "error", type=Status.ERROR, message=why)
    return case


def _case(row: Row, base: str) -> ET.Element:
    case = ET.Element("testcase", classname=f"{row.exercise.note}.{row.exercise.id}", name=row.check.name)
    if (file := place(base, row)) is not None:
        case.set("file", file)
        case.set("line", str(row.line or 1))
    case.set("time", _seconds(row.check.seconds))
    if not row.passed:
        verdict = ET.SubElement(case, _element(row.status), type=row.status, message=row.message or row.status)
        verdict.text = _body(row)
    elif row.message is not None:
        ET.SubElement(case, "system-out").text = row.message
    return case


def _element(status: Status) -> str:
    if status.is_unanswered or status is Status.NOT_RUN:
        return "skipped"
    return "error" if status.is_error else "failure"


def _body(row: Row) -> str:
    devices = (f"{device}: {status}" for device, status in row.check.devices.items())
    return "\n".join(filter(None, [row.title, row.place, *devices]))


def _count(parent: ET.Element, *names: str) -> None:
    elements = {"tests": "testcase", "failures": "failure", "errors": "error", "skipped": "skipped"}
    for name in names:
        parent.set(name, str(sum(1 for _ in parent.iter(elements[name]))))


def _time(parent: ET.Element) -> None:
    parent.set("time", _seconds(sum(float(case.get("time", 0)) for case in parent.iter("testcase"))))


def _seconds(time: float) -> str:
    return f"{time:.3f}"

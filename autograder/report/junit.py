"""Reports as JUnit XML: a suite for every submission, a case for every check.

Points that are not earned must never look fine to a CI: they are failures or errors. Only a check that ran on no
device is skipped.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable

from autograder.report.model import Report, Status
from autograder.report.plain import printable
from autograder.report.rows import ERRORS, Row, rows

_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'


def render(reports: Iterable[Report], lang: str) -> str:
    """The reports as one JUnit document, to be written as UTF-8. Messages are in ``lang``."""
    root = ET.Element("testsuites", name="kata")
    root.extend(_suite(report, lang) for report in reports)
    _count(root, "tests", "failures", "errors")
    ET.indent(root)
    return _DECLARATION + ET.tostring(root, encoding="unicode") + "\n"


def _suite(report: Report, lang: str) -> ET.Element:
    suite = ET.Element("testsuite", name=printable(report.submission))
    properties = ET.SubElement(suite, "properties")
    for name, value in _properties(report).items():
        ET.SubElement(properties, "property", name=name, value=value)
    if report.problem is not None:
        suite.append(_problem(report.problem))
    suite.extend(_case(row) for row in rows(report, lang))
    _count(suite, "tests", "failures", "errors", "skipped")
    return suite


def _properties(report: Report) -> dict[str, str]:
    return {
        "score": str(float(report.score)),
        "max_score": str(float(report.max_score)),
        "walls": report.walls,
        "devices": ",".join(report.devices),
        "seed": str(report.seed),
    }


def _problem(problem: str) -> ET.Element:
    # Without a case of its own, a submission that cannot be read could be an empty suite, and that is green.
    case = ET.Element("testcase", classname="submission", name="can_be_read")
    ET.SubElement(case, "error", type=Status.ERROR, message=printable(problem))
    return case


def _case(row: Row) -> ET.Element:
    case = ET.Element("testcase", classname=f"{row.exercise.note}.{row.exercise.id}", name=row.check.name)
    if not row.passed:
        verdict = ET.SubElement(case, _element(row.status), type=row.status, message=row.message or row.status)
        verdict.text = _body(row)
    elif row.message is not None:
        ET.SubElement(case, "system-out").text = row.message
    return case


def _element(status: Status) -> str:
    if status is Status.NOT_RUN:
        return "skipped"
    return "error" if status in ERRORS else "failure"


def _body(row: Row) -> str:
    devices = (f"{device}: {status}" for device, status in row.check.devices.items())
    return "\n".join(filter(None, [row.title, row.place, *devices]))


def _count(parent: ET.Element, *names: str) -> None:
    elements = {"tests": "testcase", "failures": "failure", "errors": "error", "skipped": "skipped"}
    for name in names:
        parent.set(name, str(sum(1 for _ in parent.iter(elements[name]))))

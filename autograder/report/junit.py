"""Reports as JUnit XML: a suite for every submission, a case for every check.

Points that are not earned must never look fine to a CI: they are failures or errors. Only a check that ran on no
device is skipped.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable

from autograder.grading.feedback import Feedback
from autograder.report.model import CheckResult, ExerciseResult, Report, Status
from autograder.report.plain import printable

_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
_ERRORS = (Status.ERROR, Status.TIMEOUT, Status.CRASHED)


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
    for exercise in report.exercises:
        suite.extend(_case(exercise, check, lang) for check in exercise.checks)
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


def _case(exercise: ExerciseResult, check: CheckResult, lang: str) -> ET.Element:
    case = ET.Element("testcase", classname=f"{exercise.note}.{exercise.id}", name=check.name)
    status, feedback = _verdict(exercise, check)
    message = None if feedback is None else printable(feedback[lang])
    if status is not Status.PASSED:
        verdict = ET.SubElement(case, _element(status), type=status, message=message or status)
        verdict.text = _body(exercise, check, feedback, lang)
    elif message is not None:
        ET.SubElement(case, "system-out").text = message
    return case


def _verdict(exercise: ExerciseResult, check: CheckResult) -> tuple[Status, Feedback | None]:
    """A check that nothing was run for tells why nothing was run."""
    if check.outcome.status is Status.NOT_REACHED and not check.devices:
        return exercise.status, exercise.feedback
    return check.outcome.status, check.outcome.feedback


def _element(status: Status) -> str:
    if status is Status.NOT_RUN:
        return "skipped"
    return "error" if status in _ERRORS else "failure"


def _body(exercise: ExerciseResult, check: CheckResult, feedback: Feedback | None, lang: str) -> str:
    lines = [printable(check.title[lang])]
    if feedback is not None and (feedback.line or 0) > 0 and exercise.path is not None:
        lines.append(f"{printable(exercise.path)}:{feedback.line}")
    lines.extend(f"{device}: {status}" for device, status in check.devices.items())
    return "\n".join(lines)


def _count(parent: ET.Element, *names: str) -> None:
    elements = {"tests": "testcase", "failures": "failure", "errors": "error", "skipped": "skipped"}
    for name in names:
        parent.set(name, str(sum(1 for _ in parent.iter(elements[name]))))

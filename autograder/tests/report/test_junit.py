"""The JUnit view."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from autograder.report import junit
from autograder.report.model import Report

XSD = etree.XMLSchema(etree.parse(Path(__file__).with_name("junit.xsd")))
REPORTS = ["mixed", "perfect", "empty", "unreadable", "hostile", "not_run", "advised", "tampered"]


def parsed(*reports: Report, lang: str = "en") -> etree._Element:
    """The document as a CI reads it."""
    return etree.fromstring(junit.render(reports, lang).encode("utf-8"))


def case_of(report: Report, classname: str, name: str) -> etree._Element:
    """One case of the rendered report."""
    (case,) = parsed(report).xpath("//testcase[@classname=$classname][@name=$name]", classname=classname, name=name)
    assert isinstance(case, etree._Element)
    return case


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_report_is_valid(name: str, lang: str, request: pytest.FixtureRequest) -> None:
    """For every verdict a CI can read the report."""
    XSD.assertValid(parsed(request.getfixturevalue(name), lang=lang))


def test_no_report_is_valid() -> None:
    """A run without submissions is an empty document."""
    XSD.assertValid(parsed())


def test_a_suite_for_every_submission(mixed: Report, perfect: Report) -> None:
    """Two submissions are two suites of one document."""
    assert len(parsed(mixed, perfect).findall("testsuite")) == 2


def test_a_case_for_every_check(mixed: Report) -> None:
    """No check goes unseen, whether it ran or not."""
    checks = [
        (f"{exercise.note}.{exercise.id}", check.name) for exercise in mixed.exercises for check in exercise.checks
    ]
    assert [(case.get("classname"), case.get("name")) for case in parsed(mixed).iter("testcase")] == checks


def test_the_suite_has_the_score(mixed: Report) -> None:
    """Points and circumstances are properties of the suite."""
    properties = {item.get("name"): item.get("value") for item in parsed(mixed).iter("property")}
    assert properties == {
        "score": "3.0",
        "max_score": "20.0",
        "walls": "bubblewrap",
        "devices": "cpu,sim",
        "seed": "7",
    }


def test_the_suite_counts_its_cases(mixed: Report) -> None:
    """The counts are those of the cases that follow."""
    suite = parsed(mixed)[0]
    assert [suite.get(name) for name in ("tests", "failures", "errors", "skipped")] == ["20", "5", "6", "6"]


def test_a_failed_check(mixed: Report) -> None:
    """A failure carries the student's sentence, its place and its devices."""
    (failure,) = case_of(mixed, "04_data_manipulation.scale_rows", "test_same_memory")
    assert (failure.tag, failure.get("type"), failure.get("message")) == ("failure", "failed", "x moved to new memory.")
    assert failure.text == "title of same_memory\nanswers.py:12\ncpu: failed\nsim: failed\ncuda: not_run"


def test_nothing_hidden_is_told(mixed: Report) -> None:
    """Details for instructors stay out of a CI's log."""
    assert "hidden" not in junit.render([mixed], "en")


def test_a_passed_check_is_an_empty_case(mixed: Report) -> None:
    """There is nothing to say about it."""
    assert len(case_of(mixed, "04_data_manipulation.add_in_place", "test_adds")) == 0


@pytest.mark.parametrize(
    ("slug", "name", "element", "status"),
    [
        ("loads", "test_runs", "error", "error"),
        ("loops", "test_runs", "error", "timeout"),
        ("dives", "test_runs", "error", "crashed"),
        ("broadcast", "test_judges", "error", "error"),
        ("twice", "test_adds", "error", "error"),
        ("sum_rows", "test_no_copy", "failure", "not_reached"),
        ("stack", "test_adds", "skipped", "not_attempted"),
        ("ravel", "test_adds", "skipped", "missing"),
    ],
)
def test_what_is_lost_is_red_and_what_is_not_written_is_skipped(
    slug: str, name: str, element: str, status: str, mixed: Report
) -> None:
    """The verdict is the type: an unfinished course does not look like a broken one."""
    (verdict,) = case_of(mixed, f"04_data_manipulation.{slug}", name)
    assert (verdict.tag, verdict.get("type")) == (element, status)


def test_what_ran_nowhere_is_skipped(not_run: Report) -> None:
    """A check for a device that is not there is neither passed nor failed."""
    (verdict,) = case_of(not_run, "04_data_manipulation.to_device", "test_on_gpu")
    assert verdict.tag == "skipped"


def test_an_unreadable_submission_is_red(unreadable: Report) -> None:
    """A submission without a single check still fails."""
    (verdict,) = case_of(unreadable, "submission", "can_be_read")
    assert verdict.get("message") == "'alice.zip' is not a zip that can be read. Zip the folder again."


def test_advice_on_a_passed_check(advised: Report) -> None:
    """Correct but wasteful code passes and is told."""
    (out,) = case_of(advised, "04_data_manipulation.copy_once", "test_copies")
    assert (out.tag, out.text) == ("system-out", "right, but it copies twice.")


def test_chinese(mixed: Report) -> None:
    """Messages follow the language."""
    assert 'message="x 换了内存。"' in junit.render([mixed], "zh")


def test_illegal_characters_are_replaced(hostile: Report) -> None:
    """A name with escape sequences, zero bytes and lone surrogates is still XML, and still recognisable."""
    name = parsed(hostile)[0].get("name", "")
    assert "eve" in name and "\x1b" not in name and "pwned" not in name


def test_every_case_has_its_place_and_time(mixed: Report) -> None:
    """A CI links to the line that raised, or to the file; the suite's time is the sum."""
    timed = replace(mixed.exercises[1].checks[1], seconds=1.25)
    exercise = replace(mixed.exercises[1], checks=(mixed.exercises[1].checks[0], timed), line=9)
    report = replace(mixed, exercises=(mixed.exercises[0], exercise, mixed.exercises[-1]))
    suite = etree.fromstring(junit.render([report], "en", ["homework"]).encode())[0]
    places = {
        case.get("name"): (case.get("file"), case.get("line"), case.get("time")) for case in suite.iter("testcase")
    }
    assert places["test_same_memory"] == ("homework/answers.py", "12", "1.250")
    assert places["test_scales"] == ("homework/answers.py", "9", "0.000")
    assert places["test_keeps"] == ("homework/answers.py", "1", "0.000")
    assert places["test_adds"] == (None, None, "0.000"), "that file is missing"
    assert suite.get("time") == "1.250"

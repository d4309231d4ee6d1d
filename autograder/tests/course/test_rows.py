"""Rows of a store: what is put into columns comes back."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from autograder.course.entries import Entry, Handed
from autograder.course.rows import kept, member, now, packed, person_row, result_row, unpacked
from autograder.language import Text
from autograder.submission.model import Unread
from autograder.tests.course.made import (
    ANN,
    BOB,
    FAILED,
    PASSED,
    PLACE,
    REBINDS,
    REBOUND,
    RIGHT,
    STRANGER,
    handed,
    judged,
    result,
    unanswered,
)

LOST = result("add_in_place", PASSED, FAILED, feedback=REBOUND)


def test_a_result_is_unpacked_as_it_was() -> None:
    """Nothing of it is lost, and it is smaller than its text."""
    assert unpacked(packed(LOST)) == LOST
    assert len(packed(LOST)) < len(repr(LOST))


@pytest.mark.parametrize("one", [handed(ANN, "ann", "b.py"), handed(BOB, "bob.py", is_late=True), handed(STRANGER)])
def test_a_person_comes_back_from_their_row(one: Handed) -> None:
    """The names of their entries do, and what could not be read."""
    ignored = (Unread("a.txt", Text("no answer", "不是答案")),)
    report = replace(judged(RIGHT, problem=Text("a link", "链接")).report, ignored=ignored)
    found = member(SimpleNamespace(**person_row(one, report)))
    assert (found.person, found.is_late) == (one.person, one.is_late)
    assert found.entries == tuple(entry.path.name for entry in one.entries)
    assert (found.problem, found.ignored) == (report.problem, ignored)


def test_a_person_without_a_problem_has_none() -> None:
    """It is not an empty text."""
    assert member(SimpleNamespace(**person_row(handed(ANN), judged(RIGHT).report))).problem is None


def test_a_name_that_is_not_text_is_kept_with_a_sign() -> None:
    """A database takes only text."""
    one = Handed(ANN, (Entry(Path("class/\udcff.py"), "ann"),))
    assert member(SimpleNamespace(**person_row(one, judged(RIGHT).report))).entries == ("?.py",)


def test_a_result_comes_back_from_its_row() -> None:
    """It has the answer's text and the circumstances next to the verdict."""
    row = result_row("s2", LOST, judged([LOST], REBINDS))
    found = kept(SimpleNamespace(**row))
    assert (found.person, found.result, found.source) == ("s2", LOST, REBINDS)
    assert (found.walls, found.devices, found.seed, found.versions) == (
        PLACE.walls,
        PLACE.devices,
        PLACE.seed,
        PLACE.versions,
    )
    assert (row["identity"], row["status"], row["score"], row["max_score"]) == ("add_in_place of 7", "failed", 1.0, 3.0)


def test_a_result_without_an_answer_has_an_empty_text() -> None:
    """A missing one has no text."""
    missing = unanswered("slices")
    assert kept(SimpleNamespace(**result_row("s2", missing, judged([missing])))).source == ""


def test_several_devices_come_back_in_order() -> None:
    """No device comes back as none."""
    for devices in (("cpu", "sim"), ()):
        answer = judged(RIGHT)
        answer = replace(answer, place=replace(PLACE, devices=devices))
        assert kept(SimpleNamespace(**result_row("s1", RIGHT[0], answer))).devices == devices


def test_a_text_with_lone_surrogates_is_kept() -> None:
    """A damaged notebook may hold them."""
    assert kept(SimpleNamespace(**result_row("s1", RIGHT[0], judged(RIGHT, "'\ud800'")))).source == "'?'"


def test_times_are_written_in_utc() -> None:
    """They sort as text, to the millisecond."""
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00", now())

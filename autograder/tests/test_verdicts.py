"""One table holds the verdicts, and all that names them reads it."""

from __future__ import annotations

import json
import re

import pytest

from autograder.catalogue import PACKAGE
from autograder.grading.options import DEVICES
from autograder.isolation import Level
from autograder.report import json_view
from autograder.verdicts import Fault, Status


def test_the_page_names_every_verdict() -> None:
    """The page names verdicts by the word that people read elsewhere, and each only once."""
    table = (PACKAGE / "docs" / "formats.md").read_text("utf-8").partition("\n## Verdicts\n")[2].partition("\n## ")[0]
    named = [word for row in re.findall(r"^\| ([a-z, ]+) \|", table, re.MULTILINE) for word in row.split(", ")]
    assert sorted(named) == sorted(["verdict", *(status.word.en for status in Status)])


def test_the_schema_knows_every_verdict_and_fault() -> None:
    """Programs that read reports find each value of both tables in the schema, and no other."""
    defined = json.loads(json_view.SCHEMA.read_text("utf-8"))["$defs"]
    exercises = defined["exercise"]["properties"]["status"]["enum"]
    assert {*exercises, *defined["check_status"]["enum"]} == set(Status)
    assert {*defined["told"]["properties"]["fault"]["enum"]} - {None} == set(Fault)


def test_the_schema_knows_every_level_and_device() -> None:
    """Reports name the walls and the devices of their run."""
    schema = json.loads(json_view.SCHEMA.read_text("utf-8"))
    assert schema["properties"]["walls"]["enum"] == list(Level)
    assert schema["$defs"]["device"]["enum"] == list(DEVICES)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_no_two_verdicts_have_one_word(lang: str) -> None:
    """A reader can tell all verdicts apart in either language."""
    assert len({status.word[lang] for status in Status}) == len(Status)


@pytest.mark.parametrize("status", Status)
def test_a_verdict_is_passed_or_lost_or_idle(status: Status) -> None:
    """Each verdict is exactly one of the three, and its sign says which."""
    states = [status is Status.PASSED, status.is_lost, status.is_idle]
    assert states.count(True) == 1
    assert status.sign == "✓✗·"[states.index(True)]


def test_a_verdict_is_read_from_its_value() -> None:
    """Stores and reports keep the value only."""
    assert all(Status(str(status)) is status for status in Status)
    assert all(Fault(str(fault)) is fault for fault in Fault)

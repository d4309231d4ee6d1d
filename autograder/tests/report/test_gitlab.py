"""The view for GitLab: findings of its Code Quality report."""

from __future__ import annotations

import json
from typing import Any

from autograder.report import gitlab
from autograder.report.formats import Asked
from autograder.report.model import ExerciseResult, Report
from autograder.tests.report.conftest import elsewhere, failed, gated, made_report, passed, unread
from autograder.verdicts import Status


def _in_gitlab(*exercises: ExerciseResult, base: str = "") -> Any:
    return json.loads(gitlab.render(made_report(*exercises), "en", Asked(base=base)))


def test_a_failed_check_is_a_finding_at_its_line() -> None:
    """Passed checks are none. The path starts at the repository."""
    (finding,) = _in_gitlab(failed(), passed(), base="week1")
    assert finding["description"] == "scale_rows: title of same_memory: x moved to new memory."
    assert finding["check_name"] == "scale_rows.test_same_memory"
    assert finding["location"] == {"path": "week1/answers.py", "lines": {"begin": 12}}


def test_without_a_line_it_is_the_first() -> None:
    """GitLab takes no finding without a line."""
    assert _in_gitlab(gated())[0]["location"] == {"path": "answers.py", "lines": {"begin": 1}}


def test_what_waits_or_is_missing_is_not_found() -> None:
    """There is no line that could be repaired."""
    assert len(_in_gitlab(gated())) == 1
    assert _in_gitlab(unread("clip", Status.MISSING, None), unread("stack", Status.NOT_ATTEMPTED, "stack.py")) == []


def test_the_same_check_is_the_same_finding() -> None:
    """GitLab names by it what a change has repaired. Words and lines do not count."""
    first, second = _in_gitlab(failed(), elsewhere()), _in_gitlab(failed(), passed())
    assert first[0]["fingerprint"] == second[0]["fingerprint"] != first[1]["fingerprint"]


def test_what_is_not_a_verdict_blocks(unreadable: Report) -> None:
    """It is about the whole repository."""
    (finding,) = json.loads(gitlab.render(unreadable, "en"))
    assert (finding["severity"], finding["location"]["path"]) == ("blocker", ".")
    assert "is not a zip" in finding["description"]

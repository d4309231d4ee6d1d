"""The view for Gradescope."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from autograder.report import gradescope
from autograder.report.model import Report
from autograder.tests.report.conftest import failed, made_check, made_exercise, made_report, passed
from autograder.verdicts import Status


def _in_gradescope(report: Report) -> Any:
    return json.loads(gradescope.render(report, "en"))


def test_tests_are_numbered_by_exercise_and_check() -> None:
    """Gradescope lists them by these numbers."""
    tests = _in_gradescope(made_report(passed(), failed()))["tests"]
    assert [test["number"] for test in tests] == ["1.1", "1.2", "2.1", "2.2"]


def test_a_failed_check_says_why_and_where() -> None:
    """Its tags are the note, the exercise and the mistake."""
    test = _in_gradescope(made_report(failed()))["tests"][1]
    assert (test["status"], test["output"]) == ("failed", "x moved to new memory.\nanswers.py:12")
    assert test["tags"] == ["04_data_manipulation", "scale_rows", "rebinding"]


def test_a_check_worth_nothing_can_fail() -> None:
    """Gradescope by itself would call 0 of 0 points passed."""
    check = replace(made_check("adds", Status.FAILED), max_points=0.0)
    (test,) = _in_gradescope(made_report(made_exercise("slices", Status.FAILED, check)))["tests"]
    assert (test["score"], test["status"]) == (0.0, "failed")


def test_the_output_has_points_and_circumstances(unreadable: Report, perfect: Report) -> None:
    """The reason why nothing was graded stands above them."""
    assert _in_gradescope(perfect)["output"] == ("2/2 points\nwalls: bubblewrap · devices: cpu, sim · not run: cuda")
    assert _in_gradescope(unreadable)["output"].startswith("'alice.zip' is not a zip")


def test_instructors_can_draw_the_same_inputs(perfect: Report) -> None:
    """The seed is in data that students do not see."""
    assert _in_gradescope(perfect)["extra_data"] == {"walls": "bubblewrap", "devices": ["cpu", "sim"], "seed": 7}
    assert _in_gradescope(perfect)["stdout_visibility"] == "hidden"

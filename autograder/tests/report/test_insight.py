"""Insight into a call."""

from __future__ import annotations

from autograder.report.insight import Insight


def test_a_call_that_raised_nothing_has_no_place() -> None:
    """Views leave out what is empty."""
    insight = Insight(call="add_in_place(x, y)", arguments=("x = tensor([1, 2])",))
    assert (insight.raised, insight.line, insight.source) == ("", None, "")

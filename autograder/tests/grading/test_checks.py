"""Checks: what a grader says of each, read back by the plugin."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import pytest

from autograder.grading.checks import Check, Test, check, check_of


def titled(title: str | None) -> Callable[[object], object]:
    def test_sum(answer: object) -> object:
        return answer

    test_sum.__doc__ = title
    return test_sum


def test_a_check_has_a_title_in_both_languages() -> None:
    """The docstring is the title, and the function stays the same."""
    marked = check(points=2.0, gate=True)(cast("Test", titled("It adds | 相加")))
    assert check_of(marked) == Check(name="test_sum", points=2.0, gate=True, en="It adds", zh="相加")
    assert cast("Callable[[str], str]", marked)("same") == "same"


def test_a_check_is_worth_a_point_and_no_gate() -> None:
    """Unless it says so."""
    found = check_of(check()(cast("Test", titled("It adds | 相加"))))
    assert found is not None
    assert (found.points, found.gate) == (1.0, False)


@pytest.mark.parametrize("title", [None, "", "It adds", "It adds|相加"])
def test_a_check_without_two_titles_is_refused(title: str | None) -> None:
    """A student would be told half of it."""
    with pytest.raises(ValueError, match="test_sum needs a docstring"):
        check()(cast("Test", titled(title)))


def test_other_functions_are_no_checks() -> None:
    """Nor are things that are no functions."""
    assert check_of(len) is None
    assert check_of(None) is None

"""The visible examples of an exercise."""

from __future__ import annotations

import pytest

from autograder.example import Example


@pytest.mark.parametrize(
    ("want", "got", "holds"),
    [("3", "3", True), ("3", "4", False), ("", "", True), ("a\nb", "a\nb", True), ("a  b", "a b", False)],
)
def test_an_example_holds_as_doctest_compares(want: str, got: str, holds: bool) -> None:
    """Spaces count."""
    assert Example("f()", want, got).holds is holds


def test_an_example_is_shown_as_at_the_prompt() -> None:
    """Further lines have a prompt of their own, and outputs stand below each other."""
    shown = list(Example("for i in x:\n    f(i)", "1\n2", "3").lines("en"))
    assert shown == [">>> for i in x:", "...     f(i)", "expected: 1", "          2", "got:      3"]


def test_wide_signs_take_two_places() -> None:
    """The outputs stand below each other in Chinese too."""
    assert list(Example("f()", "1\n2", "3").lines("zh"))[1:] == ["应为：1", "      2", "得到：3"]


def test_nothing_is_shown_as_a_dash() -> None:
    """An answer may print nothing."""
    assert list(Example("f()", "", "").lines("en"))[1:] == ["expected: -", "got:      -"]


def test_a_long_output_ends_on_the_screen() -> None:
    """The lines left out are told; an output that just fits is whole."""
    lines = [str(number) for number in range(9)]
    *_, last, after = Example("f()", "", "\n".join(lines)).lines("en")
    assert (last, after) == ("          7", "          …")
    assert list(Example("f()", "", "\n".join(lines[:8])).lines("en"))[-1] == "          7"

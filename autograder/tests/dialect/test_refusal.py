"""The refusal of one place in an answer."""

from __future__ import annotations

from autograder.dialect.outside import about
from autograder.dialect.refusal import refusal


def test_a_refusal_speaks_of_the_name_as_the_answer_writes_it() -> None:
    """In both languages."""
    told = refusal(3, "x.y", "name")
    assert (told.line, told.name, told.helper) == (3, "x.y", "")
    assert "`x.y`" in told.why.en
    assert "`x.y`" in told.why.zh


def test_the_sentence_is_that_of_the_path() -> None:
    """The name may be another one for it."""
    told = refusal(1, "s", "name", "socket")
    assert (told.why, told.instead) == about("name", "socket").filled("s")


def test_without_a_path_the_name_is_looked_up() -> None:
    """So the answer's own word finds its sentence."""
    assert refusal(1, "socket", "name").instead == about("name", "socket").instead

"""A picture as lines of text."""

from __future__ import annotations

from autograder.drawing.grid import Box, Grid, Link
from autograder.drawing.text import lines
from autograder.language import Text, same

ROWS = (
    (Box(Text("x", "甲乙")), Box(same("long"), Link.ARROW)),
    (Box(same("xyz")), Box(same("a"), Link.CUT), Box(same("b"), Link.BACK)),
)


def test_columns_are_as_wide_as_their_longest_word() -> None:
    """A link stands between two boxes, and nothing at the end of a line."""
    assert list(lines(Grid(same("title"), (), ROWS), "en")) == ["title", "  x   → long", "  xyz ✂ a    ← b"]


def test_a_wide_character_takes_two_places() -> None:
    """So the columns stand below each other in Chinese."""
    assert list(lines(Grid(same("t"), (), ROWS), "zh"))[1:] == ["  甲乙 → long", "  xyz  ✂ a    ← b"]


def test_heads_have_a_line_if_they_say_something() -> None:
    """They widen their columns too."""
    picture = Grid(same("t"), (same(""), same("after it")), ROWS[:1])
    assert list(lines(picture, "en")) == ["t", "      after it", "  x → long"]
    assert len(list(lines(Grid(same("t"), (same(""),), ROWS[:1]), "en"))) == 2


def test_notes_stand_below() -> None:
    """Each has a line."""
    assert list(lines(Grid(same("t"), (), (), (same("one"), Text("two", "二"))), "zh")) == ["t", "  one", "  二"]


def test_the_first_box_has_no_link() -> None:
    """There is nothing on its left."""
    assert list(lines(Grid(same("t"), (), ((Box(same("x"), Link.ARROW),),)), "en"))[1] == "  x"

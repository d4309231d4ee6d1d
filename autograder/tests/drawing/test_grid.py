"""A picture: rows of boxes."""

from __future__ import annotations

import pytest

from autograder.drawing.grid import Box, Grid, Link, Tone
from autograder.language import same


@pytest.mark.parametrize(("heads", "rows", "width"), [(1, (2, 3), 3), (4, (2,), 4), (0, (), 0)])
def test_a_picture_is_as_wide_as_its_longest_row(heads: int, rows: tuple[int, ...], width: int) -> None:
    """Its heads are a row as well."""
    boxes = tuple((Box(same("")),) * number for number in rows)
    assert Grid(same(""), (same(""),) * heads, boxes).width == width


def test_a_box_is_plain_and_by_itself() -> None:
    """Links and tones are said where they are meant."""
    assert (Box(same("x")).link, Box(same("x")).tone) == (Link.NONE, Tone.PLAIN)

"""Shapes below each other, as broadcasting aligns them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from autograder.drawing import shapes
from autograder.drawing.grid import Tone


def words(drawn: Mapping[str, Sequence[int]], *, broadcast: bool) -> list[list[str]]:
    """Return the words of the picture, row by row."""
    return [[box.word.en for box in row] for row in shapes.draw(drawn, broadcast=broadcast).rows]


def test_shapes_are_aligned_on_the_right() -> None:
    """A length of one fits all."""
    assert words({"x": (2, 3, 4), "y": (1, 4)}, broadcast=True) == [["x", "2", "3", "4"], ["y", "", "1", "4"]]


def test_a_misfit_is_marked_and_told() -> None:
    """In each of the shapes."""
    given = {"x": (3, 4), "y": (3,)}
    assert words(given, broadcast=True) == [["x", "3", "*4*"], ["y", "", "*3*"]]
    picture = shapes.draw(given, broadcast=True)
    assert [box.tone for box in picture.rows[0]] == [Tone.NAME, Tone.PLAIN, Tone.CHANGED]
    (note,) = picture.notes
    assert "do not broadcast" in note.en


def test_shapes_that_need_not_broadcast_are_only_shown() -> None:
    """Those of a product of matrices differ."""
    assert words({"x": (3, 4), "y": (3,)}, broadcast=False) == [["x", "3", "4"], ["y", "", "3"]]
    assert shapes.draw({"x": (3, 4), "y": (3,)}).notes == ()


@pytest.mark.parametrize(("given", "rows"), [({}, []), ({"x": ()}, [["x"]])])
def test_nothing_and_a_scalar_are_drawn(given: dict[str, tuple[int, ...]], rows: list[list[str]]) -> None:
    """A scalar has no length."""
    assert words(given, broadcast=True) == rows

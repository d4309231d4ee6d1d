"""Names, objects and memories before and after a call."""

from __future__ import annotations

import msgspec

from autograder.drawing import memory
from autograder.drawing.grid import Grid, Tone
from autograder.drawing.text import lines
from autograder.tests.drawing.states import state


def drawn(grid: Grid, lang: str = "en") -> list[str]:
    """Return the picture as text without its title."""
    return list(lines(grid, lang))[1:]


def tones(grid: Grid) -> list[list[Tone]]:
    """Return the tones of the object and of the memory after the call, row by row."""
    return [[box.tone for box in row[3:]] for row in grid.rows]


def test_a_name_that_was_bound_anew_leaves_the_argument_where_it_was() -> None:
    """The result is another object in another memory."""
    given = {"x": state(1, 1), "y": state(2, 2)}
    picture = memory.draw(given, given, [state(9, 7)])
    assert drawn(picture) == [
        "           before                after",
        "  x      → object 1 → memory A   object 1 → memory A",
        "  y      → object 2 → memory B   object 2 → memory B",
        "  result                         object 3 → memory C, new",
    ]
    assert tones(picture) == [[Tone.PLAIN, Tone.PLAIN], [Tone.PLAIN, Tone.PLAIN], [Tone.NEW, Tone.NEW]]


def test_a_memory_that_was_swapped_is_new_under_the_same_object() -> None:
    """As an example, ``x.data = …`` swaps it. The result is that object."""
    before, after = {"x": state(1, 1)}, {"x": state(1, 5)}
    picture = memory.draw(before, after, [state(1, 5)])
    assert drawn(picture)[1:] == [
        "  x      → object 1 → memory A   object 1 → memory B, new",
        "  result                         object 1 → memory B, new",
    ]
    assert tones(picture)[1] == [Tone.PLAIN, Tone.NEW]


def test_a_memory_of_another_argument_is_changed_and_not_new() -> None:
    """So is an object that changed places with another."""
    before = {"x": state(1, 1), "y": state(2, 2)}
    picture = memory.draw(before, {"x": state(1, 2), "y": state(1, 2)}, [])
    assert drawn(picture)[1:] == [
        "  x → object 1 → memory A   object 1 → memory B",
        "  y → object 2 → memory B   object 1 → memory B",
    ]
    assert tones(picture) == [[Tone.PLAIN, Tone.CHANGED], [Tone.CHANGED, Tone.PLAIN]]


def test_a_view_is_another_object_in_the_same_memory() -> None:
    """It is drawn in Chinese too, where columns are of wide characters."""
    picture = memory.draw({"x": state(1, 1)}, {"x": state(1, 1)}, [state(3, 1)])
    assert drawn(picture)[-1] == "  result                         object 2 → memory A"
    assert drawn(picture, "zh")[-1] == "  结果                     对象 2 → 内存 A"
    assert tones(picture)[1] == [Tone.NEW, Tone.PLAIN]


def test_a_storage_without_memory_is_told_from_others() -> None:
    """An empty tensor has no address."""
    empty = [msgspec.structs.replace(state(number, number), memory=0) for number in (1, 2)]
    assert [line.split()[-2] for line in drawn(memory.draw({}, {}, empty))[1:]] == ["A,", "B,"]


def test_there_are_names_for_more_memories_than_letters() -> None:
    """The letters come first."""
    states = [state(number, number) for number in range(1, 28)]
    places = [line.split("memory ")[1] for line in drawn(memory.draw({}, {}, states))[1:]]
    assert (places[0], places[25], places[26]) == ("A, new", "Z, new", "M26, new")

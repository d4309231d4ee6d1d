"""Pictures: one drawing, as text and as SVG."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from lxml import etree

from autograder.drawing import graph, memory, shapes
from autograder.drawing.grid import Box, Grid, Link
from autograder.drawing.svg import svg
from autograder.drawing.text import lines
from autograder.language import same
from autograder.terminals import width
from autograder.worker import wire


def state(
    number: int, place: int, shape: Sequence[int] = (3,), *, tracks: bool = False, grad_fn: str | None = None
) -> wire.TensorState:
    """A tensor: the object of this number in the memory of this number."""
    return wire.TensorState(
        id=number,
        storage=place,
        memory=place * 64,
        memory_bytes=64,
        address=place * 64,
        offset=0,
        shape=list(shape),
        stride=[1] * len(shape),
        dtype="float32",
        device="cpu",
        version=0,
        requires_grad=tracks or grad_fn is not None,
        is_leaf=grad_fn is None,
        grad_fn=grad_fn,
        grad=None,
        data=b"",
    )


def drawn(grid: Grid, lang: str = "en") -> list[str]:
    """The picture as text without its title."""
    return list(lines(grid, lang))[1:]


def test_a_name_that_was_bound_anew_leaves_the_argument_where_it_was() -> None:
    """The result is another object in another memory."""
    given = {"x": state(1, 1), "y": state(2, 2)}
    assert drawn(memory.draw(given, given, [state(9, 7)])) == [
        "           before                after",
        "  x      → object 1 → memory A   object 1 → memory A",
        "  y      → object 2 → memory B   object 2 → memory B",
        "  result                         object 3 → memory C, new",
    ]


def test_a_memory_that_was_swapped_is_new_under_the_same_object() -> None:
    """As an example, ``x.data = …`` swaps it. The result is that object."""
    before, after = {"x": state(1, 1)}, {"x": state(1, 5)}
    assert drawn(memory.draw(before, after, [state(1, 5)]))[1:] == [
        "  x      → object 1 → memory A   object 1 → memory B, new",
        "  result                         object 1 → memory B, new",
    ]


def test_a_view_is_another_object_in_the_same_memory() -> None:
    """It is drawn in Chinese too, where columns are of wide characters."""
    picture = memory.draw({"x": state(1, 1)}, {"x": state(1, 1)}, [state(3, 1)])
    assert drawn(picture)[-1] == "  result                         object 2 → memory A"
    assert drawn(picture, "zh")[-1] == "  结果                     对象 2 → 内存 A"


def test_shapes_are_aligned_on_the_right_and_a_misfit_is_marked() -> None:
    """A length of one fits all."""
    assert drawn(shapes.draw({"x": (2, 3, 4), "y": (1, 4)}, broadcast=True)) == ["  x   2   3   4", "  y       1   4"]
    marked = drawn(shapes.draw({"x": (3, 4), "y": (3,)}, broadcast=True))
    assert marked[:2] == ["  x   3   *4*", "  y       *3*"]
    assert "do not broadcast" in marked[2]


def test_a_leaf_is_joined_to_the_result_or_cut_off() -> None:
    """A result without a grad_fn is where the way ends."""
    leaves = {"x": state(1, 1, tracks=True), "u": state(2, 2)}
    joined = drawn(graph.draw(state(3, 3, grad_fn="MulBackward0"), leaves, ["x"], is_tracked=True))
    assert joined == ["  result ← MulBackward0 ← x, a leaf   x.grad is None"]
    cut = drawn(graph.draw(state(3, 3), leaves, ["x"], is_tracked=False))
    assert cut[0] == "  result ✂ no grad_fn ✂ x, a leaf   x.grad is None"
    assert "no gradient comes through" in cut[1]


def test_the_steps_between_them_are_told_from_the_last() -> None:
    """Each step has its operands and its line. A detach shows where the way is cut."""
    leaves = {"x": state(1, 1, tracks=True)}
    steps = [graph.Step("mul", ("x", "x"), 3), graph.Step("detach", (1,), 4), graph.Step("mul", (2, "x"), None)]
    _, *told, note = drawn(graph.draw(state(3, 3, grad_fn="MulBackward0"), leaves, ["x"], is_tracked=True, steps=steps))
    assert [" ".join(line.split()) for line in told] == [
        "step 3 ← mul(step 2, x)",
        "step 2 ✂ detach(step 1), line 4",
        "step 1 ← mul(x, x), line 3",
    ]
    assert "no gradient comes through" in note


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_svg_has_the_same_words(lang: str) -> None:
    """Each box of the text is a box there. Names are escaped, and nothing is fetched."""
    grid = Grid(same("<title>"), (same(""), same("&")), ((Box(same("a<b")), Box(same("c"), Link.CUT)),), (same("ok"),))
    for picture in (grid, memory.draw({"x": state(1, 1)}, {"x": state(1, 2)}, [state(4, 4)])):
        text = svg(picture, lang)
        root = etree.fromstring(text.encode())
        words = {found.text for found in root.iter("{*}text")}
        expected = {box.word[lang] for row in picture.rows for box in row if box.word[lang]}
        assert expected <= words and {note[lang] for note in picture.notes} <= words
        assert "href" not in text and "<script" not in text


def test_svg_columns_are_as_wide_as_their_words() -> None:
    """No box is narrower than what stands in it."""
    root = etree.fromstring(svg(memory.draw({"x": state(1, 1)}, {"x": state(1, 1)}, []), "zh").encode())
    for box in root.iter("{*}rect"):
        word = box.getnext()
        assert word is not None and float(box.get("width", "0")) >= 8 * width(word.text or "")

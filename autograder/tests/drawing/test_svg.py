"""A picture as SVG."""

from __future__ import annotations

import itertools

import pytest
from lxml import etree

from autograder.drawing.grid import Box, Grid, Link, Tone
from autograder.drawing.svg import svg
from autograder.language import Text, same
from autograder.terminals import width

GRID = Grid(
    same("<title>"),
    (same(""), same("&")),
    ((Box(same("a<b"), Link.ARROW), Box(Text("c", "丙"), Link.CUT)), (Box(same("")), Box(same("d"), Link.BACK))),
    (same("ok"),),
)


def drawn(grid: Grid = GRID, lang: str = "en") -> etree._Element:
    """Return the picture's root."""
    return etree.fromstring(svg(grid, lang).encode())


def words(root: etree._Element) -> list[str]:
    """Return every word that is shown, in order."""
    return [found.text or "" for found in root.iter("{*}text")]


def number(element: etree._Element, name: str) -> float:
    """Return a length of an element."""
    return float(element.get(name, "nan"))


def test_svg_has_the_words_of_the_text() -> None:
    """Title, heads, boxes, notes. Names are escaped."""
    assert words(drawn()) == ["<title>", "", "&", "a<b", "c", "d", "ok"]
    assert words(drawn(lang="zh"))[4] == "丙"


def test_the_title_is_there_for_people_who_cannot_see_the_picture() -> None:
    """Screen readers look for it."""
    root = drawn()
    assert (root.get("role"), root.findtext("{*}title")) == ("img", "<title>")


def test_nothing_is_fetched_or_run() -> None:
    """Not even where a word asks for it."""
    text = svg(Grid(same('<a href="x"><script>'), (), GRID.rows), "en")
    assert "<script" not in text and "<a" not in text


def test_boxes_are_as_wide_as_the_words_of_their_column() -> None:
    """None is narrower than what stands in it, also in Chinese."""
    grid = Grid(same(""), (), ((Box(same("xx")),), (Box(same("很长的词")),)))
    boxes = list(drawn(grid, "zh").iter("{*}rect"))
    assert len({number(box, "width") for box in boxes}) == 1
    assert all(number(box, "width") >= 8 * width("很长的词") for box in boxes)


def test_boxes_do_not_touch_each_other() -> None:
    """Columns and rows have room between them."""
    grid = Grid(same(""), (), ((Box(same("a")), Box(same("b"))), (Box(same("c")), Box(same("d")))))
    first, second, below, _ = drawn(grid).iter("{*}rect")
    assert number(second, "x") > number(first, "x") + number(first, "width")
    assert number(below, "y") > number(first, "y") + number(first, "height")


def test_everything_lies_within_the_picture() -> None:
    """A title that is wider than the boxes widens it."""
    for grid in (GRID, Grid(same("a title longer than all boxes"), (), GRID.rows, (same("n"),) * 3)):
        root = drawn(grid)
        _, _, broad, high = map(float, root.get("viewBox", "").split())
        assert all(number(box, "x") + number(box, "width") <= broad for box in root.iter("{*}rect"))
        texts = [found for found in root.iter("{*}text") if found.text]
        assert all(number(found, "x") + 8 * width(found.text or "") <= broad for found in texts)
        assert all(number(found, "y") <= high for found in texts)


def test_rows_stand_below_the_heads_and_notes_below_the_rows() -> None:
    """Without heads they begin below the title."""
    title, *_, first, _, last, note = [number(found, "y") for found in drawn().iter("{*}text")]
    assert title < first < last < note
    without = Grid(same("t"), (same(""),), GRID.rows)
    assert number(next(drawn(without).iter("{*}rect")), "y") < number(next(drawn().iter("{*}rect")), "y")


@pytest.mark.parametrize(("link", "paths"), [(Link.NONE, 0), (Link.ARROW, 1), (Link.BACK, 1), (Link.CUT, 1)])
def test_a_link_is_an_arrow_to_the_box_on_the_left(link: Link, paths: int) -> None:
    """One that is cut is dashed; a first box and a free place have none."""
    root = drawn(Grid(same(""), (), ((Box(same("a"), link), Box(same("b"), link), Box(same(""), link)),)))
    found = list(root.iter("{*}path"))
    assert len(found) == paths
    assert [path.get("stroke-dasharray") is not None for path in found] == [link is Link.CUT] * paths


@pytest.mark.parametrize(("link", "forward"), [(Link.ARROW, True), (Link.CUT, True), (Link.BACK, False)])
def test_an_arrow_points_where_its_link_leads(link: Link, forward: bool) -> None:
    """The way of a gradient goes back."""
    root = drawn(Grid(same(""), (), ((Box(same("a")), Box(same("b"), link)),)))
    first, second = root.iter("{*}rect")
    (path,) = root.iter("{*}path")
    start, end = path.get("d", "").removeprefix("M").split("m")[0].split("H")
    left, right = number(first, "x") + number(first, "width"), number(second, "x")
    assert (float(start.split()[0]), float(end)) == ((left, right) if forward else (right, left))


def test_tones_have_colours_of_their_own() -> None:
    """A changed box is told from a new one."""
    root = drawn(Grid(same(""), (), (tuple(Box(same("a"), tone=tone) for tone in Tone),)))
    assert len({box.get("fill") for box in root.iter("{*}rect")}) == len(Tone)


def test_words_stand_within_their_boxes() -> None:
    """With some room around them."""
    for box in drawn().iter("{*}rect"):
        word = box.getnext()
        assert word is not None
        left, top = number(box, "x"), number(box, "y")
        assert left < number(word, "x") < left + number(box, "width") - 8 * width(word.text or "")
        assert top < number(word, "y") < top + number(box, "height")


def test_an_arrow_lies_at_the_middle_of_its_row() -> None:
    """Its head is on the side to which it leads."""
    for path in drawn().iter("{*}path"):
        d = path.get("d", "")
        back = d.split("m")[1].startswith("5")
        rows = [number(box, "y") + number(box, "height") / 2 for box in drawn().iter("{*}rect")]
        assert float(d.split("H")[0].split()[1]) in rows
        start, end = float(d.removeprefix("M").split()[0]), float(d.split("H")[1].split("m")[0])
        assert (end < start) is back


def test_the_third_column_is_beside_the_second() -> None:
    """Each column begins where those before it end."""
    boxes = list(drawn(Grid(same(""), (), ((Box(same("a")), Box(same("bb")), Box(same("c"))),))).iter("{*}rect"))
    gaps = [number(b, "x") - number(a, "x") - number(a, "width") for a, b in itertools.pairwise(boxes)]
    assert gaps[0] == gaps[1] > 0

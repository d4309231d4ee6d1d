"""A picture as SVG, which pages and notebooks show. It has no script, no font of its own and no address."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

from autograder.drawing.grid import Box, Grid, Link, Tone
from autograder.terminals import width

_CHARACTER, _HEIGHT, _GAP, _MARGIN = 8, 26, 34, 10
_FILL = {Tone.PLAIN: "#ffffff", Tone.NAME: "#eef2f7", Tone.NEW: "#fdecc8", Tone.CHANGED: "#f9d6d5"}
_COLOUR = {Link.ARROW: "#333333", Link.BACK: "#333333", Link.CUT: "#b3261e"}


def svg(grid: Grid, lang: str) -> str:
    """Return the picture as one ``<svg>`` element, with its title for people who cannot see it."""
    sizes = [_MARGIN] * grid.width
    for row in grid.rows:
        for place, box in enumerate(row):
            sizes[place] = max(sizes[place], _size(box.word[lang]))
    for place, head in enumerate(grid.heads):
        sizes[place] = max(sizes[place], _size(head[lang]))
    lefts = [_MARGIN + sum(sizes[:place]) + _GAP * place for place in range(grid.width)]
    broad = lefts[-1] + sizes[-1] + _MARGIN
    broad = max([broad, *(_size(text[lang]) + 2 * _MARGIN for text in (grid.title, *grid.notes))])
    parts = [_line(_MARGIN, 0, grid.title[lang], bold=True)]
    top = 1
    if any(head[lang] for head in grid.heads):
        parts += [_line(left, top, head[lang]) for left, head in zip(lefts, grid.heads, strict=False)]
        top += 1
    for number, row in enumerate(grid.rows, top):
        for place, box in enumerate(row):
            parts += _drawn(box, lefts, sizes, place, number, lang)
    top += len(grid.rows)
    parts += [_line(_MARGIN, top + number, note[lang]) for number, note in enumerate(grid.notes)]
    high = (top + len(grid.notes)) * (_HEIGHT + 8) + _MARGIN
    title = escape(grid.title[lang])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {broad} {high}" width="{broad}" height="{high}" '
        f'role="img" font-family="monospace" font-size="13"><title>{title}</title>{"".join(parts)}</svg>'
    )


def _size(word: str) -> int:
    return width(word) * _CHARACTER + 2 * _MARGIN


def _top(row: int) -> int:
    return _MARGIN + row * (_HEIGHT + 8)


def _line(left: int, row: int, text: str, *, bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return f'<text x="{left}" y="{_top(row) + 18}"{weight}>{escape(text)}</text>'


def _drawn(box: Box, lefts: list[int], sizes: list[int], place: int, row: int, lang: str) -> Iterator[str]:
    word = box.word[lang]
    if not word:
        return
    left, top = lefts[place], _top(row)
    yield (
        f'<rect x="{left}" y="{top}" width="{sizes[place]}" height="{_HEIGHT}" rx="4" fill="{_FILL[box.tone]}" '
        f'stroke="#8a8f98"/><text x="{left + _MARGIN}" y="{top + 18}">{escape(word)}</text>'
    )
    if place and box.link is not Link.NONE:
        start, end, middle = lefts[place - 1] + sizes[place - 1], left, top + _HEIGHT // 2
        if box.link is Link.BACK:
            start, end = end, start
        dashes = ' stroke-dasharray="4 3"' if box.link is Link.CUT else ""
        turn = 5 if end > start else -5
        yield (
            f'<path d="M{start} {middle}H{end}m{-turn} -4l{turn} 4l{-turn} 4" fill="none" '
            f'stroke="{_COLOUR[box.link]}"{dashes}/>'
        )

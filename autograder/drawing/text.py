"""A picture as lines of text."""

from __future__ import annotations

from collections.abc import Iterator

from autograder.drawing.grid import Box, Grid, Link
from autograder.terminals import width

_LINKS = {Link.NONE: "   ", Link.ARROW: " → ", Link.BACK: " ← ", Link.CUT: " ✂ "}


def lines(grid: Grid, lang: str) -> Iterator[str]:
    """Return the picture, line by line."""
    rows = [[(_LINKS[box.link], _word(box, lang)) for box in row] for row in grid.rows]
    heads = [(_LINKS[Link.NONE], head[lang]) for head in grid.heads]
    sizes = [0] * grid.width
    for row in (heads, *rows):
        for place, (_, word) in enumerate(row):
            sizes[place] = max(sizes[place], width(word))
    yield grid.title[lang]
    for row in (heads, *rows) if any(head[lang] for head in grid.heads) else rows:
        padded = (link * bool(place) + _padded(word, sizes[place]) for place, (link, word) in enumerate(row))
        yield f"  {''.join(padded)}".rstrip()
    for note in grid.notes:
        yield f"  {note[lang]}"


def _word(box: Box, lang: str) -> str:
    return box.word[lang]


def _padded(word: str, size: int) -> str:
    return word + " " * (size - width(word))

"""A picture: rows of boxes, with a link from each box to the one before it."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from autograder.language import Text


class Link(enum.StrEnum):
    """The link from a box to the one on its left."""

    NONE = "none"
    ARROW = "arrow"
    BACK = "back"
    CUT = "cut"


class Tone(enum.StrEnum):
    """The emphasis of a box."""

    PLAIN = "plain"
    NAME = "name"
    NEW = "new"
    CHANGED = "changed"


@dataclass(frozen=True)
class Box:
    """A box with a word in it. An empty word leaves its place free."""

    word: Text
    link: Link = Link.NONE
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True)
class Grid:
    """A picture: a title, the heads of its columns, its rows, and sentences below it."""

    title: Text
    heads: tuple[Text, ...]
    rows: tuple[tuple[Box, ...], ...]
    notes: tuple[Text, ...] = ()

    @property
    def width(self) -> int:
        """The number of columns."""
        return max([len(self.heads), *map(len, self.rows)])

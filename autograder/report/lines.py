"""Lines of a terminal in one language: indented, and broken or cut where they are too long."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.text import Text as Line

from autograder.catalogue import Text
from autograder.report.plain import printable
from autograder.terminals import breaks

_NAMED_IN_A_LIST = 8
_NARROWEST = 8
"""Cells that a line has at least, on however narrow a terminal."""
_AND_MORE = Text("{names} and {count} more", "{names} 等，另有 {count} 个")
_COMMA = Text(", ", "、")


class Lines:
    """Lines for one console. ``is_whole`` says that lists of names are not cut."""

    def __init__(self, console: Console, lang: str, *, is_whole: bool) -> None:
        self._console = console
        self._lang = lang
        self._is_whole = is_whole

    def say(self, phrase: Text, **values: object) -> str:
        """Return a phrase in the language of the lines."""
        return phrase[self._lang].format(**values)

    def some(self, names: Sequence[str]) -> str:
        """Return the names as one phrase, the first ones of many."""
        comma = _COMMA[self._lang]
        if self._is_whole or len(names) <= _NAMED_IN_A_LIST:
            return comma.join(names)
        first = comma.join(names[:_NAMED_IN_A_LIST])
        return self.say(_AND_MORE, names=first, count=len(names) - _NAMED_IN_A_LIST)

    def print(self, text: str, style: str) -> None:
        """Print a sentence."""
        self.indented(Line(text, style=style), 0)

    def indented(self, line: Line, indent: int) -> None:
        """Print the line, broken at places that its script allows."""
        room = max(self._console.width - indent, _NARROWEST)
        for part in line.divide(breaks(line.plain, room)):
            part.rstrip()
            self._console.print(Line(" " * indent).append_text(part), soft_wrap=True)

    def as_is(self, texts: Iterable[str], indent: int) -> None:
        """Print lines that belong below each other. A line too long for the terminal is cut, not broken."""
        for text in texts:
            line = Line(f"{' ' * indent}{printable(text)}")
            line.truncate(max(self._console.width, _NARROWEST), overflow="ellipsis")
            self._console.print(line, soft_wrap=True)

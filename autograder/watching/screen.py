"""The display of a watch: one screen on a terminal, lines elsewhere."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text as Line

from autograder.language import Text
from autograder.report.model import ExerciseResult
from autograder.report.terminal import show_exercise
from autograder.terminals import width, wrapped

_CLEAR = "\x1b[2J\x1b[H"
_BAR = 30
_LINE_END = re.compile(r"(.)\n(?!\d+\.)(?=(\S))")
"""The end of a line that goes on in the next one. An item of a list and code begin anew."""


class Screen:
    """Prints in one language. ``is_terminal`` says whether there is a screen to clear."""

    def __init__(self, lang: str, is_terminal: bool) -> None:
        self.lang = lang
        self._is_terminal = is_terminal
        self._console = Console(highlight=False)

    def clear(self) -> None:
        """Begin a new screen, or print an empty line if there is no screen."""
        sys.stdout.write(_CLEAR if self._is_terminal else "\n")

    def say(self, text: Text, style: str = "", **values: object) -> None:
        """Print a sentence."""
        self.line(text.format(**values)[self.lang], style)

    def line(self, text: str, style: str = "") -> None:
        """Print some text, broken where its script allows it."""
        for paragraph in text.split("\n"):
            for part in wrapped(paragraph, self._console.width) if paragraph.strip() else [""]:
                self._console.print(Line(part, style=style), soft_wrap=True)

    def prose(self, text: str) -> None:
        """Print paragraphs whose lines were broken for another width."""
        for paragraph in text.split("\n\n"):
            self.line(_LINE_END.sub(_joined, paragraph.strip()))
            self.line("")

    def code(self, text: str) -> None:
        """Print Python as it is written."""
        self._console.print(Line(text, style="cyan"), soft_wrap=True)

    def lines(self, texts: Iterable[str]) -> None:
        """Print lines as they are."""
        for text in texts:
            self._console.print(Line(text), soft_wrap=True)

    def verdict(self, result: ExerciseResult, base: str) -> None:
        """Print the verdict on an answer. Paths start at ``base``."""
        show_exercise(result, self._console, self.lang, base)

    def progress(self, passed: int, count: int) -> None:
        """Print how much is passed."""
        full = _BAR * passed // count
        self._console.print(Line(f"[{'#' * full}{'-' * (_BAR - full)}] {passed}/{count}", style="dim"))

    def retype(self, text: str) -> None:
        """Show the line that is being typed."""
        if self._is_terminal:
            sys.stdout.write(f"\r\x1b[K> {text}")
            sys.stdout.flush()

    def flush(self) -> None:
        """Show what was printed."""
        sys.stdout.flush()


def _joined(end: re.Match[str]) -> str:
    """Return the character at a line's end, and the space before the next line, which Chinese does not have."""
    return end[1] if width(end[1]) > 1 or width(end[2]) > 1 else f"{end[1]} "

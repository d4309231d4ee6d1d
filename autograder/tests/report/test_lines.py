"""Lines of a terminal: broken, cut and listed as its width and its language allow."""

from __future__ import annotations

import io

import pytest
from rich.console import Console
from rich.text import Text as Line

from autograder.report.lines import Lines

WIDTH = 24
NAMES = list(map(str, range(10)))


def shown(lang: str = "en", is_whole: bool = False) -> tuple[Lines, io.StringIO]:
    written = io.StringIO()
    return Lines(Console(file=written, width=WIDTH), lang, is_whole=is_whole), written


def test_every_part_of_a_broken_line_is_indented() -> None:
    """A message stays below the check that it belongs to."""
    lines, written = shown()
    lines.indented(Line("a sentence that is longer than the terminal is wide"), 6)
    parts = written.getvalue().splitlines()
    assert len(parts) > 1
    assert all(part.startswith(" " * 6) and part[6] != " " and len(part) <= WIDTH for part in parts)


def test_lines_of_a_picture_are_cut() -> None:
    """Broken ones would no longer stand below each other."""
    lines, written = shown()
    lines.as_is(["x" * 2 * WIDTH, "y"], 4)
    assert written.getvalue().splitlines() == [f"    {'x' * (WIDTH - 5)}…", "    y"]


@pytest.mark.parametrize(
    ("lang", "told"),
    [("en", "0, 1, 2, 3, 4, 5, 6, 7 and 2 more"), ("zh", "0、1、2、3、4、5、6、7 等，另有 2 个")],
)
def test_a_long_list_names_the_first(lang: str, told: str) -> None:
    """And how many there are besides."""
    assert shown(lang)[0].some(NAMES) == told


def test_a_whole_list_names_all() -> None:
    """For whoever asks for it."""
    assert shown(is_whole=True)[0].some(NAMES).endswith(", 8, 9")

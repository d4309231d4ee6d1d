"""Printable remains of a text that anyone may have written."""

from __future__ import annotations

import time
from xml.etree import ElementTree

import pytest

from autograder.report.plain import printable, printable_path


@pytest.mark.parametrize(
    "text", ["add_in_place", "x 里是两者之和", "naïve café", "a  b.py", "🙂", "`[bold]` <x> & {y}"]
)
def test_ordinary_text_stays(text: str) -> None:
    """Letters of any language, punctuation, inner spaces and markup stay as they are."""
    assert printable(text) == text


@pytest.mark.parametrize(
    "sequence",
    [
        "\x1b[31m",
        "\x1b[38;5;200m",
        "\x1b[2J",
        "\x1b[?25l",
        "\x1b]0;title\x07",
        "\x1b]8;;http://x\x1b\\",
        "\x9b1m",
        "\x1bM",
    ],
)
def test_escape_sequences_go(sequence: str) -> None:
    """A terminal's colours, cursor moves, titles and links leave nothing behind."""
    assert printable(f"a{sequence}b") == "ab"


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x08", "\x1b", "\x7f", "\x90", "\ud800", "\ufffe", "\uffff"])
def test_control_characters_are_seen(character: str) -> None:
    """Unprintable characters are replaced by the sign for them, so that nobody takes the text for complete."""
    assert printable(f"a{character}1") == "a\N{REPLACEMENT CHARACTER}1"


@pytest.mark.parametrize("character", ["\u202e", "\u200b", "\u2066", "\ufeff"])
def test_invisible_characters_go(character: str) -> None:
    """No character turns the direction of writing or hides in a name."""
    assert printable(f"a{character}b") == "ab"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x85", "\x0b", "\x1e", "\n    "])
def test_the_result_is_one_line(end: str) -> None:
    """Lines are joined with a space: a message cannot forge a line of the report."""
    assert printable(f"a{end}b") == "a b"


def test_indentation_stays() -> None:
    """A line of a traceback stays where it is."""
    assert printable("    return x") == "    return x"


def test_a_tab_is_a_space() -> None:
    """Columns stay where they are."""
    assert printable("a\tb") == "a b"


def test_long_text_is_cut_and_says_so() -> None:
    """It keeps at most ``limit`` characters, and the last of them is an ellipsis."""
    assert printable("x" * 50, 10) == "x" * 9 + "…"


def test_text_of_just_the_limit_stays_whole() -> None:
    """The limit itself is allowed."""
    assert printable("x" * 10, 10) == "x" * 10


def test_every_character_is_legal_xml_and_utf8() -> None:
    """For every character a parser reads back what was written."""
    for start in range(0, 0x110000, 0x1000):
        shown = printable("".join(map(chr, range(start, start + 0x1000))), 0x2000)
        element = ElementTree.Element("a", b=shown)
        assert ElementTree.fromstring(ElementTree.tostring(element, "utf-8")).get("b") == shown


@pytest.mark.parametrize("piece", ["\x1b]0;", "\x1b[1;", "\n ", " ", "\x1b", "\x9d", "\x9b"])
def test_megabytes_cost_no_time(piece: str) -> None:
    """The work is bounded by the limit, not by the text."""
    before = time.process_time()
    printable(piece * 1_000_000)
    assert time.process_time() - before < 1


def test_a_path_stays_below_what_it_is_below() -> None:
    """An unprintable name leaves a sign. Without one, the path would start at the root."""
    assert printable_path("\x1b[2J/\u202e/a b.py") == "\ufffd/\ufffd/a b.py"
    assert printable_path("/etc/passwd") == "\ufffd/etc/passwd"
    assert printable_path("a/" * 1_000_000, 100) == ("a/" * 50)[:99] + "…"

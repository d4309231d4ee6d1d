"""The page about the language of answers."""

from __future__ import annotations

from autograder.dialect.page import PAGE, render


def test_the_page_is_what_the_table_gives() -> None:
    """`kata dev sync` writes it."""
    assert PAGE.read_text("utf-8") == render()

"""The syntax tree of text that may not be Python."""

from __future__ import annotations

import ast

import pytest

from autograder.syntax import only_function, parsed


def test_python_has_a_tree() -> None:
    """Odd escapes are not complained about."""
    tree = parsed("x = '\\d'")
    assert isinstance(tree, ast.Module)
    assert len(tree.body) == 1


@pytest.mark.parametrize("text", ["x = (", "x = '\0'", "(" * 10_000, "-" * 200_000 + "1", "\ud800"])
def test_other_text_has_none(text: str) -> None:
    """It may be wrong, deep, or no text at all."""
    assert parsed(text) is None


def test_a_function_is_found_on_the_top_level() -> None:
    """By its name, next to others."""
    found = only_function("def f(): pass\ndef g(): return 1", "g")
    assert found is not None
    assert (found.name, found.lineno) == ("g", 2)


@pytest.mark.parametrize(
    "text",
    [
        "def g(): pass",
        "def f(): pass\ndef f(): pass",
        "@d\ndef f(): pass",
        "class C:\n    def f(self): pass",
        "async def f(): pass",
        "f = 1",
        "def f(",
    ],
)
def test_a_function_that_may_be_another_one_is_not_found(text: str) -> None:
    """A second definition or a decorator puts something else in its place."""
    assert only_function(text, "f") is None

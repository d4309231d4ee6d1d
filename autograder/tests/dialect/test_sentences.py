"""Sentences about the ways in which a text leaves the language."""

from __future__ import annotations

import ast

import pytest

from autograder.catalogue import PACKAGE, Text
from autograder.dialect.sentences import KINDS, Sentence


def test_the_name_is_put_in_its_place_everywhere() -> None:
    """A name with braces in it is not a template."""
    sentence = Sentence("", Text("`{name}`, {name}", "“{name}”"), Text("{name}.x", "-"))
    assert sentence.filled("{a}") == (Text("`{a}`, {a}", "“{a}”"), Text("{a}.x", "-"))


def _refused_kinds() -> set[object]:
    """Return every kind that a visit names when it refuses."""
    nodes = [
        node for path in (PACKAGE / "dialect").glob("*.py") for node in ast.walk(ast.parse(path.read_text("utf-8")))
    ]
    calls = [node for node in nodes if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "refuse"]
    return {part.value for call in calls for part in ast.walk(call.args[2]) if isinstance(part, ast.Constant)}


def test_every_kind_of_refusal_has_its_sentence() -> None:
    """A visit names no kind that nothing is said about. Two constants are compared with others."""
    assert _refused_kinds() - {"type", None} <= set(KINDS)


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"async"}))
def test_a_kind_says_something_in_both_languages(kind: str) -> None:
    """`async` has a sentence of its own, for the name and for the kind."""
    sentence = KINDS[kind]
    assert all(text[lang].strip() for text in (sentence.why, sentence.instead) for lang in ("en", "zh"))
    assert ("{name}" in sentence.why.en) == ("{name}" in sentence.why.zh)

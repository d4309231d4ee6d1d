"""The docstrings of the project are plain English, for readers whose first language is another one."""

from __future__ import annotations

import ast
import functools
import inspect
import itertools
import re
from collections.abc import Iterator

from autograder.catalogue import PACKAGE

OTHERS = {"answers", "samples"}
"""Folders with code of other people."""
HIDING_THE_SUBJECT = {"How", "What", "Whatever", "Where", "Wherever", "Whether", "Which", "Who", "Whoever", "Why"}
MOST_WORDS = 20
EXAMPLE = re.compile(r"^\s*(?:>>>|\.\.\.) .*$", re.MULTILINE)
END = re.compile(
    r"""
    (?<=[.!?])\s+  # of a sentence
    | ::?\n\n      # of a sentence that leads to a list or an example
    | \n\n         # of a paragraph
    | \n(?=-\s|\d\.\s|\|)  # of an item of a list, or of a row of a table
    """,
    re.VERBOSE,
)


@functools.cache
def docstrings() -> dict[str, str]:
    """Return every docstring by its place, without the titles of checks, which are sentences in two languages."""
    found: dict[str, str] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        place = path.relative_to(PACKAGE)
        if not OTHERS & set(place.parts):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                found |= {f"{place}:{line}": text for line, text in documented(node)}
    return found


def documented(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the docstring of a module, class or function, and those of the names that are set in it."""
    if not isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
        return
    text = ast.get_docstring(node)
    if text is not None and not is_check(node):
        yield getattr(node, "lineno", 1), text
    for above, below in itertools.pairwise(node.body):
        match below:
            case ast.Expr(ast.Constant(str(told))) if isinstance(above, ast.Assign | ast.AnnAssign):
                yield below.lineno, inspect.cleandoc(told)


def is_check(node: ast.AST) -> bool:
    """True for a function under ``@check(…)``."""
    calls = (found for found in getattr(node, "decorator_list", []) if isinstance(found, ast.Call))
    return any(isinstance(call.func, ast.Name) and call.func.id == "check" for call in calls)


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a docstring, without its examples."""
    for part in END.split(EXAMPLE.sub("", text)):
        if not part.startswith("    "):
            yield part


def test_the_whole_project_is_read() -> None:
    """Graders, the worker and the tests are read too."""
    assert {place.split("/")[0] for place in docstrings()} >= {"benchmarks", "graders", "grading", "tests", "worker"}


def test_a_docstring_begins_with_a_verb_or_a_noun() -> None:
    """It never begins with a clause that hides its subject: "Return the points", not "What it is worth"."""
    found = [place for place, text in docstrings().items() if text.split()[0].strip(".,:;`") in HIDING_THE_SUBJECT]
    assert not found, "begin with a verb (functions), a noun (records) or `True when` (predicates)"


def test_a_sentence_is_short() -> None:
    """Lists are read item by item."""
    found = {
        place: len(sentence.split())
        for place, text in docstrings().items()
        for sentence in sentences(text)
        if len(sentence.split()) > MOST_WORDS
    }
    assert not found, f"at most {MOST_WORDS} words in a sentence"

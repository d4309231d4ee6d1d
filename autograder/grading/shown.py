"""The visible examples, run in the worker: a text after the answer's own types them in, and prints."""

from __future__ import annotations

import ast
import doctest

from autograder.catalogue import Exercise
from autograder.example import Example
from autograder.worker import wire

_MARK = "\x1e"
"""The mark between the outputs of two examples."""


def with_examples(exercise: Exercise, source: str) -> str:
    """Return the answer's text followed by the examples. They use the imports of the stub."""
    imports = [node for node in exercise.tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    typed = map(_typed, _examples(exercise))
    return "\n\n".join([source, *map(ast.unparse, imports), *typed, f"print({_MARK!r}, end='')"])


def shown(exercise: Exercise, loaded: wire.Loaded) -> tuple[Example, ...]:
    """Return what the examples showed, or nothing if the answer could not be loaded."""
    _, *printed = loaded.printed.split(_MARK)
    examples = _examples(exercise)
    if loaded.error is not None or len(printed) != len(examples) + 1:
        return ()
    return tuple(
        Example(example.source.strip(), (example.exc_msg or example.want).strip(), got.strip())
        for example, got in zip(examples, printed, strict=False)
    )


def _examples(exercise: Exercise) -> list[doctest.Example]:
    parser = doctest.DocTestParser()
    return [example for function in exercise.functions for example in parser.get_examples(function.docstring)]


def _typed(example: doctest.Example) -> str:
    """Return a program that does the console's work: show an expression's value, and report an exception."""
    body = [_printing(node) if isinstance(node, ast.Expr) else node for node in ast.parse(example.source).body]
    told = ast.parse("print(f'{type(_raised).__name__}: {_raised}')").body
    handler = ast.ExceptHandler(ast.Name("Exception"), "_raised", told)
    tried = ast.fix_missing_locations(ast.Try(list(body), [handler], [], []))
    return f"print({_MARK!r}, end='')\n{ast.unparse(tried)}"


def _printing(node: ast.Expr) -> ast.stmt:
    (shown,) = ast.parse("if (_shown := None) is not None:\n    print(repr(_shown))").body
    assert isinstance(shown, ast.If) and isinstance(shown.test, ast.Compare), "as it is written"
    assert isinstance(shown.test.left, ast.NamedExpr), "as it is written"
    shown.test.left.value = node.value
    return shown

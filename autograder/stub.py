"""Stubs: an exercise's file as the student starts from it, generated from the solution."""

from __future__ import annotations

import ast
import functools
import hashlib
import itertools

from autograder.catalogue import Exercise
from autograder.syntax import parsed

_PRIVATE = ("HINTS", "WHY")
_GIVEN = "_given_"
"""Before a function's name: the code that its stub holds instead of an exception, for exercises that fix a bug."""
_MORE_COMMENTS = 16 * 1024
"""Characters that an untouched stub may have grown by. Parsing takes memory, a thousand times the text for some."""
_MAX_PARSED = 32 * 1024
_TO_WRITE = '    raise NotImplementedError("your code here | 在这里写代码")\n'


def generate(exercise: Exercise) -> str:
    """Return the solution's text without its function bodies, private helpers, hints and explanation."""
    if not exercise.solution.is_file():
        return exercise.stub.read_text(encoding="utf-8")  # the copy for students has only the stub
    source = exercise.solution.read_text(encoding="utf-8")
    lines = source.splitlines(keepends=True)
    kept = [_without_solution(node, lines, _given(exercise)) for node in exercise.tree.body if not _is_private(node)]
    return _spaced(kept)


def reference(exercise: Exercise) -> str:
    """Return the solution's text without its prompt, hints, explanation and the given code."""
    lines = exercise.solution.read_text(encoding="utf-8").splitlines(keepends=True)
    shown = [node for node in exercise.tree.body[1:] if not _is_told(node)]
    return _spaced(["".join(lines[node.lineno - 1 : node.end_lineno]) for node in shown]).rstrip("\n")


def _is_told(node: ast.stmt) -> bool:
    if isinstance(node, ast.FunctionDef):
        return node.name.startswith(_GIVEN)
    return _is_private(node)


def _is_private(node: ast.stmt) -> bool:
    if isinstance(node, ast.FunctionDef):
        return node.name.startswith("_")
    return isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in _PRIVATE


def _given(exercise: Exercise) -> dict[str, ast.FunctionDef]:
    nodes = [node for node in exercise.tree.body if isinstance(node, ast.FunctionDef)]
    return {node.name.removeprefix(_GIVEN): node for node in nodes if node.name.startswith(_GIVEN)}


def _without_solution(node: ast.stmt, lines: list[str], given: dict[str, ast.FunctionDef]) -> str:
    assert node.end_lineno is not None, "a parsed node has its place"
    if not isinstance(node, ast.FunctionDef):
        return "".join(lines[node.lineno - 1 : node.end_lineno])
    docstring = node.body[0]
    assert docstring.end_lineno is not None, "a parsed node has its place"
    head = "".join(lines[node.lineno - 1 : docstring.end_lineno])
    return head + (_body(given[node.name], lines) if node.name in given else _TO_WRITE)


def _body(node: ast.FunctionDef, lines: list[str]) -> str:
    return "".join(lines[node.body[0].lineno - 1 : node.end_lineno])


def _spaced(parts: list[str]) -> str:
    text = parts[0]
    for before, part in itertools.pairwise(parts):
        both_imports = before.startswith(("import ", "from ")) and part.startswith(("import ", "from "))
        gap = "" if both_imports else "\n\n" if part.startswith("def ") else "\n"
        text += gap + part
    return text


def is_untouched(exercise: Exercise, source: str) -> bool:
    """True when ``source`` is still the stub: the same program, with any comments and blank lines."""
    if "NotImplementedError" not in source and not _given(exercise):
        return False
    stub = generate(exercise)
    return len(source) <= len(stub) + _MORE_COMMENTS and program(source) == program(stub)


@functools.lru_cache(maxsize=256)
def program(source: str) -> str:
    """Return a digest that is equal for copies of one program, with any comments, blank lines and docstrings.

    Text may not be a program, or be too large to be parsed. Then only the spaces around it are removed.
    """
    plain = source.strip()
    if len(plain) > _MAX_PARSED:
        return plain
    tree = parsed(source)
    if tree is None:
        return plain
    try:
        return hashlib.sha256(ast.dump(_without_docstrings(tree)).encode("utf-8", "replace")).hexdigest()
    except (ValueError, RecursionError, MemoryError):  # a number too long to be written, or nesting
        return plain


def is_left(source: str, line: int) -> bool:
    """True when the stub's exception in that line is in a function with more than that and a docstring."""
    tree = parsed(source)
    body = [] if tree is None else _without_docstrings(tree).body
    within = [node for node in body if node.lineno <= line <= (node.end_lineno or 0)]
    return any(isinstance(node, ast.FunctionDef) and _statements(node) > 1 for node in within)


def _statements(function: ast.FunctionDef) -> int:
    """Count the statements of a function, at any depth."""
    return sum(isinstance(node, ast.stmt) for node in ast.walk(function)) - 1


def _without_docstrings(tree: ast.Module) -> ast.Module:
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.FunctionDef)) and node.body and ast.get_docstring(node) is not None:
            node.body = node.body[1:]
    return tree

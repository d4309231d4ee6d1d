"""The syntax tree of text that may not be Python."""

from __future__ import annotations

import ast
import warnings


def parsed(source: str) -> ast.Module | None:
    """Return the syntax tree, or None if there is none."""
    try:
        with warnings.catch_warnings(action="ignore"):  # odd escapes are the student's affair
            return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def only_function(source: str, name: str) -> ast.FunctionDef | None:
    """Return the function of this name, if the text defines it once, on its top level and without a decorator."""
    tree = parsed(source)
    found = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == name] if tree else []
    return found[0] if len(found) == 1 and not found[0].decorator_list else None

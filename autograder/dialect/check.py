"""Check an answer's text against the table, before anything runs."""

from __future__ import annotations

import ast
import functools
from dataclasses import replace

from autograder.dialect import table
from autograder.dialect.bindings import module_scopes
from autograder.dialect.refusal import Refusal, refusal
from autograder.dialect.statements import PLACED, VISITS
from autograder.dialect.tree import own_attributes
from autograder.dialect.walk import Walk
from autograder.syntax import parsed


@functools.lru_cache(maxsize=64)
def refusals(source: str, before: str = "", helpers: tuple[tuple[str, str], ...] = ()) -> tuple[Refusal, ...]:
    """Return the parts of an answer that are not in the language, in the order of lines.

    ``before`` is run first in the same module. ``helpers`` are modules that it may import, by name. A text that is not
    Python has no refusals, since Python itself reports that.
    """
    if sum(map(len, (source, before, *(text for _, text in helpers)))) > table.LONGEST:
        return (refusal(1, "", "size"),)
    trees = {name: tree for name, text in helpers if (tree := parsed(text)) is not None}
    answer, first = parsed(source), parsed(before)
    if answer is not None and first is not None:
        trees[""] = _joined(first, answer, before)
    try:
        scopes = module_scopes(trees)
        own = frozenset(name for tree in trees.values() for name in own_attributes(tree))
        walks = [Walk(tree, scopes[name], own, PLACED, VISITS) for name, tree in trees.items()]
        found = [refusal for walk in walks for refusal in walk.refused()]
    except RecursionError:
        return (refusal(1, "", "depth"),)
    above = before.count("\n") + 1 if before else 0
    moved = [r if r.helper else replace(r, line=max(0, r.line - above)) for r in found]
    return tuple(sorted(moved, key=lambda refusal: (refusal.helper, refusal.line)))


def _joined(first: ast.Module, answer: ast.Module, before: str) -> ast.Module:
    if before:
        ast.increment_lineno(answer, before.count("\n") + 1)
    return ast.Module([*first.body, *answer.body], [])

"""Similar answers: a hint for a person who then reads both, never a score and never part of one.

The measure, for each exercise:

1. An answer becomes a sequence of signs from its syntax tree, in order. They are kinds of nodes, operators, constants,
   and names of attributes and imports. All names that it gives to its own things become one sign. Comments, docstrings,
   annotations and layout are left out. Renaming and reformatting change nothing.
2. Every run of ``RUN`` signs is hashed. Of every ``WINDOW`` hashes next to each other the smallest is kept. It is a
   fingerprint (winnowing; Schleimer, Wilkerson and Aiken, 2003).
3. Fingerprints of the stub and of the reference solution are taken away, and those that many people share.
4. A fingerprint weighs ``log(people / people who have it)``. The similarity of two answers is the weight of
   their shared fingerprints over the weight of the smaller answer.

Two short right answers share little that the reference does not have, so they are not a pair.
"""

from __future__ import annotations

import ast
import builtins
import hashlib
import itertools
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from autograder.catalogue import Exercise, find
from autograder.course.schema import Kept
from autograder.syntax import parsed

RUN = 6
WINDOW = 4
MIN_SHARED = 4
"""Fingerprints that two answers must share at least; fewer are chance."""
MIN_ALIKE = 0.6
_MAX_SHARED_BY = 50
"""People who may have a fingerprint that still tells something, in a class of any size."""
_MAX_TEXT = 32 * 1024
_OWN = "·"
_UNSAID = ("annotation", "returns", "ctx", "type_params")
"""Fields of nodes that say nothing of what is done."""


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two people whose answers to one exercise are similar, by how much, and both texts."""

    exercise: str
    one: Kept
    other: Kept
    alike: float
    weight: float


def signs(source: str) -> list[str]:
    """Return the signs of the text's syntax tree, in order. Nothing if it is not Python or is too long."""
    if len(source) > _MAX_TEXT:
        return []
    tree = parsed(source)
    try:
        return [] if tree is None else list(_signs(tree, _given_names(tree)))
    except (ValueError, RecursionError, MemoryError):  # a number too long to be written, or nesting
        return []


def _given_names(tree: ast.Module) -> frozenset[str]:
    """Return the names that come from elsewhere (Python or imports), and so tell what is done."""
    imported = (
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    )
    return frozenset(imported) | frozenset(vars(builtins))


def _signs(node: ast.AST, given: frozenset[str]) -> Iterator[str]:
    match node:
        case ast.Import() | ast.ImportFrom() | ast.Expr(value=ast.Constant(value=str())):
            return
        case ast.Name(id=name):
            yield name if name in given else _OWN
        case ast.Constant(value=value):
            yield repr(value)
        case ast.arg():
            yield _OWN
        case _:
            yield "Assign" if isinstance(node, ast.AnnAssign) else type(node).__name__
            yield from (name for name in (getattr(node, "attr", None), getattr(node, "arg", None)) if name is not None)
            for child in _children(node):
                yield from _signs(child, given)


def _children(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the node's children, without annotations."""
    for name, value in ast.iter_fields(node):
        if name not in _UNSAID:
            yield from (
                child for child in (value if isinstance(value, list) else [value]) if isinstance(child, ast.AST)
            )


def fingerprints(source: str) -> frozenset[int]:
    """Return the hashes that stand for the text."""
    found = signs(source)
    runs = ("\0".join(found[start : start + RUN]) for start in range(max(0, len(found) - RUN + 1)))
    hashes = [int.from_bytes(hashlib.blake2b(run.encode("utf-8", "replace"), digest_size=8).digest()) for run in runs]
    windows = (hashes[start : start + WINDOW] for start in range(max(1, len(hashes) - WINDOW + 1)))
    return frozenset(min(window) for window in windows if window)


def pairs(results: Iterable[Kept], people: int) -> list[Pair]:
    """Return the pairs that are similar, the most telling first."""
    by_exercise: dict[str, list[Kept]] = {}
    for kept in results:
        if kept.source and not kept.result.status.is_unanswered:
            by_exercise.setdefault(kept.result.id, []).append(kept)
    found = (pair for slug, handed in by_exercise.items() for pair in _pairs(find(slug), handed, people))
    return sorted(found, key=lambda pair: (-pair.weight, pair.exercise, pair.one.person, pair.other.person))


def _pairs(exercise: Exercise, handed: Sequence[Kept], people: int) -> Iterator[Pair]:
    given = fingerprints(exercise.stub.read_text("utf-8")) | fingerprints(exercise.solution.read_text("utf-8"))
    own = [fingerprints(kept.source) - given for kept in handed]
    having: dict[int, list[int]] = {}
    for place, prints in enumerate(own):
        for one in prints:
            having.setdefault(one, []).append(place)
    most = min(_MAX_SHARED_BY, max(5, people // 4))
    weights = {one: math.log(people / len(having[one])) for one in having if len(having[one]) <= most}
    whole = [sum(weights.get(one, 0.0) for one in prints) for prints in own]
    shared: dict[tuple[int, int], list[float]] = {}
    for one, weight in weights.items():
        for pair in itertools.combinations(having[one], 2):
            shared.setdefault(pair, []).append(weight)
    for (a, b), common in shared.items():
        smaller = min(whole[a], whole[b])
        alike = sum(common) / smaller if smaller > 0 else 0.0
        if len(common) >= MIN_SHARED and alike >= MIN_ALIKE:
            yield Pair(exercise=exercise.slug, one=handed[a], other=handed[b], alike=alike, weight=sum(common))

"""One walk with some of its visits, and the kind of each finding."""

from __future__ import annotations

import ast

from autograder.dialect.bindings import module_scopes
from autograder.dialect.refusal import Refusal
from autograder.dialect.sentences import KINDS
from autograder.dialect.tree import own_attributes
from autograder.dialect.walk import Visits, Walk


def walked(text: str, placed: Visits, visits: Visits) -> Walk:
    """Return the walk over an answer, which is done."""
    tree = ast.parse(text)
    return Walk(tree, module_scopes({"": tree})[""], own_attributes(tree), placed, visits)


def found(text: str, placed: Visits, visits: Visits | None = None) -> dict[str, str]:
    """Return the kind of each refused name. A name that has a sentence of its own is "own"."""
    return {refusal.name: kind(refusal) for refusal in walked(text, placed, visits or {}).refused()}


def kind(refusal: Refusal) -> str:
    """Return the kind whose sentence is told."""
    kinds = (kind for kind, sentence in KINDS.items() if sentence.filled(refusal.name)[0] == refusal.why)
    return next(kinds, "own")

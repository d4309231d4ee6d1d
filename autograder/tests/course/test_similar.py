"""Similar answers."""

from __future__ import annotations

import pytest

from autograder.catalogue import find
from autograder.course.schema import Kept
from autograder.course.similar import fingerprints, pairs, signs
from autograder.language import same
from autograder.report.model import ExerciseResult
from autograder.verdicts import Status

LONG = """
import torch

def accumulate(parts):
    \"\"\"Adds.\"\"\"
    if len(parts) == 0:
        raise ValueError("nothing")
    total: torch.Tensor = parts[0].clone()  # a copy
    for number in range(1, len(parts)):
        piece = parts[number]
        if piece is not None:
            total[...] = torch.add(total, piece, alpha=1, out=total)
    return total
"""
RENAMED = """
import torch
def accumulate(xs):
    # mine!
    if (len(xs) == 0): raise ValueError("nothing")
    s = xs[0].clone()
    for i in range(
        1, len(xs)
    ):
        p = xs[i]
        if p is not None: s[...] = torch.add(s, p, alpha=1, out=s)
    return s
"""
OTHER = """
import functools
def accumulate(parts):
    first, *rest = parts or [None]
    assert first is not None
    def step(one, two):
        one.add_(two)
        return one
    return functools.reduce(step, rest, first.detach().contiguous().clone())
"""


def kept(person: str, source: str, slug: str = "accumulate") -> Kept:
    result = ExerciseResult(id=slug, note="n", title=same("t"), status=Status.PASSED, checks=())
    return Kept(person=person, result=result, source=source, walls="limits", devices=("cpu",), seed=1, versions={})


def test_renaming_and_layout_change_nothing() -> None:
    """Comments, docstrings and annotations change nothing either."""
    assert signs(LONG) == signs(RENAMED) != signs(OTHER)


def test_copies_are_found_and_others_are_not() -> None:
    """Among twenty people, two handed in the same text under other names."""
    people = [kept("a", LONG), kept("b", RENAMED), kept("c", OTHER)]
    found = pairs([*people, *(kept(f"x{n}", find("accumulate").solution.read_text()) for n in range(17))], 20)
    assert [(pair.one.person, pair.other.person, round(pair.alike, 2)) for pair in found] == [("a", "b", 1.0)]


def test_what_everybody_was_given_tells_nothing() -> None:
    """Two copies of the stub or of the reference solution are not a pair."""
    for path in (find("accumulate").stub, find("accumulate").solution):
        text = path.read_text("utf-8")
        assert pairs([kept("a", text), kept("b", text)], 10) == []


def test_what_half_the_class_writes_tells_nothing() -> None:
    """A common way is not a copied one."""
    assert pairs([kept(str(n), LONG) for n in range(10)], 20) == []


@pytest.mark.parametrize("source", ["def f(:", "x = 'a\0b'", "(" * 10_000, "x" * 100_000, ""])
def test_what_is_not_python_has_no_fingerprints(source: str) -> None:
    """Such a text stops nobody."""
    assert fingerprints(source) == frozenset()

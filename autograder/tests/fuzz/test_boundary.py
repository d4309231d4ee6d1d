"""A few results, exceptions and replies in the normal suite; thousands with ``python -m autograder.tests.fuzz``."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, seed, settings

from autograder.tests.fuzz.boundary import BOUNDARY
from autograder.tests.fuzz.results import RAN, trap, watched

FEW = settings(max_examples=80, deadline=None, database=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("way", BOUNDARY)
def test_all_that_comes_across_ends_in_a_verdict(way: str) -> None:
    """Nothing of the answer's runs while it is described, and no reply is a grader's or the judge's error."""
    seen: list[str] = []
    with warnings.catch_warnings(action="ignore"):  # what is odd about some results, their libraries say too
        seed(1)(FEW(BOUNDARY[way](seen.append)))()
    assert len(seen) >= FEW.max_examples // 2


LOOKS: tuple[Callable[[Any], object], ...] = (
    lambda thing: isinstance(thing, int),
    lambda thing: type(thing) == tuple,  # noqa: E721 - this is how a type's own code gets to run
    lambda thing: type(thing).__name__,
    len,
    str,
)


@pytest.mark.parametrize("look", LOOKS)
def test_a_trap_notes_a_careless_look(look: Callable[[Any], object]) -> None:
    """The property of describing can fail."""
    thing = trap(dict, {"a": 1})
    with watched():
        look(thing)
    assert RAN

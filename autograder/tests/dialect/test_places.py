"""Uses of a value, and the things that may not be used like that."""

from __future__ import annotations

import dataclasses
import enum
import functools
import math

import numpy as np
import pytest

from autograder.dialect.library import OUTSIDE, Thing
from autograder.dialect.places import Place, why_not
from autograder.dialect.sentences import KINDS

MODULE = Thing("math", math)
GETATTR = Thing("getattr", getattr)
TYPE = Thing("type", type)
ENUM = Thing("enum.Enum", enum.Enum)
WRAPS = Thing("functools.wraps", functools.wraps)
DATACLASS = Thing("dataclasses.dataclass", dataclasses.dataclass)
ALLOWED = {
    "a module": (MODULE, {Place.DOT, Place.NAMED, Place.ASKED}, "value"),
    "a function that takes a name as text": (GETATTR, {Place.CALLED, Place.NAMED}, "text"),
    "the class of classes": (TYPE, {Place.CALLED, Place.ASKED, Place.NAMED, Place.BASE}, "class"),
    "a base of enumerations": (ENUM, {Place.BASE, Place.ASKED, Place.NAMED}, "enum"),
    "a restricted call": (WRAPS, {Place.CALLED, Place.NAMED, Place.ASKED}, "shape"),
    "a decorator": (DATACLASS, {Place.CALLED, Place.NAMED, Place.ASKED, Place.DECORATES}, "shape"),
    "what may be handed around": (Thing("numpy.ndarray", np.ndarray), set(Place), ""),
    "an ordinary function": (Thing("math.sqrt", math.sqrt), set(Place), ""),
    "what runs text": (Thing("exec", exec), set[Place](), "builtin"),
    "what leads out of the language": (Thing("torch.load", OUTSIDE), set[Place](), "name"),
}


@pytest.mark.parametrize("place", Place)
@pytest.mark.parametrize("name", ALLOWED)
def test_a_thing_is_used_in_its_places_and_refused_in_all_others(name: str, place: Place) -> None:
    """The kind of the sentence belongs to the thing."""
    thing, places, kind = ALLOWED[name]
    assert why_not(thing, place) == (None if place in places else kind)
    assert not kind or kind in KINDS


def test_a_thing_keeps_its_rule_under_another_name() -> None:
    """The object decides, not the path."""
    assert why_not(Thing("helpers.Enum", enum.Enum), Place.ANY) == "enum"

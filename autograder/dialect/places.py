"""Uses of a value, and the things that may not be used like that."""

from __future__ import annotations

import enum

from autograder.dialect import library, table
from autograder.dialect.library import Thing


class Place(enum.Enum):
    """The use of an expression's value: in any way, or in one that leads nowhere."""

    ANY = enum.auto()
    DOT = enum.auto()
    CALLED = enum.auto()
    DECORATES = enum.auto()
    BASE = enum.auto()
    ASKED = enum.auto()
    NAMED = enum.auto()
    """It is given another name, which `scopes` follows."""


def why_not(thing: Thing, place: Place) -> str | None:
    """Return the kind of sentence that says why a thing is not used like that. None if it may be."""
    if thing.object is library.OUTSIDE:
        return "name"
    if thing.path in table.NO_BUILTINS:
        return "builtin"
    if thing.is_module:
        return None if place in (Place.DOT, Place.NAMED, Place.ASKED) else "value"
    if thing.path in table.NAMES_AS_TEXT:
        return None if place in (Place.CALLED, Place.NAMED) else "text"
    if thing.path == "type":
        return None if place in (Place.CALLED, Place.ASKED, Place.NAMED, Place.BASE) else "class"
    rule = thing.rule()
    if rule in table.BASES_ONLY:
        return None if place in (Place.BASE, Place.ASKED, Place.NAMED) else "enum"
    if rule is not None and rule not in table.HANDED_AROUND:
        may_decorate = place is Place.DECORATES and rule in table.DECORATORS
        return None if may_decorate or place in (Place.CALLED, Place.NAMED, Place.ASKED) else "shape"
    return None

"""Exact types and plain text: what is told of any value without running code of its own."""

from __future__ import annotations

import builtins
from typing import Any

# Attack: an answer replaces `isinstance` or `len` in builtins. The functions here look names up in this copy.
__builtins__: dict[str, Any] = dict(vars(builtins))  # type: ignore[no-redef]  # mypy takes it for another type

MAX_TEXT = 2_000
"""Characters of a string that are carried across."""

_type = type
_type_name: Any = type.__dict__["__name__"].__get__
_cut = str.__getitem__


def ids(*kinds: type) -> frozenset[int]:
    """Return the identities of these types.

    Comparing types can run code of an answer's metaclass, comparing these cannot.
    """
    return frozenset(map(id, kinds))


def text(value: str) -> str:
    """Return the first characters of a string, as text that can be encoded."""
    return encodable(_cut(value, slice(MAX_TEXT)))


def encodable(value: str) -> str:
    """Return the string with U+FFFD in place of lone surrogates, which no encoding knows."""
    return value if value.isascii() else value.encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def fits(number: int) -> bool:
    """True when the number has 64 bits at most, with or without a sign."""
    return -(2**63) <= number < 2**64


def type_name(value: object) -> str:
    """Return the name of its type, the only information about a value that cannot be described."""
    return text(_type_name(_type(value)))[:80]

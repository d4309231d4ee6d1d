"""The base of everything that crosses the wall, and the bounds of its numbers and names."""

from __future__ import annotations

from typing import Annotated

import msgspec

Size = Annotated[int, msgspec.Meta(ge=0)]
"""A number of bytes or of things, an address, an offset."""
Shape = Annotated[list[Annotated[int, msgspec.Meta(ge=0, le=2**40)]], msgspec.Meta(max_length=64)]
Name = Annotated[str, msgspec.Meta(max_length=80)]


class Record(msgspec.Struct, frozen=True, tag=True, tag_field="record", array_like=True):
    """Base of everything on the wire: immutable, tagged with its class name."""

"""The base of everything that crosses the wall."""

from __future__ import annotations

import msgspec
import pytest

from autograder.worker.records import Name, Record, Shape, Size


class Thing(Record, frozen=True):
    """A record with a field of each bounded kind."""

    size: Size
    shape: Shape
    name: Name


THING = Thing(0, [0, 2**40], "n" * 80)


def test_a_record_is_a_list_that_begins_with_its_name() -> None:
    """It takes little room, and the reader can tell it from others."""
    assert msgspec.to_builtins(THING) == ["Thing", 0, [0, 2**40], "n" * 80]


def test_a_record_stays_as_it_is() -> None:
    """Nobody changes what came across."""
    with pytest.raises(AttributeError):
        THING.size = 1  # type: ignore[misc]  # that is the point


def test_bounds_hold_what_they_promise() -> None:
    """The largest that fits is read."""
    assert msgspec.convert(msgspec.to_builtins(THING), Thing) == THING


@pytest.mark.parametrize(
    "fields",
    [[-1, [], ""], [0, [-1], ""], [0, [2**40 + 1], ""], [0, [1] * 65, ""], [0, [], "n" * 81], [0.0, [], ""]],
)
def test_what_is_out_of_bounds_is_refused(fields: list[object]) -> None:
    """Each of the kinds has its bound."""
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(["Thing", *fields], Thing)

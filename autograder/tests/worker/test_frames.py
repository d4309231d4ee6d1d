"""Records that cross the wall are typed, bounded and never executed."""

import socket
import time
from collections.abc import Iterator

import msgspec
import pytest

from autograder.worker import frames, wire, words

Pair = tuple[socket.socket, socket.socket]


@pytest.fixture
def pair() -> Iterator[Pair]:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield ours, theirs


def test_a_record_comes_back_as_it_went(pair: Pair) -> None:
    """Nested values survive the trip, bool stays bool and int stays int."""
    ours, theirs = pair
    items: list[wire.Value] = [wire.Plain(True), wire.Plain(1), wire.Mapping([("k", wire.Plain("文"))])]
    value = wire.Sequence("tuple", items)
    tensor = wire.TensorIn(0, "uint8", [2], [1], 0)
    call = wire.Call("f", [wire.Memory(0, 2)], [tensor], [value], [("device", wire.Here())])
    frames.send(ours, call)
    assert frames.receive(theirs, wire.Call) == call


def test_another_record_than_expected_is_refused(pair: Pair) -> None:
    """A worker cannot answer with a message of its own choice."""
    ours, theirs = pair
    frames.send(ours, words.End())
    with pytest.raises(msgspec.ValidationError):
        frames.receive(theirs, wire.Loaded)


def test_an_absurd_length_is_refused_unread(pair: Pair) -> None:
    """A frame that claims four gigabytes is not waited for."""
    ours, theirs = pair
    ours.sendall(b"\xff\xff\xff\xff")
    with pytest.raises(msgspec.ValidationError):
        frames.receive(theirs, wire.Loaded)


def test_silence_ends_at_the_deadline(pair: Pair) -> None:
    """Late is raised when nothing comes, also in the middle of a frame."""
    ours, theirs = pair
    ours.sendall(b"\x10\0\0\0half")
    with pytest.raises(frames.Late):
        frames.receive(theirs, wire.Loaded, time.monotonic() + 0.05)


def test_a_closed_channel_is_told_apart_from_silence(pair: Pair) -> None:
    """Closed is raised when the other side is gone."""
    ours, theirs = pair
    ours.close()
    with pytest.raises(frames.Closed):
        frames.receive(theirs, wire.Loaded)

"""Records on their way: typed, bounded, signed and never executed."""

import os
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from autograder.worker import frames, traces, wire, words
from autograder.worker.records import Record

Pair = tuple[socket.socket, socket.socket]
LOADED = wire.Loaded(["f"], None, "文")
TRACE = traces.Trace([], 0, 0, 0)


@pytest.fixture
def pair() -> Iterator[Pair]:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield ours, theirs


def soon() -> float:
    return time.monotonic() + 0.05


def test_a_record_comes_back_as_it_went(pair: Pair) -> None:
    """Nested values survive the trip, bool stays bool and int stays int."""
    ours, theirs = pair
    items: list[wire.Value] = [wire.Plain(True), wire.Plain(1), wire.Mapping([("k", wire.Plain("文"))])]
    value = wire.Sequence("tuple", items)
    tensor = wire.TensorIn(0, "uint8", [2], [1], 0)
    call = wire.Call("f", [wire.Memory(0, 2)], [tensor], [value], [("device", wire.Here())])
    frames.send(ours, call)
    assert frames.receive(theirs, wire.Call) == call


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        (wire.Load("x", "x.py", "cpu"), wire.REQUEST),
        (wire.Overwrite(), wire.REQUEST),
        (words.Prepare("tables"), words.DEMAND),
        (words.Begin("folder"), words.OWN),
        (words.End(), words.WORD),
        (words.Ended("signal", 11), words.Ended),
    ],
)
def test_one_of_several_kinds_is_read(message: Record, kind: type[Record], pair: Pair) -> None:
    """Its tag says which it is."""
    ours, theirs = pair
    frames.send(ours, message)
    assert frames.receive(theirs, kind) == message


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


@pytest.mark.parametrize("body", [b"", b"\x93", b"\xc1", b"\xa1\xff", b"\x91" * 5_000])
def test_what_is_no_message_is_refused(body: bytes) -> None:
    """It may be cut off, garbled or nested without end."""
    with pytest.raises(msgspec.DecodeError):
        frames.decode(wire.Loaded, body)


def test_silence_ends_at_the_deadline(pair: Pair) -> None:
    """Late is raised when nothing comes, also in the middle of a frame."""
    ours, theirs = pair
    ours.sendall(b"\x10\0\0\0half")
    with pytest.raises(frames.Late):
        frames.receive(theirs, wire.Loaded, soon())


def test_a_reader_that_does_not_read_is_given_up_at_the_deadline(pair: Pair) -> None:
    """The message does not fit into what the system keeps for it."""
    ours, _ = pair
    with pytest.raises(frames.Late):
        frames.send(ours, wire.Loaded(["f" * 2**22], None, ""), deadline=soon())


def test_a_deadline_that_has_passed_is_late(pair: Pair) -> None:
    """Even if the message is there."""
    ours, theirs = pair
    frames.send(ours, LOADED)
    with pytest.raises(frames.Late):
        frames.receive(theirs, wire.Loaded, time.monotonic() - 1)


def test_a_wait_without_a_deadline_has_none_of_an_earlier_one(pair: Pair) -> None:
    """A channel keeps its last bound."""
    ours, theirs = pair
    frames.send(ours, LOADED)
    frames.receive(theirs, wire.Loaded, time.monotonic() + 60)
    frames.send(ours, LOADED)
    frames.receive(theirs, wire.Loaded)
    assert theirs.gettimeout() is None


def test_a_closed_channel_is_told_apart_from_silence(pair: Pair) -> None:
    """Closed is raised when the other side is gone, by the reader and by the writer."""
    ours, theirs = pair
    ours.close()
    with pytest.raises(frames.Closed):
        frames.receive(theirs, wire.Loaded)
    with pytest.raises(frames.Closed):
        frames.send(theirs, LOADED)
    with pytest.raises(frames.Closed):
        frames.receive_with_fds(theirs, words.DEMAND)
    with pytest.raises(frames.Closed):
        frames.send_with_fds(theirs, words.Fork(1, b""), [0], time.monotonic() + 1)


def test_signed_frames_are_read_one_after_the_other(pair: Pair) -> None:
    """Each side counts them by itself."""
    ours, theirs = pair
    mine, yours = frames.signer(b"key"), frames.signer(b"key")
    for _ in range(2):
        frames.send(ours, LOADED, sign=mine)
        assert frames.receive(theirs, wire.Loaded, sign=yours) == LOADED


def test_a_frame_with_another_key_is_forged(pair: Pair) -> None:
    """An answer that finds the channel does not have it."""
    ours, theirs = pair
    frames.send(ours, LOADED, sign=frames.signer(b"guessed"))
    with pytest.raises(frames.Forged):
        frames.receive(theirs, wire.Loaded, sign=frames.signer(b"key"))


def test_a_frame_that_is_sent_again_is_forged(pair: Pair) -> None:
    """Its signature was good in its turn only."""
    ours, theirs = pair
    sign = frames.signer(b"key")
    for _ in range(2):
        frames.send(ours, LOADED, sign=frames.signer(b"key"))
    frames.receive(theirs, wire.Loaded, sign=sign)
    with pytest.raises(frames.Forged):
        frames.receive(theirs, wire.Loaded, sign=sign)


def test_a_frame_without_a_signature_is_forged(pair: Pair) -> None:
    """It may be shorter than one."""
    ours, theirs = pair
    ours.sendall(b"\x01\0\0\0x")
    with pytest.raises(frames.Forged):
        frames.receive(theirs, wire.Loaded, sign=frames.signer(b"key"))


def test_descriptors_travel_next_to_a_frame(pair: Pair, tmp_path: Path) -> None:
    """They lead to the same files."""
    ours, theirs = pair
    with (tmp_path / "file").open("w+") as file:
        frames.send_with_fds(ours, words.Fork(5, b"key"), [file.fileno()], time.monotonic() + 5)
        demand, (fd,) = frames.receive_with_fds(theirs, words.DEMAND)
        os.write(fd, b"through")
        os.close(fd)
        file.seek(0)
        assert file.read() == "through"
    assert demand == words.Fork(5, b"key")


def test_an_observation_that_cannot_be_encoded_goes_without_the_answers_parts() -> None:
    """Its result or its output may be to blame. The rest of it is still true."""
    result = wire.Plain(2**70)
    observation = wire.Observation(result, None, [], [], [], [], TRACE, [], [], "\ud800")
    told = frames.decode(wire.Observation, frames.encode(observation))
    assert (told.result, told.printed, told.trace) == (wire.Opaque("nothing"), "", TRACE)


def test_another_message_that_cannot_be_encoded_is_a_fault_of_ours() -> None:
    """It is raised."""
    with pytest.raises(OverflowError):
        frames.encode(wire.Plain(2**70))

"""Messages between the judge and a server."""

from __future__ import annotations

import typing

import msgspec
import pytest

from autograder.worker import wire, words
from autograder.worker.records import Record

EXAMPLES: dict[str, tuple[object, list[Record]]] = {
    "the server": (words.DEMAND, [words.Fork(1, b"k"), words.Prepare("tables")]),
    "the server while a fork lives": (words.WORD, [words.End(), words.Ceiling(None), words.Ceiling(5)]),
    "the process of level own": (
        words.OWN,
        [
            *(words.Begin("f"), words.Prepare("gradients"), words.Lay([wire.Memory(0, 1)], [b"x"]), words.Look()),
            *(wire.Load("", "", "cpu"), wire.Call("f", [], [], [], []), wire.Overwrite()),
        ],
    ),
}


@pytest.mark.parametrize("reader", EXAMPLES)
def test_each_reader_knows_its_messages(reader: str) -> None:
    """And no other ones."""
    kind, messages = EXAMPLES[reader]
    encode = msgspec.msgpack.encode
    decoder = msgspec.msgpack.Decoder(kind)
    assert {type(message) for message in messages} == set(typing.get_args(kind))
    assert [decoder.decode(encode(message)) for message in messages] == messages
    with pytest.raises(msgspec.ValidationError):
        decoder.decode(encode(words.Ready(1, "own", "2", [])))


def test_a_part_that_nobody_prepares_is_refused() -> None:
    """Its name comes from the judge alone."""
    assert typing.get_args(words.Part) == ("gradients", "transforms", "tables")
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(["Prepare", "numpy"], words.Prepare)


def test_traced_bytes_are_a_size() -> None:
    """A negative one is no answer."""
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(["Looked", [], -1], words.Looked)

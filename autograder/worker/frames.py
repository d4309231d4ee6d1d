"""Records on their way: length-prefixed msgpack frames on a channel. Every wait has an end.

A frame that does not decode to the expected type raises :class:`msgspec.DecodeError` on the side that reads it.
A fork signs its frames with a key that came before the student's code. So an answer that finds the channel cannot
speak on it.
"""

from __future__ import annotations

import hmac
import socket
import struct
import time
from collections.abc import Callable
from hashlib import blake2b
from typing import Any, Protocol, TypeVar

import msgspec

from . import records, wire, words

MAX_FRAME = 64 * 2**20
"""Largest frame that is read, in bytes."""
_HEADER = struct.Struct("<I")
_SIGNATURE = 16
Sign = Callable[[bytes | bytearray | memoryview], bytes]
Message = TypeVar("Message")


class Channel(Protocol):
    """One end of a connection. A socket is one."""

    def gettimeout(self) -> float | None:
        """Return the seconds that the next step may wait; None for any."""

    def settimeout(self, value: float | None, /) -> None:
        """Let the next steps wait no longer than this. They raise TimeoutError."""

    def recv_into(self, buffer: memoryview, /) -> int:
        """Read the bytes that are there, and return their number; 0 when the other end is gone."""

    def sendall(self, data: bytes, /) -> None:
        """Write all of it."""


class Closed(ConnectionError):
    """The other side is gone."""


class Late(TimeoutError):
    """The other side did not answer in time."""


class Forged(Exception):
    """A frame that was not signed with the fork's key, or not in its turn."""


def signer(key: bytes) -> Sign:
    """Return a function that signs one frame after the other. Each side has its own."""
    count = 0

    def sign(body: bytes | bytearray | memoryview) -> bytes:
        nonlocal count
        count += 1
        return blake2b(body, digest_size=_SIGNATURE, key=key, salt=count.to_bytes(8, "little")).digest()

    return sign


_encoder = msgspec.msgpack.Encoder()
_RECEIVED = (
    *(wire.REQUEST, wire.Call, words.Continue, wire.Loaded, wire.Observation, words.Paused, wire.Overwrite),
    *(words.DEMAND, words.WORD, words.OWN, words.Ready, words.Prepare, words.Ceiling, words.End, words.Ended),
    *(words.Begin, words.Looked),
)
_decoders: dict[Any, msgspec.msgpack.Decoder[Any]] = {
    # Here, not at their first use: they look for this module, which forks can no longer find.
    kind: msgspec.msgpack.Decoder(kind)
    for kind in _RECEIVED
}


def send(channel: Channel, message: records.Record, sign: Sign | None = None, deadline: float | None = None) -> None:
    """Write one frame. Raises :class:`Late` past the deadline, :class:`Closed` when the reader is gone.

    After either the channel is useless, since half a frame may be on its way.
    """
    body = encode(message)
    if sign is not None:
        body = sign(body) + body
    _wait_until(channel, deadline)
    try:
        channel.sendall(_HEADER.pack(len(body)) + body)
    except TimeoutError as late:
        raise Late from late
    except (BrokenPipeError, ConnectionResetError) as gone:
        raise Closed from gone


def send_with_fds(channel: socket.socket, message: records.Record, fds: list[int], deadline: float) -> None:
    """Write one frame together with these file descriptors. Raises as :func:`send` does."""
    body = encode(message)
    _wait_until(channel, deadline)
    try:
        socket.send_fds(channel, [_HEADER.pack(len(body)) + body], fds)
    except TimeoutError as late:
        raise Late from late
    except (BrokenPipeError, ConnectionResetError) as gone:
        raise Closed from gone


def encode(message: records.Record) -> bytes:
    """Return the body of a frame.

    An observation that cannot be encoded goes without the parts that came from the answer.
    """
    try:
        return _encoder.encode(message)
    except (TypeError, ValueError, OverflowError, RecursionError):
        if not isinstance(message, wire.Observation):
            raise
        return _encoder.encode(message.bare())


def receive(channel: Channel, kind: type[Message], deadline: float | None = None, sign: Sign | None = None) -> Message:
    """Read one frame as ``kind``. ``deadline`` is a time of ``time.monotonic()``, in seconds.

    Raises :class:`Late` past the deadline, and :class:`Closed` when the other side is gone. Raises :class:`Forged` when
    the frame is not signed as ``sign`` does, and :class:`msgspec.DecodeError` when it is not a ``kind``.
    """
    (size,) = _HEADER.unpack(_read(channel, _HEADER.size, deadline))
    if size > MAX_FRAME:
        raise msgspec.ValidationError(f"a frame of {size} bytes")
    body = memoryview(_read(channel, size, deadline))
    if sign is not None:
        signature, body = body[:_SIGNATURE], body[_SIGNATURE:]
        if not hmac.compare_digest(signature, sign(body)):
            raise Forged
    return decode(kind, body)


def receive_with_fds(channel: socket.socket, kind: type[Message]) -> tuple[Message, list[int]]:
    """Read one frame as ``kind``, with its file descriptors. Raises as :func:`receive` does."""
    head, fds, _, _ = socket.recv_fds(channel, 1, 2)
    if not head:
        raise Closed
    (size,) = _HEADER.unpack(head + _read(channel, _HEADER.size - 1, None))
    return decode(kind, _read(channel, size, None)), fds


def decode(kind: type[Message], body: bytes | bytearray | memoryview) -> Message:
    """Return the message in the body of a frame. Raises :class:`msgspec.DecodeError` when it is not a ``kind``."""
    try:
        message: Message = _decoders[kind].decode(body)
    except (RecursionError, UnicodeDecodeError) as garbled:
        raise msgspec.ValidationError(type(garbled).__name__) from None
    return message


def _read(channel: Channel, size: int, deadline: float | None) -> bytearray:
    body = bytearray(size)
    view = memoryview(body)
    while view:
        _wait_until(channel, deadline)
        try:
            got = channel.recv_into(view)
        except TimeoutError as late:
            raise Late from late
        except ConnectionResetError as gone:
            raise Closed from gone
        if not got:
            raise Closed
        view = view[got:]
    return body


def _wait_until(channel: Channel, deadline: float | None) -> None:
    """Bound the next wait on ``channel``. Raises :class:`Late` when the deadline has passed."""
    if deadline is None:
        if channel.gettimeout() is not None:
            channel.settimeout(None)
        return
    left = deadline - time.monotonic()
    if left <= 0:
        raise Late
    channel.settimeout(left)

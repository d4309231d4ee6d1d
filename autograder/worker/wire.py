"""What crosses the wall: typed, plain values in length-prefixed msgpack frames.

Both sides import this module and nothing else of each other. Nothing here is ever unpickled; a frame that does not
decode to the expected type raises :class:`msgspec.ValidationError` on the side that reads it. What a fork says is
signed with a key that came before the student's code: an answer that finds the channel cannot speak on it.
"""

from __future__ import annotations

import hmac
import socket
import struct
import time
from collections.abc import Callable
from hashlib import blake2b
from typing import Annotated, Any, Protocol, TypeVar

import msgspec

MAX_FRAME = 64 * 2**20
"""Largest frame that is read, in bytes."""
MEMORY = 64 * 2**20
"""Bytes in which the inputs of a worker's calls lie; pages that nobody touches cost nothing."""

_HEADER = struct.Struct("<I")
_SIGNATURE = 16
Sign = Callable[[bytes | bytearray | memoryview], bytes]
Message = TypeVar("Message")


Size = Annotated[int, msgspec.Meta(ge=0)]
"""A number of bytes or of things, an address, an offset."""
Shape = Annotated[list[Annotated[int, msgspec.Meta(ge=0, le=2**40)]], msgspec.Meta(max_length=64)]
Name = Annotated[str, msgspec.Meta(max_length=80)]


class Channel(Protocol):
    """One end of a connection. A socket is one."""

    def gettimeout(self) -> float | None:
        """Seconds that the next step may wait; None for any."""

    def settimeout(self, value: float | None, /) -> None:
        """Let the next steps wait no longer; they raise TimeoutError."""

    def recv_into(self, buffer: memoryview, /) -> int:
        """Read what is there, and return how much; 0 when the other end is gone."""

    def sendall(self, data: bytes, /) -> None:
        """Write all of it."""


class Record(msgspec.Struct, frozen=True, tag=True, tag_field="record", array_like=True):
    """Base of everything on the wire: immutable, tagged with its class name."""


# --- values -----------------------------------------------------------------------------------------------------


class Plain(Record, frozen=True):
    """A Python ``None``, bool, int, float or str."""

    value: bool | int | float | str | None


class Sequence(Record, frozen=True):
    """A list or a tuple (a NamedTuple and ``torch.Size`` count as tuples)."""

    kind: str
    items: list[Value]


class Mapping(Record, frozen=True):
    """A dict with string keys, in order."""

    items: list[tuple[str, Value]]


class Column(Record, frozen=True):
    """One column, or the index, of a pandas object. Missing entries are ``None``.

    ``memory`` is the first and last-but-one address of its numbers, where NumPy holds them.
    """

    name: str | None
    dtype: str
    values: list[bool | int | float | str | None]
    memory: tuple[int, int] = (0, 0)


class Frame(Record, frozen=True):
    """A pandas DataFrame."""

    columns: list[Column]
    index: Column
    id: int = 0


class Series(Record, frozen=True):
    """A pandas Series."""

    column: Column
    index: Column
    id: int = 0


class Array(Record, frozen=True):
    """A NumPy array: its values in C order, and where its first element lies."""

    dtype: str
    shape: Shape
    data: bytes
    address: Size = 0
    writeable: bool = True
    id: int = 0


class Memory(Record, frozen=True):
    """A stretch of the memory that the judge and the fork share, in bytes."""

    offset: int
    size: int


class TensorIn(Record, frozen=True):
    """A tensor to build: a window on one of the call's memories."""

    memory: int
    dtype: str
    shape: list[int]
    stride: list[int]
    offset: int
    requires_grad: bool = False
    grad: TensorIn | None = None


class Pointer(Record, frozen=True):
    """The call's tensor number ``index``; the same index twice is the same object twice."""

    index: int


class Here(Record, frozen=True):
    """The device of this run, as a ``torch.device``."""


class Code(Record, frozen=True):
    """The source text of a function that is passed as an argument."""

    name: str
    source: str


class File(Record, frozen=True):
    """A text file in the worker's own folder; the function is given its path, as a string."""

    name: str
    text: str


class TensorState(Record, frozen=True):
    """Everything about one tensor at one moment. Addresses and sizes are in bytes, strides in elements.

    ``place`` is the number of the call's memory that it lies in: the judge reads the numbers there, and ``data`` is
    empty. Elsewhere it is -1.
    """

    id: int
    storage: int
    memory: Size
    memory_bytes: Size
    address: Size
    offset: Size
    shape: Shape
    stride: list[int]
    dtype: str
    device: str
    version: Annotated[int, msgspec.Meta(ge=-1)]
    requires_grad: bool
    is_leaf: bool
    grad_fn: Name | None
    grad: TensorState | None
    data: bytes
    place: int = -1


class Opaque(Record, frozen=True):
    """Anything that may not cross the wall: only the name of its type does."""

    type: str


Value = Plain | Sequence | Mapping | Frame | Series | Array | Pointer | Here | Code | File | TensorState | Opaque


# --- judge to worker --------------------------------------------------------------------------------------------


class Load(Record, frozen=True):
    """Load an answer: its source text, and where the tensors of the calls that follow live.

    ``before`` is run first, in the same module. ``helpers`` are the texts of modules that can be imported, by name.
    ``functions`` are the names that the reply is asked about.
    """

    source: str
    filename: str
    device: str
    functions: list[str] = []
    before: str = ""
    helpers: dict[str, str] = {}


class Call(Record, frozen=True):
    """Run one function on these arguments. A ``bounded`` one stands still right before and right after it.

    ``probe`` holds a cotangent for each tensor of the result, in order. The worker pulls them back through the graph
    of the result after the call: only a result that is connected to an argument brings a gradient there.
    ``overwrite`` holds what :class:`Overwrite` writes into the result.
    ``program`` is called in place of the function, with the function before the arguments. It returns the function's
    result, and what else it saw.
    """

    function: str
    memories: list[Memory]
    tensors: list[TensorIn]
    args: list[Value]
    kwargs: list[tuple[str, Value]]
    bounded: bool = False
    probe: list[TensorIn] = []
    overwrite: list[TensorIn] = []
    program: Code | None = None


class Continue(Record, frozen=True):
    """Go on after :class:`Paused`."""


class Overwrite(Record, frozen=True):
    """Write into each tensor of the last call's result what the call named for it; answered by the same.

    The judge looks at the inputs' memory before and after: a view shows there, a copy does not.
    """


REQUEST: Any = Load | Call | Overwrite
"""What a fork reads; ``Any``, since a union is no ``type[…]``."""


# --- worker to judge --------------------------------------------------------------------------------------------


class Raised(Record, frozen=True):
    """An exception: its type, the builtin types it derives from, where in the student's file, and its text.

    ``line`` is the innermost line of the file that it passed, ``outer`` the outermost.
    """

    type: str
    bases: list[str]
    line: int | None
    text: str
    outer: int | None = None


class Loaded(Record, frozen=True):
    """Answer to :class:`Load`: which of the functions asked about the file defines, or what stopped it."""

    functions: list[str]
    error: Raised | None
    printed: str


class Numbers(Record, frozen=True):
    """What a tensor held at one moment."""

    shape: Shape
    dtype: str
    data: bytes


class Operation(Record, frozen=True):
    """One aten operation: its name, the storages it read and returned, and the bytes of new storage it made.

    ``backward`` is the number of the call's backward pass that it belongs to, counted from 1, or 0. ``scripted`` is
    true when a hook or a formula of the answer's made it there, and not the engine. ``put_out`` holds the values that
    an operation of a backward pass or in forward mode returned, where they are few. ``lines`` are those of the answer's
    file that led there, the innermost first; ``alive`` are the bytes of new storage in use when it had made some.
    ``stage`` counts the marks that a program had set before.
    """

    name: str
    inputs: list[int]
    outputs: list[int]
    allocated: Size
    backward: Size = 0
    scripted: bool = False
    put_out: list[Numbers | None] = []
    lines: list[int] = []
    alive: Size = 0
    stage: Size = 0


class Draw(Record, frozen=True):
    """One operation that drew random numbers: its name, and the shape and device of what it drew."""

    name: str
    shape: Shape
    device: str
    stage: Size


class Stage(Record, frozen=True):
    """What was there when a program set a mark: operations and bytes made so far, new bytes in use now.

    ``peak`` are the most that were in use at once since the mark before.
    """

    count: Size
    allocated: Size
    alive: Size
    peak: Size


class Trace(Record, frozen=True):
    """What torch did during a call. ``count`` goes on where ``operations`` stops at its cap.

    ``backward_passes`` counts runs of autograd's engine, ``forward_mode`` is whether dual numbers were computed with,
    ``tracked`` whether anything was computed from a tensor that records gradients. ``used`` are those leaves among the
    call's tensors that an operation took themselves, and no copy or alias of them. ``stages`` has one for each mark.
    """

    operations: list[Operation]
    count: Size
    allocated: Size
    peak: Size
    backward_passes: Size = 0
    forward_mode: bool = False
    tracked: bool = False
    used: list[Size] = []
    draws: list[Draw] = []
    stages: list[Stage] = []


class FunctionCall(Record, frozen=True):
    """One call of a function argument: the tensors that it was given. No data where they were not looked into."""

    name: str
    tensors: list[Numbers]


class Observation(Record, frozen=True):
    """Answer to :class:`Call`: the plain record of what one call did.

    ``gradients`` holds, for a call with a probe, what arrived at each of the call's tensors. For a call through a
    program there are also: what it ``shown``, the random states that ``moved``, and whether it was ``puzzled``, unable
    to go on with what the function gave.
    """

    result: Value | None
    error: Raised | None
    before: list[TensorState]
    after: list[TensorState]
    args_before: list[Value]
    args_after: list[Value]
    trace: Trace
    calls: list[FunctionCall]
    left_changed: list[Name]
    printed: str
    gradients: list[TensorState | None] = []
    shown: Value | None = None
    moved: list[Name] = []
    puzzled: bool = False

    def bare(self) -> Observation:
        """The same without what came from the answer's own objects."""
        error = None if self.error is None else Raised("Exception", ["Exception"], self.error.line, "")
        result = Opaque("nothing")
        return msgspec.structs.replace(
            self, result=result, error=error, args_after=self.args_before, calls=[], printed="", shown=None
        )


class Paused(Record, frozen=True):
    """The fork stands still, before or after the function of a bounded call, until it reads :class:`Continue`."""


# --- judge to server, server to judge ---------------------------------------------------------------------------


class Fork(Record, frozen=True):
    """Start a fork that may use this many bytes more than the server, and signs what it says with ``key``.

    Its channel and the memory that it shares with the judge travel beside the frame.
    """

    memory: int
    key: bytes


class Prepare(Record, frozen=True):
    """Import what ``torch.func`` imports when it is first used, for all forks to come; answered by the same."""


class Begin(Record, frozen=True):
    """Begin with an exercise, in this new folder, as if none had been before (level ``own``); answered by the same."""

    folder: str


class Lay(Record, frozen=True):
    """What to put where before the next call (level ``own``); not answered."""

    places: list[Memory]
    contents: list[bytes]


class Look(Record, frozen=True):
    """Ask for what the memories of the last call hold now (level ``own``); answered by :class:`Looked`."""


DEMAND: Any = Fork | Prepare
"""What the server reads; ``Any``, since a union is no ``type[…]``."""


OWN: Any = Begin | Prepare | Lay | Look | Load | Call | Overwrite
"""What the process of level ``own`` reads; ``Any``, since a union is no ``type[…]``."""


class End(Record, frozen=True):
    """Kill the fork and whatever it started; answered by :class:`Ended`."""


class Ceiling(Record, frozen=True):
    """Let the fork map only ``room`` bytes more than it does now, or as much as before; answered by the same."""

    room: int | None


WORD: Any = End | Ceiling
"""What the server reads while a fork lives."""


class Ready(Record, frozen=True):
    """The server has imported everything and can fork."""

    pid: int
    walls: str
    torch: str
    devices: list[str]


class Looked(Record, frozen=True):
    """Answer to :class:`Look`; and the most bytes of Python's and NumPy's in use at once in a bounded call."""

    contents: list[bytes]
    traced: Size


class Ended(Record, frozen=True):
    """How a fork ended: ``stopped`` by the judge, ``exited`` by itself, by a ``signal``, or over its ``memory``."""

    cause: str
    status: int


# --- frames -----------------------------------------------------------------------------------------------------


class Closed(ConnectionError):
    """The other side is gone."""


class Late(TimeoutError):
    """The other side did not answer in time."""


class Forged(Exception):
    """A frame that was not signed with the key of the fork, or not in its turn."""


def signer(key: bytes) -> Sign:
    """A function that signs one frame after the other; each side has its own."""
    count = 0

    def sign(body: bytes | bytearray | memoryview) -> bytes:
        nonlocal count
        count += 1
        return blake2b(body, digest_size=_SIGNATURE, key=key, salt=count.to_bytes(8, "little")).digest()

    return sign


_encoder = msgspec.msgpack.Encoder()
_RECEIVED = (
    *(REQUEST, DEMAND, WORD, OWN, Call, Continue, Ready, Loaded, Observation, Paused, Overwrite, Prepare, Ceiling),
    *(End, Ended, Begin, Looked),
)
_decoders: dict[Any, msgspec.msgpack.Decoder[Any]] = {
    # Here, and not when they are first used: they look for this module, which forks can no longer find.
    kind: msgspec.msgpack.Decoder(kind)
    for kind in _RECEIVED
}


def send(channel: Channel, message: Record, sign: Sign | None = None, deadline: float | None = None) -> None:
    """Write one frame. Raises :class:`Late` past the deadline, :class:`Closed` when nobody reads any more.

    After either, the channel is of no more use: half a frame may be on its way.
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


def send_with_fds(channel: socket.socket, message: Record, fds: list[int], deadline: float) -> None:
    """Write one frame, and these file descriptors beside it; errors as for :func:`send`."""
    body = encode(message)
    _wait_until(channel, deadline)
    try:
        socket.send_fds(channel, [_HEADER.pack(len(body)) + body], fds)
    except TimeoutError as late:
        raise Late from late
    except (BrokenPipeError, ConnectionResetError) as gone:
        raise Closed from gone


def encode(message: Record) -> bytes:
    """The body of a frame. An observation that cannot be encoded goes without what came from the answer."""
    try:
        return _encoder.encode(message)
    except (TypeError, ValueError, OverflowError, RecursionError):
        if not isinstance(message, Observation):
            raise
        return _encoder.encode(message.bare())


def receive(channel: Channel, kind: type[Message], deadline: float | None = None, sign: Sign | None = None) -> Message:
    """Read one frame as ``kind``. ``deadline`` is a time of ``time.monotonic()``, in seconds.

    Raises :class:`Late` past the deadline, :class:`Closed` when the other side is gone, :class:`Forged` when the frame
    is not signed as ``sign`` does, and :class:`msgspec.ValidationError` when it is not what was expected.
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
    """Read one frame as ``kind`` and the file descriptors that may ride on it; errors as for :func:`receive`."""
    head, fds, _, _ = socket.recv_fds(channel, 1, 2)
    if not head:
        raise Closed
    (size,) = _HEADER.unpack(head + _read(channel, _HEADER.size - 1, None))
    return decode(kind, _read(channel, size, None)), fds


def decode(kind: type[Message], body: bytes | bytearray | memoryview) -> Message:
    """The message in the body of a frame. Raises :class:`msgspec.ValidationError` when it is no ``kind``."""
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

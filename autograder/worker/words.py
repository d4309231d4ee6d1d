"""What the judge and a server say to each other: records as in `wire`."""

from __future__ import annotations

from typing import Any, Literal

from .wire import Call, Load, Memory, Overwrite, Record, Size


class Fork(Record, frozen=True):
    """Start a fork that may use this many bytes more than the server, and signs what it says with ``key``.

    Its channel and the memory that it shares with the judge travel beside the frame.
    """

    memory: int
    key: bytes


Part = Literal["gradients", "transforms"]
"""A part of PyTorch that it imports when it is first used: what is given to a backward pass, or ``torch.func``."""


class Prepare(Record, frozen=True):
    """Import a part for all answers to come, before any clock runs; answered by the same."""

    part: Part


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

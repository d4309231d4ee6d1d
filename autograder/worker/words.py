"""Messages between the judge and a server, as records like those in `wire`."""

from __future__ import annotations

from typing import Any, Literal

from .records import Record, Size
from .wire import Call, Load, Memory, Overwrite


class Fork(Record, frozen=True):
    """Start a fork that may use this many bytes more than the server. It signs its frames with ``key``.

    Its channel and the memory that it shares with the judge travel next to the frame.
    """

    memory: int
    key: bytes


Part = Literal["gradients", "transforms", "tables"]
"""A part of the libraries that few answers need.

PyTorch itself imports the first two when they are first used: what is given to a backward pass, and ``torch.func``.
``tables`` is pandas.
"""


class Prepare(Record, frozen=True):
    """Import a part for all later answers, before any clock runs. Answered by the same."""

    part: Part


class Begin(Record, frozen=True):
    """Begin with an exercise, in this new folder, as if it were the first (level ``own``). Answered by the same."""

    folder: str


class Lay(Record, frozen=True):
    """Contents and places of memories for the next call (level ``own``). Not answered."""

    places: list[Memory]
    contents: list[bytes]


class Look(Record, frozen=True):
    """Ask for the present contents of the last call's memories (level ``own``). Answered by :class:`Looked`."""


DEMAND: Any = Fork | Prepare
"""Messages that the server reads; ``Any``, since a union is not a ``type[…]``."""


OWN: Any = Begin | Prepare | Lay | Look | Load | Call | Overwrite
"""Messages that the process of level ``own`` reads; ``Any``, since a union is not a ``type[…]``."""


class End(Record, frozen=True):
    """Kill the fork and all that it started. Answered by :class:`Ended`."""


class Ceiling(Record, frozen=True):
    """Let the fork map only ``room`` bytes more than it does now, or as much as before. Answered by the same."""

    room: int | None


WORD: Any = End | Ceiling
"""Messages that the server reads while a fork lives."""


class Paused(Record, frozen=True):
    """The fork stands still, before or after the function of a bounded call, until it reads :class:`Continue`."""


class Continue(Record, frozen=True):
    """Go on after :class:`Paused`."""


class Ready(Record, frozen=True):
    """The server has imported everything and can fork."""

    pid: int
    walls: str
    torch: str
    devices: list[str]


class Looked(Record, frozen=True):
    """Answer to :class:`Look`, with the most bytes of Python and NumPy in use at once in a bounded call."""

    contents: list[bytes]
    traced: Size


class Ended(Record, frozen=True):
    """The end of a fork: ``stopped`` by the judge, ``exited`` by itself, by a ``signal``, or over its ``memory``."""

    cause: str
    status: int

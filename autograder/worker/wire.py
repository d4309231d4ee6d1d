"""Records that cross the wall, typed and plain: requests to a worker, and its answers.

Nothing here is ever unpickled. `words` has the records of the server, `frames` sends and receives them.
"""

from __future__ import annotations

from typing import Annotated, Any

import msgspec

from .records import Name, Record, Shape, Size
from .traces import FunctionCall, Trace

MEMORY = 64 * 2**20
"""Bytes in which the inputs of a worker's calls lie; pages that nobody touches cost nothing."""


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

    ``memory`` is the start and end address of its numbers, if NumPy holds them. The end is one past the last byte.
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
    """A NumPy array: its values in C order, and the address of its first element."""

    dtype: str
    shape: Shape
    data: bytes
    address: Size = 0
    writeable: bool = True
    id: int = 0


class Memory(Record, frozen=True):
    """A stretch of the memory that the judge and the worker share, in bytes."""

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
    """All facts about one tensor at one moment. Addresses and sizes are in bytes, strides in elements.

    ``place`` is the number of the call's memory that holds it. The judge reads the numbers there, and ``data`` is
    empty. For a tensor elsewhere it is -1.
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
    """A value that may not cross the wall. Only the name of its type does."""

    type: str


Value = Plain | Sequence | Mapping | Frame | Series | Array | Pointer | Here | Code | File | TensorState | Opaque


# --- judge to worker --------------------------------------------------------------------------------------------


class Load(Record, frozen=True):
    """Load an answer: its source text, and the memory for the tensors of later calls.

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

    ``probe`` holds a cotangent for each tensor of the result, in order. After the call the worker pulls them back
    through the graph of the result. Only a result that is connected to an argument brings a gradient there.
    ``overwrite`` holds what :class:`Overwrite` writes into the result. ``program`` is called in place of the function,
    with the function before the arguments. It returns the function's result, and its further observations.
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


class Overwrite(Record, frozen=True):
    """Write into each tensor of the last call's result the values that the call named. Answered by the same.

    The judge looks at the inputs' memory before and after. A view shows there, a copy does not.
    """


REQUEST: Any = Load | Call | Overwrite
"""Messages that a fork reads; ``Any``, since a union is not a ``type[…]``."""


# --- worker to judge --------------------------------------------------------------------------------------------


class Raised(Record, frozen=True):
    """An exception: its type, its builtin base types, its place in the student's file, and its text.

    ``line`` is the innermost line of the file that it passed, ``outer`` the outermost.
    """

    type: str
    bases: list[str]
    line: int | None
    text: str
    outer: int | None = None


class Loaded(Record, frozen=True):
    """Answer to :class:`Load`: the requested functions that the file defines, or the exception that stopped it."""

    functions: list[str]
    error: Raised | None
    printed: str


class Observation(Record, frozen=True):
    """Answer to :class:`Call`: the plain record of what one call did.

    ``gradients`` holds, for a call with a probe, the gradient of each of the call's tensors. A call through a program
    also gives three facts. ``shown`` holds the program's own observations, and ``moved`` names the random states that
    changed. It is ``puzzled`` when the program could not go on with the function's result.
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
        """Return the same without the parts that came from the answer's own objects."""
        error = None if self.error is None else Raised("Exception", ["Exception"], self.error.line, "")
        result = Opaque("nothing")
        return msgspec.structs.replace(
            self, result=result, error=error, args_after=self.args_before, calls=[], printed="", shown=None
        )

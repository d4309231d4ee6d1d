"""Records that cross the wall, typed and plain: requests to a worker, and its answers.

Nothing here is ever unpickled. `words` has the records of the server, `frames` sends and receives them.
"""

from __future__ import annotations

from typing import Annotated, Any

import msgspec

MEMORY = 64 * 2**20
"""Bytes in which the inputs of a worker's calls lie; pages that nobody touches cost nothing."""
Size = Annotated[int, msgspec.Meta(ge=0)]
"""A number of bytes or of things, an address, an offset."""
Shape = Annotated[list[Annotated[int, msgspec.Meta(ge=0, le=2**40)]], msgspec.Meta(max_length=64)]
Name = Annotated[str, msgspec.Meta(max_length=80)]


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


class Continue(Record, frozen=True):
    """Go on after :class:`Paused`."""


class Overwrite(Record, frozen=True):
    """Write into each tensor of the last call's result the values that the call named. Answered by the same.

    The judge looks at the inputs' memory before and after. A view shows there, a copy does not.
    """


REQUEST: Any = Load | Call | Overwrite
"""What a fork reads; ``Any``, since a union is no ``type[…]``."""


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


class Numbers(Record, frozen=True):
    """The numbers of a tensor at one moment."""

    shape: Shape
    dtype: str
    data: bytes


class Operation(Record, frozen=True):
    """One aten operation: its name, the storages it read and returned, and the bytes of new storage it made.

    ``backward`` is the number of the call's backward pass that it belongs to, counted from 1, or 0. ``scripted`` is
    true when a hook or a formula of the answer made it there, not the engine. ``put_out`` holds the values that an
    operation of a backward pass or in forward mode returned, where they are few. A program's call has none: its steps
    are many, and it says itself what it saw. ``lines`` are those of the answer's file that led there, the innermost
    first. ``alive`` are the bytes of new storage in use when it had made some. ``stage`` counts the marks that a
    program had set before.
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
    """The record at a program's mark: operations and bytes made so far, new bytes in use now.

    ``peak`` is the most that was in use at once since the previous mark.
    """

    count: Size
    allocated: Size
    alive: Size
    peak: Size


class Trace(Record, frozen=True):
    """The work of torch during a call. ``count`` goes on where ``operations`` stops at its cap.

    ``backward_passes`` counts runs of autograd's engine. ``forward_mode`` is true if dual numbers were computed with.
    ``tracked`` is true if anything was computed from a tensor that records gradients. ``used`` are the leaves among the
    call's tensors that an operation took as the object itself, not as a copy or alias. ``stages`` has one for each
    mark.
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
    """One call of a function argument, with its tensors. They carry no data if they were not looked into."""

    name: str
    tensors: list[Numbers]


class Observation(Record, frozen=True):
    """Answer to :class:`Call`: the plain record of what one call did.

    ``gradients`` holds, for a call with a probe, the gradient of each of the call's tensors. A call through a program
    also gives three facts: ``shown`` holds the program's own observations, ``moved`` names the random states that
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


class Paused(Record, frozen=True):
    """The fork stands still, before or after the function of a bounded call, until it reads :class:`Continue`."""

"""The life of one fork: load the answer, run the calls it is sent, describe each."""

from __future__ import annotations

import contextlib
import functools
import gc
import io
import linecache
import os
import socket
import sys
import types
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import msgspec
import torch

from . import TAMPERED, confine, helpers, recorder, seal, sim, values, wire
from .recorder import Manners, Recorder
from .tables import encodable
from .values import tensors_in

_OTHER_CODE = "the code of the recorder"
_start = str.__getitem__
_gc_callbacks, _gc_is_on, _stop_gc, _start_gc = gc.callbacks, gc.isenabled, gc.disable, gc.enable
MAX_PRINTED = 16 * 1024
"""Characters of what an answer prints that are kept; the rest is dropped as it comes."""


class CappedText(io.TextIOBase):
    """A standard output that keeps its first characters and forgets the others."""

    def __init__(self) -> None:
        self._kept: list[str] = []
        self._left = MAX_PRINTED

    encoding = "utf-8"
    errors = "strict"

    @property
    def buffer(self) -> _Bytes:
        """The same output, for who writes bytes or wraps it in a text of another encoding."""
        return _Bytes(self)

    def writable(self) -> bool:
        """Yes."""
        return True

    def reconfigure(self, **_: object) -> None:
        """It holds every character already."""

    def write(self, text: str) -> int:
        """Keep what still fits."""
        if self._left > 0:
            self._kept.append(_start(text, slice(self._left)))
            self._left -= len(self._kept[-1])
        return len(text)

    def take(self) -> str:
        """What was kept since the last call."""
        text = encodable("".join(self._kept))
        self._kept, self._left = [], MAX_PRINTED
        return text


class _Bytes(io.RawIOBase):
    """The bytes beneath a standard output."""

    def __init__(self, text: CappedText) -> None:
        self._text = text

    def writable(self) -> bool:
        """Yes."""
        return True

    def write(self, data: Any) -> int:
        """Keep what still fits."""
        self._text.write(bytes(data).decode("utf-8", "replace"))
        return len(data)

    def close(self) -> None:
        """It stays open: a text that wraps it would close it when it goes."""


def live(channel: socket.socket, key: bytes, shared: values.Buffer, warm: Warm) -> None:
    """Serve one exercise until the judge closes ``channel``."""
    for name in ("stdout", "stderr", "__stdout__", "__stderr__"):
        setattr(sys, name, warm.printed)
    send, leave, sign = wire.send, os._exit, wire.signer(key)

    def alarm(what: str) -> None:
        try:
            send(channel, wire.Tampering(what), sign=sign)
        finally:
            leave(TAMPERED)

    warm.arm(alarm)
    serve(channel, shared, warm, alarm, sign)


def serve(
    channel: socket.socket,
    shared: values.Buffer,
    warm: Warm,
    alarm: Callable[[str], None],
    sign: wire.Sign | None = None,
) -> None:
    """Load the answer, once for every device, and run the calls. Raises wire.Closed when the judge has had enough.

    Whatever is needed to tell of tampering lies in the variables of running functions: an answer cannot look into
    them without being seen.
    """
    receive, send = wire.receive, wire.send
    answer: Answer | None = None

    def pause() -> None:
        send(channel, wire.Paused(), sign=sign)
        receive(channel, wire.Continue)

    while True:
        request: wire.Load | wire.Call | wire.Overwrite = receive(channel, wire.REQUEST)
        reply: wire.Loaded | wire.Observation | wire.Overwrite
        if isinstance(request, wire.Load):
            guard = _guard(warm, alarm, request)
            answer = Answer(request, shared, warm)
            reply = answer.load()
            guard.vouch_for_all()
        else:
            assert answer is not None, "the judge loads before it calls"
            reply = answer.run(request, guard, pause) if isinstance(request, wire.Call) else answer.overwrite(request)
        send(channel, reply, sign=sign)


@dataclass(frozen=True)
class Guard:
    """Raises the alarm when the worker's code is not as it was: what runs beside the answer, or all of it."""

    vouch: Callable[[], None]
    vouch_for_all: Callable[[], None]
    alarm: Callable[[str], None]


def _guard(warm: Warm, alarm: Callable[[str], None], load: wire.Load) -> Guard:
    def vouching(is_whole: Callable[[], bool]) -> Callable[[], None]:
        def vouch() -> None:
            if not is_whole():
                alarm(_OTHER_CODE)

        return vouch

    if not load.may_deceive:
        return Guard(_nothing, _nothing, alarm)  # looking at all that code costs as much as a call
    return Guard(vouching(warm.running_is_whole[load.device]), vouching(warm.is_whole), alarm)


def _nothing() -> None:
    pass


class Answer:
    """A student's file, loaded in this fork."""

    def __init__(self, load: wire.Load, shared: values.Buffer, warm: Warm) -> None:
        self._load = load
        self._shared = shared
        self._manners = warm.manners
        self._printed = warm.printed
        self._module = types.ModuleType("answer")
        self._held: Callable[[], None] = _nothing

    def load(self) -> wire.Loaded:
        """Run the file's top level."""
        raised = None
        lines = self._load.source.splitlines(keepends=True)
        linecache.cache[self._load.filename] = (len(self._load.source), None, lines, self._load.filename)
        self._module.__dict__["__file__"] = self._load.filename
        sys.modules["answer"] = self._module
        helpers.offer(self._load.helpers)
        try:
            helpers.run(self._load.before, "before the answer", self._module)
            helpers.run(self._load.source, self._load.filename, self._module)
        except BaseException as stopped:  # noqa: BLE001 - SystemExit and KeyboardInterrupt are answers' mistakes too
            raised = values.error(stopped, self._load.filename)
        self._manners.left_changed()  # what the top level switched, the calls find switched back
        functions = [name for name in self._load.functions if callable(self._module.__dict__.get(name))]
        return wire.Loaded(functions, raised, self._printed.take())

    def run(self, call: wire.Call, guard: Guard, pause: Callable[[], None]) -> wire.Observation:
        """Run one function under the recorder. A bounded call stands still in ``pause`` before and after."""
        self._held = _nothing
        calls: list[wire.FunctionCall] = []
        arguments = values.Arguments(call, self._shared, self._load.device, calls)
        before = [values.state(tensor) for tensor in arguments.tensors]
        args_before = arguments.containers()
        recorder = Recorder(tensors_in(arguments.tensors), guard.vouch, guard.alarm)
        result: Any = None
        raised: wire.Raised | None = None
        function = self._module.__dict__.get(call.function)
        with confine.brimful(pause) if call.bounded else contextlib.nullcontext():
            try:
                with recorder:
                    result = function(*arguments.args, **arguments.kwargs)  # type: ignore[misc]  # not callable is an answer too
            except BaseException as stopped:  # noqa: BLE001 - whatever an answer raises is its result
                raised = values.error(stopped, self._load.filename)
        with undisturbed(guard):
            observation = wire.Observation(
                result=None if raised else values.describe(result),
                error=raised,
                before=before,
                after=[values.state(tensor) for tensor in arguments.tensors],
                args_before=args_before,
                args_after=arguments.containers(),
                trace=recorder.trace(),
                calls=calls,
                left_changed=self._manners.left_changed(of_python_too=self._load.may_deceive),
                printed=self._printed.take(),
            )
        if call.overwrite:
            self._held = functools.partial(arguments.write_into, result, call.overwrite)
        if not call.probe:
            return observation
        return msgspec.structs.replace(observation, gradients=arguments.pulled(result, call.probe))

    def overwrite(self, asked: wire.Overwrite) -> wire.Overwrite:
        """Write into the result of the last call."""
        self._held()
        return asked


@contextlib.contextmanager
def undisturbed(guard: Guard) -> Iterator[None]:
    """While our code describes what theirs did, none of theirs is in its place and none runs."""
    was_on = _gc_is_on()
    _stop_gc()
    if _gc_callbacks:
        guard.alarm("the garbage collector")
    guard.vouch_for_all()
    try:
        yield
    finally:
        if was_on:
            _start_gc()


def _out_of_turn(what: str) -> None:
    raise RuntimeError(f"{what} changed before any answer came")


@dataclass(frozen=True)
class Warm:
    """What the server made ready for every fork.

    ``arm`` starts the watch. ``is_whole`` says whether the worker's code is as it was, ``running_is_whole`` for each
    device whether the part is that runs beside the answer.
    """

    manners: Manners
    printed: CappedText
    arm: Callable[[Callable[[str], None]], None]
    is_whole: Callable[[], bool]
    running_is_whole: dict[str, Callable[[], bool]]


def warm_up(devices: list[str]) -> Warm:
    """Touch, before forking, what the first call of a fork on ``devices`` would otherwise import again and again.

    No backward pass: a process in which autograd's threads have run must not fork.
    """
    from . import watch  # it leaves no trace of itself

    here = sys.modules[__name__]
    everything = seal.seal([wire, values, confine, here, recorder, sim])
    beside, beside_on_sim = seal.seal([recorder]), seal.seal([recorder, sim])
    running = {"cpu": beside, "cuda": beside, sim.NAME: beside_on_sim}
    warm = Warm(Manners(), CappedText(), watch.install(), everything, running)
    source = (
        "def f(x, table):\n"
        "    return (x * x + x).sum(), bool((x > 1).any()), table.fillna(table.mean(numeric_only=True))\n"
    )
    columns = [wire.Column("a", "float64", [1.0, None]), wire.Column("b", "str", ["x", None])]
    table = wire.Frame(columns, wire.Column(None, "int64", [0, 1]))
    call = wire.Call(
        "f", [wire.Memory(0, 16)], [wire.TensorIn(0, "float32", [2, 2], [2, 1], 0)], [wire.Pointer(0), table], []
    )
    judge, worker = socket.socketpair()
    with worker, judge:
        for device in devices:
            wire.send(judge, wire.Load(source, "warm", device))
            wire.send(judge, call)
        judge.shutdown(socket.SHUT_WR)
        with contextlib.suppress(wire.Closed):
            serve(worker, bytearray(16), warm, _out_of_turn)
    sys.modules.pop("answer", None)
    return warm


def close_everything_but(*kept: int) -> None:
    """Leave the fork no descriptors but these; standard streams lead nowhere."""
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(null, stream)
    first = 3
    for fd in sorted(kept):
        os.closerange(first, fd)
        first = fd + 1
    os.closerange(first, 256)


def prepare_torch() -> None:
    """One thread, no surprises: torch's thread pools do not survive a fork."""
    torch.set_num_threads(1)
    torch.set_num_interop_threads(1)

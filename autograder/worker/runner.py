"""One exercise, run: load the answer, run the calls, describe each. No walls, no channel."""

from __future__ import annotations

import contextlib
import functools
import gc
import linecache
import sys
import types
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

import msgspec
import torch

from . import frames, guard, helpers, traces, values, wire
from .arguments import Arguments, Buffer, function_of
from .nested import tensors_in
from .printed import CappedText
from .raised import exception
from .recorder import Recorder
from .switches import Switches, random_states

_collect_no_more, _collect = gc.disable, gc.enable


Bounds = Callable[[], AbstractContextManager[object]]
"""The code that keeps a call within its room."""


class Runner:
    """One exercise: its answer, loaded once for every device, and the calls of it."""

    def __init__(self, shared: Buffer, warm: Warm, bounds: Bounds = contextlib.nullcontext) -> None:
        self._shared = shared
        self._warm = warm
        self._bounds = bounds
        self._answer: Answer | None = None

    def reply(self, request: wire.Load | wire.Call | wire.Overwrite) -> wire.Loaded | wire.Observation | wire.Overwrite:
        """Obey the judge's request, and return the answer."""
        if isinstance(request, wire.Load):
            self._answer = Answer(request, self._shared, self._warm)
            return self._answer.load()
        assert self._answer is not None, "the judge loads before it calls"
        if isinstance(request, wire.Call):
            return self._answer.run(request, self._bounds if request.bounded else contextlib.nullcontext)
        return self._answer.overwrite(request)


class Answer:
    """A student's file, loaded in this process."""

    def __init__(self, load: wire.Load, shared: Buffer, warm: Warm) -> None:
        self._load = load
        self._shared = shared
        self._switches = warm.switches
        self._printed = warm.printed
        self._module = types.ModuleType("answer")
        self._held: Callable[[], None] | None = None

    def load(self) -> wire.Loaded:
        """Run the file's top level. Switches that it sets belong to the answer from here on."""
        source, filename = self._load.source, self._load.filename
        raised = None
        linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
        space = self._module.__dict__
        space["__file__"] = filename
        sys.modules["answer"] = self._module
        helpers.offer(self._load.helpers)
        self._switches.begin(draws="random" in source)
        try:
            with self._switches:
                guard.run(self._load.before, "before the answer", self._module)
                guard.run(source, filename, self._module)
        except BaseException as stopped:  # noqa: BLE001 - SystemExit and KeyboardInterrupt are mistakes of answers too
            raised = exception(stopped, filename)
        self._switches.keep()
        functions = [name for name in self._load.functions if callable(space.get(name))]
        return wire.Loaded(functions, raised, self._printed.take())

    def run(self, call: wire.Call, bounds: Bounds) -> wire.Observation:
        """Run one function under the recorder, within ``bounds``."""
        self._held = None  # the tensors of the previous call live until the judge has read all about it
        calls: list[traces.FunctionCall] = []
        arguments = Arguments(call, self._shared, self._load.device, calls)
        before = arguments.states()
        args_before = arguments.containers()
        recorder = Recorder(tensors_in(arguments.tensors), self._load.filename, keeps_values=call.program is None)
        _collect()
        result: Any = None
        shown: Any = None
        raised: wire.Raised | None = None
        function = self._module.__dict__.get(call.function)
        asked = None if call.program is None else Asked(function, recorder.mark)
        program = None if call.program is None else function_of(call.program)
        states = {} if asked is None else random_states(self._load.device)
        with bounds():
            try:
                with self._switches, recorder:
                    try:
                        if program is None:
                            result = function(*arguments.args, **arguments.kwargs)  # type: ignore[misc]  # an answer may be not callable
                        else:
                            result, shown = program(asked, *arguments.args, **arguments.kwargs)
                    finally:
                        _collect_no_more()  # no object of the answer is destroyed while the result is described
            except BaseException as stopped:  # noqa: BLE001 - any exception of an answer is its result
                raised = exception(stopped, self._load.filename)
        moved = random_states(self._load.device) if states else states
        observation = wire.Observation(
            result=None if raised else values.describe(result, arguments.places),
            error=raised,
            before=before,
            after=arguments.states(),
            args_before=args_before,
            args_after=arguments.containers(),
            trace=recorder.trace(),
            calls=calls,
            left_changed=self._switches.left_changed,
            printed=self._printed.take(),
            shown=None if raised or asked is None else values.describe(shown, arguments.places),
            moved=[name for name, state in states.items() if moved[name] != state],
            puzzled=raised is not None and asked is not None and not asked.is_inside and raised.line is None,
        )
        self._held = functools.partial(arguments.write_into, result, call.overwrite)
        if not call.probe:
            return observation
        return msgspec.structs.replace(observation, gradients=arguments.pulled(result, call.probe))

    def overwrite(self, asked: wire.Overwrite) -> wire.Overwrite:
        """Write into the result of the last call."""
        if self._held is not None:
            self._held()
        return asked


class Asked:
    """A student's function, as a grader's program receives it."""

    def __init__(self, function: Any, mark: Callable[[], None]) -> None:
        self._function = function
        self.mark = mark
        self.is_inside = False

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call it."""
        self.is_inside = True
        result = self._function(*args, **kwargs)
        self.is_inside = False
        return result


@dataclass(frozen=True)
class Warm:
    """The objects that were prepared for every answer."""

    switches: Switches
    printed: CappedText


_TYPICAL = """
import torch

def f(x, tracked):
    like = {"dtype": x.dtype, "device": x.device}
    made = torch.zeros(2, **like), torch.ones(2, **like), torch.arange(2, **like), torch.eye(2, **like)
    shaped = x.reshape(4), x.view(-1), x.flatten(), x.t(), x.unsqueeze(0).expand(2, 2, 2), x[0], x[1:], x[:, :1]
    moved = torch.stack((x, x)), torch.cat((x, x)), x.clone(), x.to(torch.float64), x.flip(0), x[[1, 0]], x[x > 1]
    parts = x * x + x - x / 2, -x.exp(), x.abs() ** 2, x.pow(x), x.sin(), x.cos(), torch.where(x > 1, x, x), x == x
    sums = x.sum(), x.sum(0), x.mean(), x.max(), x.min(), x.norm(), x.cumsum(0), x @ x, x @ x[0], x[0] @ x[0], x.diag()
    told = bool((x > 1).any()), x.tolist(), x[0, 0].item(), torch.equal(x, x), torch.allclose(x, x), x.softmax(0)
    held = torch.zeros_like(x) + torch.ones_like(x) + torch.full_like(x, 2)
    held += x
    held.copy_(x).sub_(x).mul_(2).fill_(1).zero_()
    held[0] = x[1]
    torch.add(x, x, out=held)
    tracked.grad = None
    return x.t(), (tracked * tracked).sum(), tracked.detach()
"""
"""Actions of answers."""


def warm_up(devices: list[str]) -> Warm:
    """Touch all that calls on ``devices`` would otherwise import and look up in every fork again.

    No backward pass: a process in which autograd's threads have run must not fork.
    """
    warm = Warm(Switches(), CappedText())
    matrix = wire.TensorIn(0, "float32", [2, 2], [2, 1], 0)
    tracked = msgspec.structs.replace(matrix, requires_grad=True)
    call = wire.Call(
        "f", [wire.Memory(0, 16)], [matrix, tracked], [wire.Pointer(0), wire.Pointer(1)], [], overwrite=[matrix]
    )
    runner = Runner(bytearray(16), warm)
    for device in devices:
        for request in (wire.Load(_TYPICAL, "warm", device), call, wire.Overwrite()):
            frames.encode(runner.reply(frames.decode(wire.REQUEST, frames.encode(request))))
    sys.modules.pop("answer", None)
    return warm


def prepare_torch() -> None:
    """Use one thread, since torch's thread pools do not survive a fork."""
    torch.set_num_threads(1)
    torch.set_num_interop_threads(1)

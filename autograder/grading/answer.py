"""The ``answer`` fixture: a student's functions, each call judged from outside.

A check reads like this::

    call = answer.add_in_place(x, y).gives(x + y, changes={"x": x + y})
    assert call.after.x.id == call.before.x.id, say("…", "…", "rebinding")
"""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable, Sequence
from typing import Any, Self, TypeVar

import msgspec
import torch

from autograder import submission
from autograder.catalogue import Exercise
from autograder.example import Example
from autograder.feedback import Died, Feedback, Wrong, say
from autograder.grading.call import Call
from autograder.grading.checks import Test
from autograder.grading.evidence import Made
from autograder.grading.failures import STATUS, own_call, why_dead, why_not_loaded
from autograder.grading.found import NotJudgedError
from autograder.grading.inputs import Parcel
from autograder.grading.insight import Seen
from autograder.grading.looking import looking_lines
from autograder.grading.memory import laid_out
from autograder.grading.programs import Program
from autograder.grading.server import ServerDied, Worker, WorkerDied
from autograder.grading.shown import shown, with_examples
from autograder.grading.source import Source
from autograder.grading.waste import Cost, cost
from autograder.grading.work import why_it_grows
from autograder.grading.workers import Workers
from autograder.report.model import MAX_PRINTED
from autograder.worker import wire

_Case = TypeVar("_Case")
_SLACK = 256 * 2**10
"""Bytes that a call may map next to what it needs: whole pages, and the allocator's own words about each."""


class Answer:
    """One exercise of one submission. ``answer.function(…)`` runs it once on ``device`` and returns a :class:`Call`."""

    def __init__(
        self,
        exercise: Exercise,
        found: submission.Answer,
        device: str,
        workers: Workers,
        last_try: bool = True,
    ) -> None:
        self.device = device
        self.is_first = True
        """True on the first device of a run. What is drawn only there says nothing about devices: a dtype, a length."""
        self._last_try = last_try
        self._exercise = exercise
        self._found = found
        self._source = Source(exercise, found)
        self._workers = workers
        self._worker = workers.kept(self._source)
        self._is_ours = self._worker is None
        """False in a fork that another exercise ran in: of what kills it, that one may have the blame."""
        self._loaded: wire.Loaded | None = None
        self._watched: tuple[torch.Tensor, ...] = ()
        self._room: int | None = None
        self._cotangents: tuple[torch.Tensor, ...] = ()
        self._overwriting: tuple[torch.Tensor, ...] = ()
        self._program: Program | None = None
        self._output = ""
        self._calls: list[Call] = []
        self._last: Seen | None = None

    def judge(self, test: Test) -> None:
        """Run a check. Raises NotJudgedError when it passes without having judged each of its calls."""
        self._calls.clear()
        test(self)
        for call in self._calls:
            if not call.is_judged:
                raise NotJudgedError(call.function)

    def cost(self) -> Cost:
        """Return what the calls of the last check took."""
        return cost(self._calls)

    def take_output(self) -> str:
        """Return the output of the answer since the last request, a little more than any view shows."""
        taken, self._output = self._output, ""
        return taken

    def take_last(self) -> Seen | None:
        """Return the last call since the last request."""
        taken, self._last = self._last, None
        return taken

    def examples(self) -> tuple[Example, ...]:
        """Run the visible examples, in a worker of their own."""
        self.close()
        source = with_examples(self._exercise, self._found.source)
        names = [function.name for function in self._exercise.functions]
        load = wire.Load(source, self._found.path, "cpu", names, self._found.before, dict(self._found.helpers))
        try:
            self._worker = self._workers.new(self._source)
            return shown(self._exercise, self._worker.load(load))
        except (WorkerDied, ServerDied):
            self._worker = None
            return ()

    def cause(self, seen: Feedback) -> Feedback:
        """Return what lies behind a mistake that was seen."""
        return self._source.cause(seen)

    def cases(self, always: _Case, *others: _Case) -> Sequence[_Case]:
        """Give the first case on every device, and the others only on the first device of a run.

        The others say nothing about devices.
        """
        return (always, *others) if self.is_first else (always,)

    def vectorised(self, judged: Callable[..., Call], small: Sequence[Any], large: Sequence[Any]) -> Call:
        """Require that a call of a large size takes as many operations as one of a small size. Raises Wrong.

        ``judged`` makes a call from the numbers of a size and judges it. The small one says nothing about devices, and
        is made on the first device of a run. Return the large one.
        """
        call = judged(*large)
        if self.is_first and (found := why_it_grows(judged(*small), call)):
            raise Wrong(found)
        return call

    def watching(self, *tensors: torch.Tensor) -> Self:
        """Observe these tensors during the next call too, although the function is not given them: ``call.watched``."""
        self._watched = tensors
        return self

    @property
    def must_prove(self) -> bool:
        """True on the CPU: there the judge sees from outside what a call allocates.

        Memory of an accelerator takes no room here, and ``sim`` takes more than one would.
        """
        return self.device == "cpu"

    def pulling(self, *cotangents: torch.Tensor) -> Self:
        """Pull these back through the graph of the next call's result, one for each tensor: ``call.gradient_of``."""
        self._cotangents = cotangents
        return self

    def overwriting(self, *values: torch.Tensor) -> Self:
        """Write these into the next call's result once it is described, one into each tensor: ``call.shown_by``."""
        self._overwriting = values
        return self

    def with_room(self, size: int) -> Self:
        """Give the next call room for ``size`` bytes and little more: a hidden copy of some megabytes does not fit."""
        self._room = size + _SLACK
        return self

    def within(self, program: Callable[..., Any], *beside: Callable[..., Any], draws: bool = False) -> Self:
        """Let ``program`` make the next call: see :mod:`autograder.grading.programs`.

        The program runs next to the answer. Its text goes along, and that of the functions and classes in ``beside``.
        With ``draws`` torch's random state may move.
        """
        self._program = Program(program, beside, draws)
        return self

    def __getattr__(self, name: str) -> Callable[..., Call]:
        for function in self._exercise.functions:
            if function.name == name:
                return functools.partial(self._run, function.name, function.parameters)
        raise AttributeError(f"{self._exercise.solution} defines no function {name!r}")

    def move(self, device: str, *, is_first: bool) -> None:
        """Run the calls that follow on ``device``: in the same fork while that lives, with the file loaded anew."""
        self.device, self.is_first = device, is_first
        self._loaded = None

    def close(self) -> None:
        """Give the fork back."""
        self._loaded = None
        if self._worker is not None:
            worker, self._worker = self._worker, None
            self._workers.take_back(worker, self._source)

    def _run(self, name: str, parameters: tuple[str, ...], *args: Any, **kwargs: Any) -> Call:
        parcel = Parcel()
        sent_args = [parcel.add(value) for value in args]
        sent_kwargs = [(key, parcel.add(value)) for key, value in kwargs.items()]
        watched = [parcel.add(tensor) for tensor in self._watched]
        room, overwrites = self._room, bool(self._overwriting)
        program, self._program = self._program, None
        call = wire.Call(
            name,
            memories=[],  # the worker looks for them there
            tensors=list(parcel.tensors),
            args=sent_args,
            kwargs=sent_kwargs,
            bounded=room is not None,
            probe=[parcel.tensor(cotangent) for cotangent in self._cotangents],
            overwrite=[parcel.tensor(value) for value in self._overwriting],
            program=None if program is None else program.code,
        )
        self._watched, self._room, self._cotangents, self._overwriting = (), None, (), ()
        observation, written = self._ask(call, parcel.memories, room, overwrites)
        if room is not None and observation.error and observation.error.line in looking_lines(self._found.source):
            seen, _ = self._ask(msgspec.structs.replace(call, bounded=False), parcel.memories, None, overwrites)
            room += seen.trace.allocated - self._source.own_work(seen).allocated
            observation, written = self._ask(call, parcel.memories, room, overwrites)
        if room is not None and _wants_room_for_python(observation):
            unbounded = msgspec.structs.replace(call, bounded=False)
            again, written_again = self._ask(unbounded, parcel.memories, None, overwrites)
            if again.trace.allocated <= room and not _took_arrays(again):
                call, observation, written = unbounded, again, written_again
        names = parameters if program is None else program.parameters(parameters)
        given = dict([*zip(names, sent_args, strict=False), *sent_kwargs])
        left = [laid_out(tensor, written[tensor.memory]) for tensor in call.tensors] if written else []
        made = Made(parameters, call.bounded, left, program)
        self._calls.append(Call(name, given, watched, observation, self._source, self.device, made))
        self._last = Seen(name, given, observation)  # what it says is sound: the evidence above looked
        return self._calls[-1]

    def _ask(
        self, call: wire.Call, contents: Sequence[bytes], room: int | None, overwrites: bool
    ) -> tuple[wire.Observation, list[bytes]]:
        """Run the call; return what it did, and what its memories hold once its result was overwritten, if asked for.

        Raises Interrupted unless this is the last try: a kill from outside looks the same as one by the answer.
        """
        function = call.function
        try:
            worker = self._forked(function)
            observation = worker.call(call, contents, room)
            self._note_output(observation.printed)
            if not overwrites or self.device == "cuda":  # the memory of a real accelerator is out of sight
                return observation, []
            return observation, worker.overwrite()
        except WorkerDied as died:
            self._worker = self._loaded = None
            if (died.may_be_killed or not (self._is_ours or died.is_late)) and not self._last_try:
                raise Interrupted from None
            raise Died(why_dead(died, function), STATUS.get(died.cause, "crashed")) from None
        except ServerDied:
            self._worker = self._loaded = None
            if not self._last_try:
                raise Interrupted from None
            raise Died(
                say(
                    f"{function}(…) took down the process that runs it, every time.",
                    f"{function}(…) 每次都弄垮了运行它的进程。",
                    "killed the server",
                ),
                "crashed",
            ) from None

    def _note_output(self, printed: str) -> None:
        self._output += printed[: MAX_PRINTED + 1 - len(self._output)]

    def _forked(self, function: str) -> Worker:
        worker, loaded = self._load()
        if loaded.error is not None:
            mistake, why = self._source.explained(loaded.error)
            outer = self._source.line(loaded.error.outer)
            caller = own_call(self._found.source, outer, [f.name for f in self._exercise.functions])
            raise NotLoaded(why_not_loaded(loaded.error, self._source.line(loaded.error.line), mistake, why, caller))
        if function not in loaded.functions:
            raise NotLoaded(
                say(
                    f"the file defines no function `{function}`; keep the names of the stub.",
                    f"文件里没有函数 `{function}`；请保留题目给出的函数名。",
                    "missing function",
                )
            )
        return worker

    def _load(self) -> tuple[Worker, wire.Loaded]:
        if self._worker is not None and self._loaded is not None:
            return self._worker, self._loaded
        request = wire.Load(
            self._found.source,
            self._found.path,
            self.device,
            [function.name for function in self._exercise.functions],
            self._found.before,
            dict(self._found.helpers),
        )
        if self._worker is not None:
            with contextlib.suppress(WorkerDied):
                self._loaded = self._worker.load(request)
                self._note_output(self._loaded.printed)
                if self._loaded.error is None:
                    return self._worker, self._loaded
            # A file may fail for having been loaded before: let it try in a fork of its own.
            self._worker.discard()
        self._worker, self._is_ours = self._workers.new(self._source), True
        self._loaded = self._worker.load(request)
        self._note_output(self._loaded.printed)
        return self._worker, self._loaded


def _wants_room_for_python(seen: wire.Observation) -> bool:
    """True when Python's own objects did not fit, such as a long printed text. They say nothing about tensors.

    PyTorch and NumPy raise exceptions of their own kinds. An array that NumPy took from a tensor shows as a detach.
    """
    return seen.error is not None and seen.error.type == "MemoryError" and not _took_arrays(seen)


def _took_arrays(seen: wire.Observation) -> bool:
    return any(step.name.startswith("aten.detach.") for step in seen.trace.operations)


class Interrupted(Exception):
    """A fork or the server was killed during a call, perhaps not by the answer. The whole exercise must be repeated.

    The call alone would not do: the answer may keep something from one call to the next.
    """


class NotLoaded(Wrong):
    """An answer whose file does not run, or lacks the function."""

"""The ``answer`` fixture: a student's functions, each call judged from outside.

A check reads like this::

    call = answer.add_in_place(x, y).gives(x + y, changes={"x": x + y})
    assert call.after.x.id == call.before.x.id, say("…", "…", "rebinding")
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Self, TypeVar

import msgspec
import torch

from autograder import submission
from autograder.catalogue import Exercise
from autograder.example import Example
from autograder.feedback import Died, Feedback, Wrong
from autograder.grading.call import Call
from autograder.grading.checks import Test
from autograder.grading.evidence import Made
from autograder.grading.found import NotJudgedError
from autograder.grading.inputs import Parcel
from autograder.grading.insight import Seen
from autograder.grading.looking import looking_lines
from autograder.grading.memory import laid_out
from autograder.grading.programs import Program
from autograder.grading.runtime import Runtime
from autograder.grading.shown import shown, with_examples
from autograder.grading.source import Source
from autograder.grading.waste import Cost, cost
from autograder.grading.work import why_it_grows
from autograder.grading.workers import Workers
from autograder.worker import wire

_Case = TypeVar("_Case")
_SLACK = 256 * 2**10
"""Bytes that a call may map next to what it needs: whole pages, and the allocator's own words about each."""


@dataclass(frozen=True)
class _Once:
    """Calls that several checks look at, or the exception that judged them wrong, and the last of them."""

    value: Any
    wrong: AssertionError | None
    last: Seen | None


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
        self._exercise = exercise
        self._found = found
        self._source = Source(exercise, found)
        self._runtime = Runtime(exercise, found, self._source, device, workers, last_try)
        self._watched: tuple[torch.Tensor, ...] = ()
        self._room: int | None = None
        self._cotangents: tuple[torch.Tensor, ...] = ()
        self._overwriting: tuple[torch.Tensor, ...] = ()
        self._program: Program | None = None
        self._calls: list[Call] = []
        self._last: Seen | None = None
        self._once: dict[Callable[[Answer], Any], _Once] = {}

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
        return self._runtime.take_output()

    def take_last(self) -> Seen | None:
        """Return the last call since the last request."""
        taken, self._last = self._last, None
        return taken

    def examples(self) -> tuple[Example, ...]:
        """Run the visible examples, in a worker of their own."""
        loaded = self._runtime.alone(with_examples(self._exercise, self._found.source))
        return () if loaded is None else shown(self._exercise, loaded)

    def cause(self, seen: Feedback) -> Feedback:
        """Return what lies behind a mistake that was seen."""
        return self._source.cause(seen)

    def cases(self, always: _Case, *others: _Case) -> Sequence[_Case]:
        """Give the first case on every device, and the others only on the first device of a run.

        The others say nothing about devices.
        """
        return (always, *others) if self.is_first else (always,)

    def once(self, made: Callable[[Answer], _Case]) -> _Case:
        """Return what ``made`` gives: calls that several checks look at. The first check on each device makes them.

        If they were wrong, they are wrong for each of the checks.
        """
        once = self._once.get(made) or self._made_once(made)
        self._last = once.last
        if once.wrong is not None:
            raise once.wrong.with_traceback(None)
        value: _Case = once.value
        return value

    def _made_once(self, made: Callable[[Answer], Any]) -> _Once:
        value, wrong = None, None
        try:
            value = made(self)
        except Died:
            raise
        except AssertionError as found:
            wrong = found
        self._once[made] = _Once(value, wrong, self._last)
        return self._once[made]

    def vectorised(self, judged: Callable[..., Call], small: Sequence[Any], large: Sequence[Any] | Call) -> Call:
        """Require that a call of a large size takes as many operations as one of a small size. Raises Wrong.

        ``judged`` makes a call from the numbers of a size and judges it; the large one may be judged already. The small
        one says nothing about devices, and is made on the first device of a run. Return the large one.
        """
        call = large if isinstance(large, Call) else judged(*large)
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
        self._once.clear()
        self._runtime.move(device)

    def close(self) -> None:
        """Give the fork back."""
        self._runtime.close()

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
        observation, written = self._runtime.ask(call, parcel.memories, room, overwrites)
        if room is not None and observation.error and observation.error.line in looking_lines(self._found.source):
            seen, _ = self._runtime.ask(msgspec.structs.replace(call, bounded=False), parcel.memories, None, overwrites)
            room += seen.trace.allocated - self._source.own_work(seen).allocated
            observation, written = self._runtime.ask(call, parcel.memories, room, overwrites)
        if room is not None and _wants_room_for_python(observation):
            unbounded = msgspec.structs.replace(call, bounded=False)
            again, written_again = self._runtime.ask(unbounded, parcel.memories, None, overwrites)
            if again.trace.allocated <= room and not _took_arrays(again):
                call, observation, written = unbounded, again, written_again
        names = parameters if program is None else program.parameters(parameters)
        given = dict([*zip(names, sent_args, strict=False), *sent_kwargs])
        left = [laid_out(tensor, written[tensor.memory]) for tensor in call.tensors] if written else []
        made = Made(parameters, call.bounded, left, program)
        self._calls.append(Call(name, given, watched, observation, self._source, self.device, made))
        self._last = Seen(name, given, observation)  # what it says is sound: the evidence above looked
        return self._calls[-1]


def _wants_room_for_python(seen: wire.Observation) -> bool:
    """True when Python's own objects did not fit, such as a long printed text. They say nothing about tensors.

    PyTorch and NumPy raise exceptions of their own kinds. An array that NumPy took from a tensor shows as a detach.
    """
    return seen.error is not None and seen.error.type == "MemoryError" and not _took_arrays(seen)


def _took_arrays(seen: wire.Observation) -> bool:
    return any(step.name.startswith("aten.detach.") for step in seen.trace.operations)

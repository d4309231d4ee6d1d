"""The facts of one call of a student's function, as a grader looks at them."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch

from autograder.catalogue import Text
from autograder.feedback import Died
from autograder.grading.failures import why_garbled
from autograder.grading.flow import Flow, Step
from autograder.grading.found import Found, NotJudgedError
from autograder.grading.observation import Moment, SeenTensor, decode, seen_in
from autograder.grading.operations import Family, family, short_name, writes
from autograder.grading.passes import Passes
from autograder.grading.programs import Program
from autograder.grading.source import Source
from autograder.worker import traces, wire

_OVERWRITING = ("copy_", "fill_", "zero_", "_foreach_zero_", "_foreach_copy_")
"""Operations in place that leave nothing of what was there."""
_TOLD_LINES = 3
"""Lines that allocate and are named; more do not help."""


@dataclass(frozen=True)
class Made:
    """The way in which a call was made: the parameters that the student knows, and further requests.

    ``left`` holds what the inputs' memory held once the result was overwritten.
    """

    parameters: Sequence[str]
    is_bounded: bool = False
    left: Sequence[torch.Tensor] = ()
    program: Program | None = None


class Shown(dict[str, Any]):
    """The things that a hidden program showed, by name. A name that the worker left out raises Died."""

    def __init__(self, function: str, shown: Mapping[str, Any]) -> None:
        super().__init__(shown)
        self._function = function

    def __missing__(self, name: str) -> Any:
        raise Died(why_garbled(self._function), "crashed")


class Evidence:
    """The facts of one call."""

    def __init__(
        self,
        function: str,
        given: Mapping[str, wire.Value],
        watched: Sequence[wire.Value],
        seen: wire.Observation,
        source: Source,
        device: str,
        made: Made | None = None,
    ) -> None:
        self.function = function
        self.calls = seen.calls
        self.error = seen.error
        self._seen = seen
        self._made = made or Made(list(given))
        self._source = source
        self._device = device
        names, sent = list(given), list(given.values())
        before, after = [SeenTensor(state) for state in seen.before], [SeenTensor(state) for state in seen.after]
        self.shown = Shown(function, decode(seen.shown) if isinstance(seen.shown, wire.Mapping) else {})
        self._result = decode(seen.result)
        self.found = Found(self._result)
        self.is_judged = False
        self.trace = self._source.own_work(seen)
        self._plain_before = [decode(value) for value in seen.args_before]
        self._plain_after = [decode(value) for value in seen.args_after]
        self.before = Moment(dict(zip(names, _arguments(sent, before, self._plain_before), strict=True)))
        self.after = Moment(dict(zip(names, _arguments(sent, after, self._plain_after), strict=True)))
        self._gradients = {n: SeenTensor(state) for n, state in enumerate(seen.gradients) if state is not None}
        self.watched = _arguments(watched, after, [None] * len(watched))
        self._names = names
        self._sent = sent

    @property
    def result(self) -> Any:
        """The result, once ``gives`` has judged it. Raises NotJudgedError before."""
        if not self.is_judged:
            raise NotJudgedError(self.function)
        return self._result

    def shows(self, name: str, written: torch.Tensor) -> bool:
        """True when overwriting the result left this in an argument's memory, or the judge cannot look."""
        seen = self.shown_by(name)
        return seen is None or torch.equal(seen.nan_to_num(), written.nan_to_num())

    @property
    def allocated(self) -> int:
        """Bytes of new tensor storage made during the call."""
        return self.trace.allocated

    @property
    def moved(self) -> list[str]:
        """Names of random states that a call through a program changed: ``torch``, its device, Python, NumPy."""
        return self._seen.moved

    def stage(self, number: int) -> traces.Stage:
        """Return the work and memory so far at the program's mark of this number, counted from 0.

        Raises Died if the worker does not report such a mark.
        """
        stages = self.trace.stages
        if number >= len(stages):
            raise Died(why_garbled(self.function), "crashed")
        return stages[number]

    def operations_in(self, stage: int) -> list[traces.Operation]:
        """List the operations between the marks numbered ``stage - 1`` and ``stage``."""
        return [operation for operation in self.trace.operations if operation.stage == stage]

    @property
    def where_allocated(self) -> Text:
        """List the answer's lines that made new storage, to be named after a number of bytes. It may be empty."""
        lines = sorted({step.lines[0] for step in self.trace.operations if step.allocated and step.lines})
        if not lines or len(lines) > _TOLD_LINES:
            return Text("", "")
        en = f" in line {lines[0]}" if len(lines) == 1 else f" in the lines {', '.join(map(str, lines))}"
        return Text(en, f"，在第 {'、'.join(map(str, lines))} 行")

    @property
    def refused(self) -> bool:
        """True when the call raised because of its input, not because of a slip in the text."""
        return self.error is not None and not self._source.is_slip(self.error)

    @property
    def operations(self) -> list[str]:
        """Names of the aten operations, in order: ``add_``, ``mul``, … without overload."""
        return [short_name(operation.name) for operation in self.trace.operations]

    def shown_by(self, name: str) -> torch.Tensor | None:
        """Return what the judge sees in this argument's memory after the result was overwritten.

        None where it cannot look.
        """
        argument = self._sent[self._names.index(name)]
        return self._made.left[argument.index] if self._made.left and isinstance(argument, wire.Pointer) else None

    def gradient_of(self, name: str) -> SeenTensor | None:
        """Return the gradient of this argument after the cotangents went back through the result's graph."""
        argument = self._sent[self._names.index(name)]
        return self._gradients.get(argument.index) if isinstance(argument, wire.Pointer) else None

    def computed_from(self, name: str) -> bool:
        """True when an operation took this argument, a tracked leaf. A copy or an alias of it does not count."""
        argument = self._sent[self._names.index(name)]
        return isinstance(argument, wire.Pointer) and argument.index in self.trace.used

    @property
    def scripted(self) -> bool:
        """True when a hook or a formula of the answer's own computed something in a backward pass."""
        return any(step.scripted for step in self.trace.operations)

    @property
    def used_autograd(self) -> bool:
        """True when autograd differentiated, recorded something, or ran one of its own formulas."""
        formulas = (step for step in self.trace.operations if not step.backward and "_backward" in step.name)
        return self.differentiated or self.trace.tracked or any(formulas)

    @property
    def differentiated(self) -> bool:
        """True when autograd or ``torch.func`` computed a derivative, in reverse or in forward mode."""
        return self.trace.backward_passes > 0 or self.trace.forward_mode

    def in_table(self, tensor: SeenTensor, name: str) -> bool:
        """True when ``tensor`` lies in the memory of the DataFrame or Series passed as ``name``."""
        return tensor.in_table(self._seen.args_after[self._names.index(name)])

    def passes_with(self, value: torch.Tensor) -> int:
        """Count the backward passes that put out ``value``. Parts or means that are only added up count too."""
        return self._passes.with_value(value)

    def made_by_autograd(self, tensor: SeenTensor, *, as_started: bool = False) -> bool:
        """True when autograd put out these values, and the tensor holds what came from there.

        With ``as_started``, the values that start a pass count too if the pass hands them on.
        """
        came = self.trace.forward_mode or self.made_by_backward(tensor)
        return came and self._passes.gave(tensor.numbers, as_started=as_started)

    def made_by_backward(self, tensor: SeenTensor) -> bool:
        """True when ``tensor`` holds or was made from a backward pass's output, and was not overwritten since."""
        holding: set[int] = set()
        for step in self.trace.operations:
            name = short_name(step.name)
            is_written = writes(step.name) and name not in ("detach_", "set_")
            if step.backward or not holding.isdisjoint(set(step.inputs).difference(step.outputs if is_written else ())):
                holding.update(step.outputs)
            elif is_written and (name in _OVERWRITING or not name.endswith("_")):
                holding.difference_update(step.outputs)
        return tensor.state.storage in holding

    @functools.cached_property
    def flow(self) -> Flow:
        """The path of numbers from the arguments through the operations."""
        return self.flow_without()

    def flow_without(self, *families: Family) -> Flow:
        """Return the same path, as if the operations of these families led nowhere."""
        storages = {name: [tensor.state.storage for tensor in seen_in(self.before[name])] for name in self.before}
        followed = [operation for operation in self.trace.operations if family(operation.name) not in families]
        return Flow(followed, storages)

    def way_to(self, tensor: SeenTensor) -> list[Step]:
        """List the operations that led to ``tensor``. Operations with other destinations are left out."""
        return self.flow.to(tensor.state.storage)

    def through_python(self, result: SeenTensor) -> bool:
        """True when the numbers in ``result`` passed through Python, so that no operation leads to it from an argument.

        NumPy leaves the same gap, except for the ``detach`` with which it takes a tensor. It does not count as Python.
        """
        return not self.flow.origins(result.state.storage) and "detach" not in self.operations

    # --- inside -------------------------------------------------------------------------------------------------

    @functools.cached_property
    def _passes(self) -> Passes:
        if self._made.program is not None:
            raise LookupError("what the passes of a program put out is not kept: let the program show what it saw")
        return Passes(self.trace)

    def _tensors(self) -> list[tuple[str, SeenTensor]]:
        """Return the tensors among the arguments, by the names that the student knows."""
        known = [name for name in self._names if name in self._made.parameters]
        return [(name, given) for name in known if isinstance(given := self.before[name], SeenTensor)]


def _arguments(sent: Sequence[wire.Value], tensors: list[SeenTensor], containers: Sequence[Any]) -> list[Any]:
    return [_argument(value, tensors, container) for value, container in zip(sent, containers, strict=True)]


def _argument(value: wire.Value, tensors: list[SeenTensor], container: Any = None) -> Any:
    match value:
        case wire.Pointer(index=index):
            return tensors[index]
        case wire.Sequence(items=items):
            return [_argument(item, tensors) for item in items]
        case wire.Plain(value=plain):
            return plain
        case _:
            return container

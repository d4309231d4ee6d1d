"""One call of a student's function: what it gave and did, and what must hold of that."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

import pandas as pd
import torch

from autograder.catalogue import Text
from autograder.feedback import THROUGH_PYTHON, Feedback, Wrong, say
from autograder.grading.comparison import difference, same
from autograder.grading.diagnosis import diagnosis
from autograder.grading.flow import Flow, Step
from autograder.grading.found import Found, NotJudgedError
from autograder.grading.kinds import told_exception
from autograder.grading.observation import Moment, SeenTensor, decode, seen_in
from autograder.grading.operations import Family, family
from autograder.grading.passes import Passes
from autograder.grading.programs import Program
from autograder.grading.source import Source
from autograder.grading.traits import is_scattered, told_inputs
from autograder.worker import wire

_OVERWRITING = ("copy_", "fill_", "zero_", "_foreach_zero_", "_foreach_copy_")
"""Operations in place that leave nothing of what was there."""


_TOLD_LINES = 3
"""Lines that allocate and are named; more are no help."""


@dataclass(frozen=True)
class Trap:
    """A wrong result that a known mistake leads to, and what to say when it is seen."""

    value: Any
    feedback: Feedback


Traps = Iterable[Trap]


def trap(value: Any, en: str, zh: str, mistake: str) -> Trap:
    """Say this when the result is ``value``."""
    return Trap(value, say(en, zh, mistake))


@dataclass(frozen=True)
class Made:
    """How a call was made: the parameters that the student knows, and what was asked for besides.

    ``left`` holds what the inputs' memory held once the result was overwritten.
    """

    parameters: Sequence[str]
    is_bounded: bool = False
    left: Sequence[torch.Tensor] = ()
    program: Program | None = None


class Call:
    """One call of a student's function and what it did."""

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
        self.shown: dict[str, Any] = decode(seen.shown) if isinstance(seen.shown, wire.Mapping) else {}
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

    # --- judging ------------------------------------------------------------------------------------------------

    def gives(
        self,
        expected: Any,
        *,
        changes: Mapping[str, Any] | None = None,
        traps: Callable[[], Traps] = tuple,
        tolerance: float | None = None,
        anywhere: bool = False,
    ) -> Self:
        """Require this result, on the device of this run, with every input unchanged but those in ``changes``.

        ``changes`` maps a parameter to what it must hold afterwards, ``traps`` gives wrong results with a name; it is
        asked only when the result is wrong, so that they cost a right answer nothing.
        ``anywhere`` leaves the device of the result open. Raises Wrong.
        """
        self.returns()
        if self._result is None and expected is not None:
            raise Wrong(self._source.why_none(self.function))
        if found := difference(self._result, expected, tolerance):
            raise Wrong(self._recognised(traps, tolerance) or self._about(self._diagnosed(found, expected, tolerance)))
        self.is_judged = True
        if not anywhere:
            self.is_here()
        self.leaves_inputs(but=tuple(changes or {}))
        self._changed(changes or {}, tolerance)
        return self

    def returns(self) -> Self:
        """Require that the call returned at all. Raises Wrong."""
        if self.error is not None:
            raise Wrong(self._why_raised(self.error))
        return self

    def accepts(self, told: Feedback) -> Self:
        """Require that the call did not raise for what it was given; say ``told`` where it did. Raises Wrong.

        On an accelerator the device may be why, and the exception tells more.
        """
        if self.refused and self._device == "cpu":
            raise Wrong(told)
        return self

    def raises(self, *kinds: type[BaseException], told: Feedback | None = None) -> Self:
        """Require one of these exception types or a subclass, before anything was changed. Raises Wrong.

        ``told`` is said where the call returned.
        """
        wanted = " or ".join(kind.__name__ for kind in kinds)
        wanted_zh = wanted.replace(" or ", " 或 ")
        if self.error is None:
            raise Wrong(
                told
                or say(
                    f"{self.function}(…) was given something it cannot work with and returned all the same; "
                    f"it should raise {wanted}.",
                    f"给 {self.function}(…) 一个它处理不了的输入，它却照常返回了；应当抛出 {wanted_zh}。",
                    "no exception",
                )
            )
        if not any(kind.__name__ in self.error.bases for kind in kinds) or self._source.is_stub_line(self.error.line):
            raise Wrong(self._why_raised(self.error, wanted))
        self.is_judged = True
        return self.leaves_inputs()

    def is_here(self) -> Self:
        """Require that every tensor in the result lives on the device of this run. Raises Wrong."""
        for tensor in seen_in(self._result):
            if tensor.device != self._device:
                raise Wrong(
                    say(
                        f"the inputs live on {self._device}, "
                        f"but the result of {self.function}(…) lives on {tensor.device}. "
                        "Which line makes a new tensor, and on which device?",
                        f"输入在 {self._device} 上，而 {self.function}(…) 的结果在 {tensor.device} 上。"
                        "哪一行新建了张量，建在哪个设备上？",
                        "wrong device",
                    )
                )
        return self

    def stays_in_torch(self, *tensors: SeenTensor, by_item: bool = False) -> Self:
        """Require that operations lead from the inputs to these tensors, or to all of the result. Raises Wrong.

        With ``by_item`` single numbers may have been read out of tensors: a sum, say.
        """
        reads_numbers = by_item and "_local_scalar_dense" in self.operations
        if not reads_numbers and any(map(self.through_python, tensors or self.found.tensors)):
            raise Wrong(THROUGH_PYTHON)
        return self

    def leaves_inputs(self, but: tuple[str, ...] = ()) -> Self:
        """Require that inputs are as they were: values, shape, strides, place and ``requires_grad``. Raises Wrong."""
        for name in self._names:
            if name not in but and (what := self._disturbed(name)):
                raise Wrong(
                    say(
                        f"{self.function}(…) changed its input `{name}` ({what}); the caller still needs it.",
                        f"{self.function}(…) 改动了输入 `{name}`（{_CHINESE[what]}）；调用者还要用它。",
                        "input changed",
                    )
                )
        if left := self._left_changed():
            switches = ", ".join(left)
            switches_zh = "、".join(_CHINESE.get(switch, switch) for switch in left)
            raise Wrong(
                say(
                    f"after {self.function}(…) a global switch is not as it was: {switches}.",
                    f"{self.function}(…) 之后全局设置变了：{switches_zh}。",
                    "global state changed",
                )
            )
        return self

    # --- evidence -----------------------------------------------------------------------------------------------

    @property
    def result(self) -> Any:
        """What came back, once ``gives`` has judged it. Raises NotJudgedError before."""
        if not self.is_judged:
            raise NotJudgedError(self.function)
        return self._result

    def gives_back(self, name: str) -> Self:
        """Require that the result is this argument itself. Raises Wrong."""
        if not self.result.same_object(self.after[name]):
            raise Wrong(
                say(
                    f"what comes back is not the object `{name}` itself. Return {name}.",
                    f"返回的不是对象 `{name}` 本身。请返回 {name}。",
                    "other object",
                )
            )
        return self

    def shows(self, name: str, written: torch.Tensor) -> bool:
        """True when what was written into the result left this in an argument's memory, or the judge cannot look."""
        seen = self.shown_by(name)
        return seen is None or torch.equal(seen.nan_to_num(), written.nan_to_num())

    @property
    def allocated(self) -> int:
        """Bytes of new tensor storage made during the call."""
        return self.trace.allocated

    @property
    def moved(self) -> list[str]:
        """The random states that a call through a program left elsewhere: ``torch``, its device, Python, NumPy."""
        return self._seen.moved

    def stage(self, number: int) -> wire.Stage:
        """What had been done, and was held, when the program set the mark of this number, counted from 0."""
        return self.trace.stages[number]

    def operations_in(self, stage: int) -> list[wire.Operation]:
        """The operations between the marks numbered ``stage - 1`` and ``stage``."""
        return [operation for operation in self.trace.operations if operation.stage == stage]

    @property
    def where_allocated(self) -> Text:
        """The lines of the answer that made new storage, to say behind a number of bytes; empty where none is known."""
        lines = sorted({step.lines[0] for step in self.trace.operations if step.allocated and step.lines})
        if not lines or len(lines) > _TOLD_LINES:
            return Text("", "")
        en = f" in line {lines[0]}" if len(lines) == 1 else f" in the lines {', '.join(map(str, lines))}"
        return Text(en, f"，在第 {'、'.join(map(str, lines))} 行")

    @property
    def refused(self) -> bool:
        """True when the call raised for what it was given: not by a slip in the text."""
        return self.error is not None and not self._source.is_slip(self.error)

    @property
    def operations(self) -> list[str]:
        """Names of the aten operations, in order: ``add_``, ``mul``, … without overload."""
        return [operation.name.split(".")[1] for operation in self.trace.operations]

    def shown_by(self, name: str) -> torch.Tensor | None:
        """What the judge sees in this argument's memory once the result was overwritten; None where it cannot look."""
        argument = self._sent[self._names.index(name)]
        return self._made.left[argument.index] if self._made.left and isinstance(argument, wire.Pointer) else None

    def gradient_of(self, name: str) -> SeenTensor | None:
        """What arrived at this argument when the cotangents were pulled back through the graph of the result."""
        argument = self._sent[self._names.index(name)]
        return self._gradients.get(argument.index) if isinstance(argument, wire.Pointer) else None

    def computed_from(self, name: str) -> bool:
        """Whether an operation took this argument, a tracked leaf, itself, and no copy or alias of it."""
        argument = self._sent[self._names.index(name)]
        return isinstance(argument, wire.Pointer) and argument.index in self.trace.used

    @property
    def scripted(self) -> bool:
        """Whether a hook or a formula of the answer's own computed anything within a backward pass."""
        return any(step.scripted for step in self.trace.operations)

    @property
    def used_autograd(self) -> bool:
        """Whether anything was differentiated, recorded for it, or left to one of autograd's own formulas."""
        formulas = (step for step in self.trace.operations if not step.backward and "_backward" in step.name)
        return self.differentiated or self.trace.tracked or any(formulas)

    @property
    def differentiated(self) -> bool:
        """Whether autograd or ``torch.func`` computed a derivative, in reverse or in forward mode."""
        return self.trace.backward_passes > 0 or self.trace.forward_mode

    def in_table(self, tensor: SeenTensor, name: str) -> bool:
        """Whether ``tensor`` lies in the memory of the DataFrame or Series passed as ``name``."""
        return tensor.in_table(self._seen.args_after[self._names.index(name)])

    def passes_with(self, value: torch.Tensor) -> int:
        """Count the backward passes that put out ``value``: as it is, or in parts or means that are only added up."""
        return self._passes.with_value(value)

    def made_by_autograd(self, tensor: SeenTensor, *, as_started: bool = False) -> bool:
        """True when autograd put out these values, and the tensor holds what came from there.

        With ``as_started``, a pass that hands on what it was started with has put that out too.
        """
        came = self.trace.forward_mode or self.made_by_backward(tensor)
        return came and self._passes.with_value(tensor.numbers, as_started=as_started) > 0

    def made_by_backward(self, tensor: SeenTensor) -> bool:
        """Whether ``tensor`` holds what a backward pass put out, or was made from it, and was not overwritten since."""
        holding: set[int] = set()
        for step in self.trace.operations:
            _, name, overload = step.name.split(".")
            writes = (name.endswith("_") or overload.endswith("out")) and name not in ("detach_", "set_")
            if step.backward or holding & (set(step.inputs) - set(step.outputs if writes else ())):
                holding.update(step.outputs)
            elif writes and (name in _OVERWRITING or not name.endswith("_")):
                holding.difference_update(step.outputs)
        return tensor.state.storage in holding

    @functools.cached_property
    def flow(self) -> Flow:
        """The way of numbers from the arguments through the operations."""
        return self.flow_without()

    def flow_without(self, *families: Family) -> Flow:
        """The same, had the operations of these families led nowhere."""
        storages = {name: [tensor.state.storage for tensor in seen_in(self.before[name])] for name in self.before}
        followed = [operation for operation in self.trace.operations if family(operation.name) not in families]
        return Flow(followed, storages)

    def way_to(self, tensor: SeenTensor) -> list[Step]:
        """List the operations that led to ``tensor``; those whose results went elsewhere are left out."""
        return self.flow.to(tensor.state.storage)

    def through_python(self, result: SeenTensor) -> bool:
        """True when the numbers in ``result`` passed through Python: no operation leads to it from an argument.

        NumPy leaves as little trail, but for the ``detach`` with which it takes a tensor; it counts as no Python.
        """
        return not self.flow.origins(result.state.storage) and "detach" not in self.operations

    # --- inside -------------------------------------------------------------------------------------------------

    @functools.cached_property
    def _passes(self) -> Passes:
        return Passes(self.trace)

    def _changed(self, changes: Mapping[str, Any], tolerance: float | None) -> None:
        for name, expected in changes.items():
            if found := difference(self.after[name], expected, tolerance, (f"`{name}` afterwards", f"之后的 `{name}`")):
                if same(self.after[name], self.before[name].numbers):
                    found = say(
                        f"the result is right, but the caller's `{name}` still holds what it held before: "
                        f"`{name} = …` only gives the name a new object. "
                        "Which operation writes into the tensor itself?",
                        f"结果是对的，但调用者手里的 `{name}` 还是原来的内容：`{name} = …` 只是让名字指向新的对象。"
                        "哪种操作才会写进张量本身？",
                        "rebinding",
                    )
                raise Wrong(self._about(found))

    def _recognised(self, traps: Callable[[], Traps], tolerance: float | None) -> Feedback | None:
        for known in traps():
            if same(self._result, known.value, tolerance):
                return known.feedback
        return None

    def _diagnosed(self, found: Feedback, expected: Any, tolerance: float | None) -> Feedback:
        """Return what is behind a difference that was found, as far as something proves it."""
        if self._source.printed(self._result):
            return say(
                "the result is what the printed example shows, and something else was given: it is typed in. Compute "
                "it from the arguments.",
                "结果就是例子里印的，可这次的输入并不是例子：结果是写死的。请用参数算出来。",
                "printed example",
            )
        tensors = self._tensors()
        overlooked = None
        if found.mistake in (None, "wrong shape"):
            overlooked = self._source.unused(self.function)
            if overlooked is None and any(is_scattered(given) for _, given in tensors):
                overlooked = self._source.memory_as_it_lies(self.function)
        return overlooked or diagnosis(self._result, expected, tensors, tolerance) or found

    def _tensors(self) -> list[tuple[str, SeenTensor]]:
        """The tensors among the arguments, by the names that the student knows."""
        known = [name for name in self._names if name in self._made.parameters]
        return [(name, given) for name in known if isinstance(given := self.before[name], SeenTensor)]

    def _left_changed(self) -> list[str]:
        """The global switches that are not as they were."""
        program = self._made.program
        if program is None:
            return self._seen.left_changed
        drawn = [f"{name}'s random state" for name in self._seen.moved if name in ("Python", "NumPy")]
        drawn += [_TORCH_DRAWS] * (len(drawn) < len(self._seen.moved) and not program.draws)
        return drawn + [name for name in self._seen.left_changed if not name.endswith("random state")]

    def _disturbed(self, name: str) -> str | None:
        before, after = self.before[name], self.after[name]
        for was, now in zip(seen_in(before), seen_in(after), strict=True):
            if what := _tensor_disturbed(was, now):
                return what
        place = self._names.index(name)
        return "content" if _plain_disturbed(self._plain_before[place], self._plain_after[place]) else None

    def _about(self, found: Feedback) -> Feedback:
        en, zh = told_inputs(self._tensors())
        return say(
            f"{self.function}(…): {found.en}{en}", f"{self.function}(…)：{found.zh}{zh}", found.mistake, found.detail
        )

    def _why_raised(self, error: wire.Raised, wanted: str | None = None) -> Feedback:
        if self._source.is_stub_line(error.line):
            return self._source.why_stub_raises(self.function, error.line)
        if self._made.is_bounded:  # it did not raise with all the room that it wants
            return say(
                f"{self.function}(…) was given room for its result alone, and that was not enough: somewhere it makes "
                "another copy of its input.",
                f"只给 {self.function}(…) 留出放结果的内存时，它不够用：它在某处另外复制了一份输入。",
                "hidden copy",
                detail=f"{error.type}: {error.text}",
            )
        if self._seen.puzzled:
            return self._why_puzzled(error)
        line = self._source.line(error.line)
        where_en, where_zh = (f" in line {line}", f"（第 {line} 行）") if line else ("", "")
        if line is None and "TypeError" in error.bases:
            return say(
                f"{self.function}(…) cannot be called with the arguments that the stub names. Keep its parameters: "
                "their names, their order and their defaults.",
                f"{self.function}(…) 不能用题目给出的参数调用。请保留原来的参数：名字、次序和默认值。",
                "other parameters",
                detail=f"{error.type}: {error.text}",
            )
        device = self._device
        place_en, place_zh = ("", "") if device == "cpu" else (f" with inputs on {device}", f"（输入在 {device} 上）")
        should_en, should_zh = (
            (f"; it should raise {wanted}", f"；应当抛出 {wanted.replace(' or ', ' 或 ')}") if wanted else ("", "")
        )
        kind_en, kind_zh = told_exception(error)
        mistake, why = self._source.explained(error)
        given_en, given_zh = told_inputs(self._tensors())
        return Feedback(
            en=f"{self.function}(…) raised {kind_en}{where_en}{place_en}{should_en}.{why.en}{given_en}",
            zh=f"{self.function}(…) 抛出了 {kind_zh}{where_zh}{place_zh}{should_zh}。{why.zh}{given_zh}",
            mistake="wrong exception" if wanted and device == "cpu" else mistake or "raised",
            detail=f"{error.type}: {error.text}",
            line=line,
            raised=error.type,
        )

    def _why_puzzled(self, error: wire.Raised) -> Feedback:
        kind_en, kind_zh = told_exception(error)
        return say(
            f"{self.function}(…) returned, but what it gave cannot be used as the task says: that raised {kind_en}. "
            "Compare it with what the task asks for: its kind, its parts and their shapes.",
            f"{self.function}(…) 返回了，但得到的东西无法照题目说的那样使用：使用时抛出了 {kind_zh}。"
            "请对照题目的要求：它的种类、它的各部分以及形状。",
            "unusable result",
            detail=f"{error.type}: {error.text}",
        )


_TORCH_DRAWS = "torch's random state"
_CHINESE = {
    "values": "数值",
    "written to": "被写过",
    "shape": "形状",
    "memory": "内存",
    "requires_grad": "requires_grad",
    "content": "内容",
    "grad mode": "梯度模式",
    "default dtype": "默认 dtype",
    "default device": "默认设备",
    "function modes": "torch 的函数模式",
    "threads": "线程数",
    _TORCH_DRAWS: "torch 的随机状态",
    "Python's random state": "Python 的随机状态",
    "NumPy's random state": "NumPy 的随机状态",
    "anomaly mode": "异常检测模式",
}
"""What of an input or of the process is not as it was."""


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


def _tensor_disturbed(was: SeenTensor, now: SeenTensor) -> str | None:
    a, b = was.state, now.state
    if a.data != b.data or a.dtype != b.dtype:
        return "values"
    if a.version != b.version:
        return "written to"
    if a.shape != b.shape or a.stride != b.stride:
        return "shape"
    if (a.memory, a.address) != (b.memory, b.address):
        return "memory"
    return "requires_grad" if a.requires_grad != b.requires_grad else None


def _plain_disturbed(before: Any, after: Any) -> bool:
    """Lists, arrays and frames; what tensors hold was looked at already."""
    if isinstance(before, SeenTensor):
        return False
    if isinstance(before, (list, tuple)):
        return _item_moved(before, after)
    if hasattr(before, "value"):
        return difference(after, before.value) is not None
    return isinstance(before, (pd.DataFrame, pd.Series)) and difference(after, before) is not None


def _item_moved(before: Any, after: Any) -> bool:
    if isinstance(before, SeenTensor):
        return not (isinstance(after, SeenTensor) and before.id == after.id)
    if isinstance(before, (list, tuple)):
        same_items = type(before) is type(after) and len(before) == len(after)
        return not same_items or any(_item_moved(a, b) for a, b in zip(before, after, strict=True))
    return bool(type(before) is not type(after) or before != after)

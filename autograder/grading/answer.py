"""The ``answer`` fixture: a student's functions, each call judged from outside.

A check reads like this::

    call = answer.add_in_place(x, y).gives(x + y, changes={"x": x + y})
    assert call.after.x.id == call.before.x.id, say("…", "…", "rebinding")
"""

from __future__ import annotations

import contextlib
import functools
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

import torch

from autograder.catalogue import Exercise
from autograder.grading.comparison import difference, same
from autograder.grading.deception import may_deceive
from autograder.grading.feedback import NOT_IMPLEMENTED, Died, Feedback, Wrong, say
from autograder.grading.inputs import Parcel
from autograder.grading.kinds import told_exception
from autograder.grading.observation import Moment, SeenTensor, decode, seen_in
from autograder.grading.server import Server, ServerDied, Worker, WorkerDied
from autograder.worker import values, wire

_MATRIX_PRODUCTS = ("mv", "addmv", "mm", "addmm", "bmm", "baddbmm", "addbmm", "linear", "matmul", "linalg_multi_dot")
_INFERENCE_PRODUCTS = ("linalg_matmul", "linalg_vecdot", "chain_matmul")
_OTHER_PRODUCTS = ("dot", "vdot", "inner", "tensordot", "einsum", "bilinear", "_trilinear", "convolution")
_PRODUCTS = frozenset((*_MATRIX_PRODUCTS, *_INFERENCE_PRODUCTS, *_OTHER_PRODUCTS))
"""What ``@``, ``matmul``, ``einsum`` and the like arrive as; in inference mode, as themselves."""

_STUB = re.compile(r"raise NotImplementedError(\(\)|\(\"your code here.*\))?( *#.*)?")
_TRANSFORMS = re.compile(r"\b(func|functorch|grad_and_value|vmap|jvp|jacfwd|forward_ad|optim|compile|_dynamo)\b")
"""Words for what imports half of torch, a second or more of CPU, when it is first used."""

_SLACK = 3 * 2**20
"""What a call may map beside what it needs, in bytes: Python's and the allocator's own growth."""

_SHAPED_LIKE = ("empty_like", "zeros_like", "ones_like", "full_like", "new_")
"""Operations that take a tensor's shape, dtype and device and none of its numbers."""
_READ_AND_MADE = frozenset(("_to_copy", "_local_scalar_dense", "detach", "lift_fresh"))


@dataclass(frozen=True)
class Trap:
    """A wrong result that a known mistake leads to, and what to say when it is seen."""

    value: Any
    feedback: Feedback


def trap(value: Any, en: str, zh: str, mistake: str) -> Trap:
    """Say this when the result is ``value``."""
    return Trap(value, say(en, zh, mistake))


class Answer:
    """One exercise of one submission. ``answer.function(…)`` runs it once on ``device`` and returns a :class:`Call`."""

    def __init__(
        self, exercise: Exercise, source: str, path: str, device: str, server: Server, last_try: bool = True
    ) -> None:
        self.device = device
        self._last_try = last_try
        self._exercise = exercise
        self._source = source
        self._path = path
        self._server = server
        self._worker: Worker | None = None
        self._loaded: wire.Loaded | None = None
        self._watched: tuple[torch.Tensor, ...] = ()
        self._room: int | None = None

    def watching(self, *tensors: torch.Tensor) -> Self:
        """Observe these tensors during the next call too, although the function is not given them: ``call.watched``."""
        self._watched = tensors
        return self

    @property
    def must_prove(self) -> bool:
        """Whether what it earns for memory needs evidence from outside: the code has some means to lie to the recorder.

        On the CPU alone: what is allocated on an accelerator takes no room here, and ``sim`` takes more than one would.
        """
        return self.device == "cpu" and may_deceive(self._source)

    def with_room(self, size: int) -> Self:
        """Give the next call room for ``size`` bytes and little more: a hidden copy of some megabytes does not fit."""
        self._room = size + _SLACK
        return self

    def __getattr__(self, name: str) -> Callable[..., Call]:
        for function in self._exercise.functions:
            if function.name == name:
                return functools.partial(self._run, function.name, function.parameters)
        raise AttributeError(f"{self._exercise.solution} defines no function {name!r}")

    def move(self, device: str) -> None:
        """Run the calls that follow on ``device``: in the same fork while that lives, with the file loaded anew."""
        self.device = device
        self._loaded = None

    def close(self) -> None:
        """End the fork."""
        self._loaded = None
        if self._worker is not None:
            worker, self._worker = self._worker, None
            try:
                worker.end()
            except ServerDied:
                return  # whoever forks next starts it again; every verdict of this fork is in already

    def _run(self, name: str, parameters: tuple[str, ...], *args: Any, **kwargs: Any) -> Call:
        parcel = Parcel()
        sent_args = [parcel.add(value) for value in args]
        sent_kwargs = [(key, parcel.add(value)) for key, value in kwargs.items()]
        watched = [parcel.add(tensor) for tensor in self._watched]
        request = functools.partial(
            wire.Call, name, tensors=parcel.tensors, args=sent_args, kwargs=sent_kwargs, room=self._room
        )
        confined = self._room is not None
        self._watched, self._room = (), None
        observation, contents = self._ask(name, parcel.memories, request)
        _believe(name, self.device, parcel.tensors, observation, contents)
        names = [*parameters[: len(args)], *kwargs]
        sent = [*sent_args, *(value for _, value in sent_kwargs)]
        return Call(name, names, sent, watched, observation, self, confined)

    def _ask(
        self, function: str, memories: Sequence[bytes], request: Callable[..., wire.Call]
    ) -> tuple[wire.Observation, list[bytes]]:
        """Run the call; return what the fork says of it, and what the judge sees in the inputs' memories.

        Who killed a fork or the server is not known before the last try: Interrupted until then.
        """
        try:
            worker = self._forked(function)
            places = worker.memory.lay(memories)
            observation = worker.call(request(memories=places))
            return observation, [worker.memory.read(place) for place in places]
        except WorkerDied as died:
            self._worker = self._loaded = None
            if died.may_be_killed and not self._last_try:
                raise Interrupted from None
            raise Died(_why_dead(died, function), _STATUS.get(died.cause, "crashed")) from None
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

    def _forked(self, function: str) -> Worker:
        worker, loaded = self._load()
        if loaded.error is not None:
            raise NotLoaded(_why_not_loaded(loaded.error, self.line(loaded.error.line)))
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
        request = wire.Load(self._source, self._path, self.device, may_deceive(self._source))
        if self._worker is not None:
            with contextlib.suppress(WorkerDied):
                self._loaded = self._worker.load(request)
                if self._loaded.error is None:
                    return self._worker, self._loaded
            self.close()  # a file may fail for having been loaded before: let it try in a fork of its own
        self._worker = self._server.fork(transforms=_TRANSFORMS.search(self._source) is not None)
        self._loaded = self._worker.load(request)
        return self._worker, self._loaded

    def line(self, claimed: int | None) -> int | None:
        """The line of the file that the worker names, if the file has it."""
        return claimed if claimed is not None and 0 < claimed <= len(self._source.splitlines()) else None

    def is_stub_line(self, line: int | None) -> bool:
        """Whether that line of the file is the stub's own ``raise NotImplementedError``."""
        known = self.line(line)
        return known is not None and _STUB.fullmatch(self._source.splitlines()[known - 1].strip()) is not None


class Interrupted(Exception):
    """A fork or the server was killed under a call, perhaps not by the answer: the exercise is to be repeated whole.

    The call alone would not do: the answer may keep something from one call to the next.
    """


class NotLoaded(Wrong):
    """An answer whose file does not run, or lacks the function."""


class Call:
    """One call of a student's function and what it did."""

    def __init__(
        self,
        function: str,
        names: Sequence[str],
        sent: Sequence[wire.Value],
        watched: Sequence[wire.Value],
        seen: wire.Observation,
        answer: Answer,
        confined: bool = False,
    ) -> None:
        self.function = function
        self.trace = seen.trace
        self.calls = seen.calls
        self.error = seen.error
        self._seen = seen
        self._confined = confined
        self._answer = answer
        before, after = [SeenTensor(state) for state in seen.before], [SeenTensor(state) for state in seen.after]
        try:
            self.result = decode(seen.result)
            self._plain_before = [decode(value) for value in seen.args_before]
            self._plain_after = [decode(value) for value in seen.args_after]
            self.before = Moment(dict(zip(names, _arguments(sent, before, self._plain_before), strict=True)))
            self.after = Moment(dict(zip(names, _arguments(sent, after, self._plain_after), strict=True)))
            self.watched = _arguments(watched, after, [None] * len(watched))
        except (ValueError, TypeError, KeyError) as garbled:
            raise Died(
                say("the result cannot be read.", "无法读取结果。", "garbled", detail=str(garbled)), "crashed"
            ) from None
        self._names = list(names)
        self._sent = list(sent)

    # --- judging ------------------------------------------------------------------------------------------------

    def gives(
        self,
        expected: Any,
        *,
        changes: Mapping[str, Any] | None = None,
        traps: Iterable[Trap] = (),
        tolerance: float | None = None,
        anywhere: bool = False,
    ) -> Self:
        """Require this result, on the device of this run, with every input unchanged but those in ``changes``.

        ``changes`` maps a parameter to what it must hold afterwards, ``traps`` are wrong results with a name (looked
        at only when the result is wrong, so that a generator of them costs a right answer nothing).
        ``anywhere`` leaves the device of the result open. Raises Wrong.
        """
        self.returns()
        if found := difference(self.result, expected, tolerance):
            raise Wrong(self._recognised(traps, tolerance) or self._about(found))
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

    def raises(self, *kinds: type[BaseException]) -> Self:
        """Require one of these exception types or a subclass, before anything was changed. Raises Wrong."""
        wanted = " or ".join(kind.__name__ for kind in kinds)
        wanted_zh = wanted.replace(" or ", " 或 ")
        if self.error is None:
            raise Wrong(
                say(
                    f"{self.function}(…) was given something it cannot work with and returned all the same; "
                    f"it should raise {wanted}.",
                    f"给 {self.function}(…) 一个它处理不了的输入，它却照常返回了；应当抛出 {wanted_zh}。",
                    "no exception",
                )
            )
        if not any(kind.__name__ in self.error.bases for kind in kinds) or self._answer.is_stub_line(self.error.line):
            raise Wrong(self._why_raised(self.error, wanted))
        return self.leaves_inputs()

    def is_here(self) -> Self:
        """Require that every tensor in the result lives on the device of this run. Raises Wrong."""
        for tensor in seen_in(self.result):
            if tensor.device != self._answer.device:
                raise Wrong(
                    say(
                        f"the inputs live on {self._answer.device}, "
                        f"but the result of {self.function}(…) lives on {tensor.device}. "
                        "Which line makes a new tensor, and on which device?",
                        f"输入在 {self._answer.device} 上，而 {self.function}(…) 的结果在 {tensor.device} 上。"
                        "哪一行新建了张量，建在哪个设备上？",
                        "wrong device",
                    )
                )
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
        if self._seen.left_changed:
            switches = ", ".join(self._seen.left_changed)
            switches_zh = "、".join(_CHINESE.get(switch, switch) for switch in self._seen.left_changed)
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
    def allocated(self) -> int:
        """Bytes of new tensor storage made during the call."""
        return self.trace.allocated

    @property
    def unwritten(self) -> bool:
        """Whether the call got no further than the stub's own exception."""
        return self.error is not None and self._answer.is_stub_line(self.error.line)

    @property
    def operations(self) -> list[str]:
        """Names of the aten operations, in order: ``add_``, ``mul``, … without overload."""
        return [operation.name.split(".")[1] for operation in self.trace.operations]

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

    def made_by_backward(self, tensor: SeenTensor) -> bool:
        """Whether ``tensor`` holds what a backward pass put out, or was made from it, and was not overwritten since."""
        holding: set[int] = set()
        for step in self.trace.operations:
            _, name, overload = step.name.split(".")
            writes = (name.endswith("_") or overload.endswith("out")) and name not in ("detach_", "set_")
            if step.backward or holding & (set(step.inputs) - set(step.outputs if writes else ())):
                holding.update(step.outputs)
            elif writes:
                holding.difference_update(step.outputs)
        return tensor.state.storage in holding

    @property
    def products(self) -> list[str]:
        """The products of linear algebra among the operations."""
        return [name for name in self.operations if name.rstrip("_") in _PRODUCTS]

    @property
    def in_python(self) -> bool:
        """Whether torch computed nothing: it only read elements and made tensors of Python numbers."""
        return set(self.operations) <= _READ_AND_MADE

    def through_python(self, result: SeenTensor) -> bool:
        """Whether the numbers in ``result`` passed through Python: no operation leads to it from an input's memory.

        NumPy leaves as little trail, but for the ``detach`` with which it takes a tensor; it counts as no Python.
        """
        reached = {tensor.state.storage for name in self.before for tensor in seen_in(self.before[name])}
        for name, operation in zip(self.operations, self.trace.operations, strict=True):
            if reached & set(operation.inputs) and not name.startswith(_SHAPED_LIKE):
                reached.update(operation.outputs, operation.inputs if name.endswith("_") else ())
        return result.state.storage not in reached and "detach" not in self.operations

    # --- inside -------------------------------------------------------------------------------------------------

    def _changed(self, changes: Mapping[str, Any], tolerance: float | None) -> None:
        for name, expected in changes.items():
            if found := difference(self.after[name], expected, tolerance, (f"`{name}` afterwards", f"之后的 `{name}`")):
                if same(self.after[name], self.before[name].value):
                    found = say(
                        f"the result is right, but the caller's `{name}` still holds what it held before: "
                        f"`{name} = …` only gives the name a new object. "
                        "Which operation writes into the tensor itself?",
                        f"结果是对的，但调用者手里的 `{name}` 还是原来的内容：`{name} = …` 只是让名字指向新的对象。"
                        "哪种操作才会写进张量本身？",
                        "rebinding",
                    )
                raise Wrong(self._about(found))

    def _recognised(self, traps: Iterable[Trap], tolerance: float | None) -> Feedback | None:
        for known in traps:
            if same(self.result, known.value, tolerance):
                return known.feedback
        return None

    def _disturbed(self, name: str) -> str | None:
        before, after = self.before[name], self.after[name]
        for was, now in zip(seen_in(before), seen_in(after), strict=True):
            if what := _tensor_disturbed(was, now):
                return what
        place = self._names.index(name)
        return "content" if _plain_disturbed(self._plain_before[place], self._plain_after[place]) else None

    def _about(self, found: Feedback) -> Feedback:
        return say(f"{self.function}(…): {found.en}", f"{self.function}(…)：{found.zh}", found.mistake, found.detail)

    def _why_raised(self, error: wire.Raised, wanted: str | None = None) -> Feedback:
        if self._answer.is_stub_line(error.line):
            return say(f"`{self.function}` is not written yet.", f"`{self.function}` 还没有写。", NOT_IMPLEMENTED)
        if self._confined:  # it did not raise with all the room that it wants
            return say(
                f"{self.function}(…) was given room for its result alone, and that was not enough: somewhere it makes "
                "another copy of its input.",
                f"只给 {self.function}(…) 留出放结果的内存时，它不够用：它在某处另外复制了一份输入。",
                "hidden copy",
                detail=f"{error.type}: {error.text}",
            )
        line = self._answer.line(error.line)
        where_en, where_zh = (f" in line {line}", f"（第 {line} 行）") if line else ("", "")
        if line is None and "TypeError" in error.bases:
            return say(
                f"{self.function}(…) cannot be called with the arguments that the stub names. Keep its parameters: "
                "their names, their order and their defaults.",
                f"{self.function}(…) 不能用题目给出的参数调用。请保留原来的参数：名字、次序和默认值。",
                "other parameters",
                detail=f"{error.type}: {error.text}",
            )
        device = self._answer.device
        place_en, place_zh = ("", "") if device == "cpu" else (f" with inputs on {device}", f"（输入在 {device} 上）")
        should_en, should_zh = (
            (f"; it should raise {wanted}", f"；应当抛出 {wanted.replace(' or ', ' 或 ')}") if wanted else ("", "")
        )
        kind_en, kind_zh = told_exception(error)
        return Feedback(
            f"{self.function}(…) raised {kind_en}{where_en}{place_en}{should_en}.",
            f"{self.function}(…) 抛出了 {kind_zh}{where_zh}{place_zh}{should_zh}。",
            "wrong exception" if wanted and device == "cpu" else "raised",
            f"{error.type}: {error.text}",
            line,
        )


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
    "torch's random state": "torch 的随机状态",
    "Python's random state": "Python 的随机状态",
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
        same_items = type(before) is type(after) and len(before) == len(after)
        return not same_items or any(_item_moved(a, b) for a, b in zip(before, after, strict=True))
    if hasattr(before, "value"):
        return difference(after, before.value) is not None
    return difference(after, before) is not None if type(before).__module__.startswith("pandas") else False


def _item_moved(before: Any, after: Any) -> bool:
    if isinstance(before, SeenTensor):
        return not (isinstance(after, SeenTensor) and before.id == after.id)
    return bool(type(before) is not type(after) or before != after)


# --- what the judge sees for itself -------------------------------------------------------------------------------


def _believe(
    function: str, device: str, sent: Sequence[wire.TensorIn], seen: wire.Observation, contents: Sequence[bytes]
) -> None:
    """Require that what the fork says of the inputs is what their memory holds. Raises Died.

    The memory of a real accelerator is out of the judge's sight.
    """
    if device == "cuda":
        return
    for tensor, before, after in zip(sent, seen.before, seen.after, strict=False):
        if not _agrees(before, after, contents[tensor.memory]):
            raise Died(_tampered(function, "the record of its inputs"), "tampering")


def _agrees(before: wire.TensorState, after: wire.TensorState, content: bytes) -> bool:
    """Whether ``after`` is what a tensor on this memory holds, if it still lies there."""
    if after.memory != before.memory or not after.data or after.data == content:
        return True
    memory = torch.frombuffer(bytearray(content), dtype=values.dtype_named(after.dtype))
    try:
        there = memory.as_strided(after.shape, after.stride, after.offset).contiguous()
    except RuntimeError:
        return False
    return there.view(-1).view(torch.uint8).numpy().tobytes() == after.data


# --- why there is no observation ----------------------------------------------------------------------------------


def _why_not_loaded(error: wire.Raised, line: int | None) -> Feedback:
    where_en, where_zh = (f", line {line}", f"，第 {line} 行") if line else ("", "")
    text = f": {error.text}" if error.text else ""
    kind = (
        "missing module"
        if "ImportError" in error.bases
        else "syntax error"
        if "SyntaxError" in error.bases
        else "not loaded"
    )
    return Feedback(
        f"the file cannot be loaded{where_en}: {error.type}{text}",
        f"文件无法加载{where_zh}：{error.type}{text}",
        kind,
        None,
        line,
    )


_STATUS = {"timeout": "timeout", "tampering": "tampering"}


def _tampered(function: str, what: str) -> Feedback:
    return say(
        f"{function}(…) was stopped and is not judged: it reaches for what observes it, which no exercise needs. "
        "If you think that this is a mistake, show your code to your instructor.",
        f"{function}(…) 被停止，不予评判：它触及了观察它的程序，没有哪道题需要这样做。"
        "如果你认为弄错了，请把代码给老师看。",
        "tampering",
        detail=f"it reached for {what}",
    )


def _why_dead(died: WorkerDied, function: str) -> Feedback:
    match died.cause:
        case "tampering":
            return _tampered(function, died.what)
        case "timeout":
            return say(
                f"{function}(…) did not finish within the time limit. Is there a loop that never ends?",
                f"{function}(…) 在时限内没有结束。有没有停不下来的循环？",
                "endless",
            )
        case "memory":
            return say(
                f"{function}(…) used more memory than allowed and was stopped.",
                f"{function}(…) 用的内存超过上限，已被停止。",
                "too much memory",
            )
        case "signal":
            return say(
                f"the process crashed in {function}(…) (signal {died.status}).",
                f"{function}(…) 使进程崩溃（信号 {died.status}）。",
                "crash",
            )
        case "exited" | "killed":
            return say(
                f"{function}(…) ended the whole Python process instead of returning.",
                f"{function}(…) 没有返回，而是结束了整个 Python 进程。",
                "exit",
            )
        case _:
            return say(
                f"{function}(…) sent back something unreadable.", f"{function}(…) 传回的内容无法读取。", "garbled"
            )

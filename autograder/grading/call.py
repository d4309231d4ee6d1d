"""Judging one call of a student's function: its result and its effects."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Self

from autograder.feedback import THROUGH_PYTHON, Feedback, Wrong, say
from autograder.grading.comparison import difference, same
from autograder.grading.diagnosis import diagnosis
from autograder.grading.disturbed import CHINESE, TORCH_DRAWS, disturbed
from autograder.grading.evidence import Evidence
from autograder.grading.observation import SeenTensor, seen_in
from autograder.grading.raising import why_no_room, why_puzzled, why_raised
from autograder.grading.traits import is_scattered, told_inputs
from autograder.worker import wire


@dataclass(frozen=True)
class Trap:
    """A wrong result that a known mistake leads to, and the sentence for it."""

    value: Any
    feedback: Feedback


Traps = Iterable[Trap]


def trap(value: Any, en: str, zh: str, mistake: str) -> Trap:
    """Return the trap that says this when the result is ``value``."""
    return Trap(value, say(en, zh, mistake))


class Call(Evidence):
    """One call of a student's function, with its result and effects."""

    def gives(
        self,
        expected: Any,
        *,
        changes: Mapping[str, Any] | None = None,
        traps: Callable[[], Traps] = tuple,
        tolerance: float | None = None,
        anywhere: bool = False,
    ) -> Self:
        """Require this result on the device of this run. Every input not in ``changes`` must be unchanged.

        ``changes`` maps a parameter to the value that it must hold afterwards. ``traps`` gives wrong results with a
        name. It is called only when the result is wrong, so that traps cost a right answer nothing. ``anywhere`` leaves
        the device of the result open. Raises Wrong.
        """
        self.is_judged = True
        self.returns()
        if self._result is None and expected is not None:
            raise Wrong(self._source.why_none(self.function))
        if found := difference(self._result, expected, tolerance):
            raise Wrong(self._recognised(traps, tolerance) or self._about(self._diagnosed(found, expected, tolerance)))
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
        """Require that the call did not raise for its input; say ``told`` where it did. Raises Wrong.

        On an accelerator the device may be the reason, and the exception tells more.
        """
        if self.refused and self._device == "cpu":
            raise Wrong(told)
        return self

    def raises(self, *kinds: type[BaseException], told: Feedback | None = None) -> Self:
        """Require one of these exception types or a subclass, before anything was changed. Raises Wrong.

        ``told`` is the sentence for a call that returned.
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

        With ``by_item`` single numbers, such as a sum, may have been read out of tensors.
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
                        f"{self.function}(…) 改动了输入 `{name}`（{CHINESE[what]}）；调用者还要用它。",
                        "input changed",
                    )
                )
        if left := self._left_changed():
            switches = ", ".join(left)
            switches_zh = "、".join(CHINESE.get(switch, switch) for switch in left)
            raise Wrong(
                say(
                    f"after {self.function}(…) a global switch is not as it was: {switches}.",
                    f"{self.function}(…) 之后全局设置变了：{switches_zh}。",
                    "global state changed",
                )
            )
        return self

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

    # --- inside -------------------------------------------------------------------------------------------------

    def _changed(self, changes: Mapping[str, Any], tolerance: float | None) -> None:
        for name, expected in changes.items():
            if found := difference(self.after[name], expected, tolerance, (f"`{name}` afterwards", f"之后的 `{name}`")):
                if same(self.after[name], _numbers(self.before[name])):
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
        """Return the cause of a difference that was found, as far as something proves it."""
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
        is_open = tolerance is not None and math.isinf(tolerance)  # where any number will do, each resembles all
        return overlooked or (None if is_open else diagnosis(self._result, expected, tensors, tolerance)) or found

    def _about(self, found: Feedback) -> Feedback:
        en, zh = told_inputs(self._tensors())
        return say(
            f"{self.function}(…): {found.en}{en}", f"{self.function}(…)：{found.zh}{zh}", found.mistake, found.detail
        )

    def _left_changed(self) -> list[str]:
        """Name the global switches that are not as they were."""
        program = self._made.program
        if program is None:
            return self._seen.left_changed
        drawn = [f"{name}'s random state" for name in self._seen.moved if name in ("Python", "NumPy")]
        drawn += [TORCH_DRAWS] * (len(drawn) < len(self._seen.moved) and not program.draws)
        return drawn + [name for name in self._seen.left_changed if not name.endswith("random state")]

    def _disturbed(self, name: str) -> str | None:
        place = self._names.index(name)
        return disturbed(self.before[name], self.after[name], self._plain_before[place], self._plain_after[place])

    def _why_raised(self, error: wire.Raised, wanted: str | None = None) -> Feedback:
        if self._source.is_stub_line(error.line):
            return self._source.why_stub_raises(self.function, error.line)
        if self._made.is_bounded:
            return why_no_room(self.function, error)
        if self._seen.puzzled:
            return why_puzzled(self.function, error)
        return why_raised(self.function, error, self._source, self._device, self._tensors(), wanted)


def _numbers(argument: Any) -> Any:
    return [_numbers(item) for item in argument] if isinstance(argument, list) else argument.numbers

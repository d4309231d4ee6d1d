"""The path of a gradient back from the result to the leaves, with the places where it is cut."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from autograder.drawing.grid import Box, Grid, Link, Tone
from autograder.language import Text, same
from autograder.worker import wire

_TITLE = Text("the way back of a gradient, from the result to the leaves", "梯度回传的路，从结果到叶子")
_RESULT = Text("result", "结果")
_BACKWARD = same("backward()")
_NO_WAY = Text("no grad_fn", "没有 grad_fn")
_LEAF = Text("{name}, a leaf", "叶子 {name}")
_GRADIENT = Text("{name}.grad is there", "{name}.grad 有值")
_NO_GRADIENT = Text("{name}.grad is None", "{name}.grad 是 None")
_REACHED = Text("✂ cuts the way: no gradient comes through there.", "✂ 处断开：梯度过不去。")
_STEP = Text("step {number}", "第 {number} 步")
_IN_LINE = Text("{done}, line {line}", "{done}，第 {line} 行")
_CUTTING = ("detach", "detach_")
_MOST = 8
"""Steps that are drawn, the last ones."""
_NAME = 40
"""Characters of an operation's name that are drawn; a class of the answer's own may have any."""


@dataclass(frozen=True)
class Step:
    """An operation on the way to the result. An operand is an argument's name, or the number of an earlier step."""

    name: str
    operands: tuple[str | int, ...]
    line: int | None


def draw(
    result: wire.TensorState | None,
    after: Mapping[str, wire.TensorState],
    used: Sequence[str],
    *,
    is_tracked: bool,
    steps: Sequence[Step] = (),
    is_backward: bool = False,
) -> Grid:
    """Draw the last operation of the result, the leaves that record gradients, and the steps between them.

    ``used`` are the leaves that an operation took as the object itself. ``is_tracked`` says that something was computed
    from a tensor that records gradients. ``steps`` led to the result, in order; or, with ``is_backward``, to the tensor
    from which the answer itself went backward.
    """
    end, last = _BACKWARD if is_backward else _RESULT, _last(result, steps, is_backward=is_backward)
    is_on = last.link is Link.BACK or (result is None and is_tracked)
    rows: list[tuple[Box, ...]] = []
    for name, state in after.items():
        if state.requires_grad and state.is_leaf:
            start = (Box(same(""), tone=Tone.NAME), Box(same(""))) if rows else (Box(end, tone=Tone.NAME), last)
            leaf = Box(_LEAF.format(name=name), Link.BACK if is_on and name in used else Link.CUT, Tone.NAME)
            rows.append((*start, leaf, Box((_NO_GRADIENT if state.grad is None else _GRADIENT).format(name=name))))
    rows += [_drawn(number, step) for number, step in reversed(list(enumerate(steps, 1))[-_MOST:])]
    is_cut = any(box.link is Link.CUT for row in rows for box in row)
    return Grid(_TITLE, (), tuple(rows), (_REACHED,) if is_cut else ())


def _last(result: wire.TensorState | None, steps: Sequence[Step], *, is_backward: bool) -> Box:
    """Return the box of the last operation, or of the place where the way ends before any."""
    if is_backward and steps:
        return Box(same(steps[-1].name), Link.BACK)
    if result is None or result.grad_fn is None:
        return Box(_NO_WAY, Link.CUT, Tone.CHANGED)
    return Box(same(result.grad_fn[:_NAME]), Link.BACK)


def _drawn(number: int, step: Step) -> tuple[Box, ...]:
    """Return the row of a step: its number, and what it did with which operands."""
    operands = [same(one) if isinstance(one, str) else _STEP.format(number=one) for one in step.operands]
    done = Text(*(f"{step.name}({', '.join(one[lang] for one in operands)})" for lang in ("en", "zh")))
    if step.line is not None:
        done = _IN_LINE.format(done=done, line=step.line)
    is_cut = step.name in _CUTTING
    return (
        Box(_STEP.format(number=number), tone=Tone.NAME),
        Box(done, Link.CUT if is_cut else Link.BACK, Tone.CHANGED if is_cut else Tone.PLAIN),
    )

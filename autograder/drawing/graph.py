"""The path back of a gradient: from the result through operations to the leaves, with the places where it is cut."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from autograder.drawing.grid import Box, Grid, Link, Tone
from autograder.language import Text, same
from autograder.worker import wire

_TITLE = Text("the way back of a gradient, from the result to the leaves", "梯度回传的路，从结果到叶子")
_RESULT = Text("result", "结果")
_NO_WAY = Text("no grad_fn", "没有 grad_fn")
_LEAF = Text("{name}, a leaf", "叶子 {name}")
_GRADIENT = Text("{name}.grad is there", "{name}.grad 有值")
_NO_GRADIENT = Text("{name}.grad is None", "{name}.grad 是 None")
_REACHED = Text("✂ cuts the way: no gradient comes through there.", "✂ 处断开：梯度过不去。")


def draw(
    result: wire.TensorState | None, after: Mapping[str, wire.TensorState], used: Sequence[str], *, is_tracked: bool
) -> Grid:
    """Draw the last operation of the result, and the leaves that record gradients.

    ``used`` are the leaves that an operation took as the object itself. ``is_tracked`` says that something was computed
    from a tensor that records gradients.
    """
    rows = []
    leaves = {name: state for name, state in after.items() if state.requires_grad and state.is_leaf}
    connected = result is not None and result.grad_fn is not None
    last = Box(same((result.grad_fn or "") if result is not None else ""), Link.BACK, Tone.PLAIN)
    for number, (name, state) in enumerate(leaves.items()):
        is_on = (connected or (result is None and is_tracked)) and name in used
        rows.append(
            (
                Box(_RESULT if not number else same(""), tone=Tone.NAME),
                (last if connected else Box(_NO_WAY, Link.CUT, Tone.CHANGED)) if not number else Box(same("")),
                Box(_LEAF.format(name=name), Link.BACK if is_on else Link.CUT, Tone.NAME),
                Box((_NO_GRADIENT if state.grad is None else _GRADIENT).format(name=name)),
            )
        )
    is_cut = any(box.link is Link.CUT for row in rows for box in row)
    return Grid(_TITLE, (), tuple(rows), (_REACHED,) if is_cut else ())

"""Shapes below each other, the last dimensions aligned as broadcasting aligns them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from autograder.drawing.grid import Box, Grid, Tone
from autograder.language import Text, same

_TITLE = Text("shapes, the last dimension on the right", "形状，最后一维在最右")
_MISMATCH = Text(
    "in the marked dimension the lengths are neither equal nor 1: they do not broadcast",
    "标出的那一维，长度既不相等也没有 1：不能广播",
)


def draw(shapes: Mapping[str, Sequence[int]], *, broadcast: bool = False) -> Grid:
    """Draw these shapes by name. With ``broadcast``, mark the dimensions that do not fit each other."""
    depth = max((len(shape) for shape in shapes.values()), default=0)
    aligned = {name: [None] * (depth - len(shape)) + list(shape) for name, shape in shapes.items()}
    columns = list(zip(*aligned.values(), strict=True)) if aligned else []
    unfit = [broadcast and len({length for length in column if length not in (None, 1)}) > 1 for column in columns]
    rows = tuple(
        (
            Box(same(name), tone=Tone.NAME),
            *(
                Box(same("" if length is None else f"*{length}*" if bad else str(length)), tone=_tone(bad))
                for length, bad in zip(shape, unfit, strict=True)
            ),
        )
        for name, shape in aligned.items()
    )
    return Grid(_TITLE, (), rows, (_MISMATCH,) if any(unfit) else ())


def _tone(bad: bool) -> Tone:
    return Tone.CHANGED if bad else Tone.PLAIN

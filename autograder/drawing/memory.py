"""Names, objects and memories before and after a call."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from autograder.drawing.grid import Box, Grid, Link, Tone
from autograder.language import Text, same
from autograder.worker import wire

_TITLE = Text("name → object → memory", "名字 → 对象 → 内存")
_HEADS = (same(""), Text("before", "之前"), same(""), Text("after", "之后"), same(""))
_OBJECT = Text("object {number}", "对象 {number}")
_MEMORY = Text("memory {letter}", "内存 {letter}")
_NEW_MEMORY = Text("memory {letter}, new", "内存 {letter}，新的")
RESULT = Text("result", "结果")


class _Labels:
    """Numbers for objects and letters for memories, in the order of their first use."""

    def __init__(self) -> None:
        self._objects: dict[int, int] = {}
        self._memories: dict[int, str] = {}

    def of(self, state: wire.TensorState) -> tuple[int, str]:
        number = self._objects.setdefault(state.id, len(self._objects) + 1)
        letter = self._memories.setdefault(state.memory or -state.storage, _letter(len(self._memories)))
        return number, letter


def _letter(number: int) -> str:
    return chr(ord("A") + number) if number < 26 else f"M{number}"  # noqa: PLR2004 - the alphabet


def draw(
    before: Mapping[str, wire.TensorState], after: Mapping[str, wire.TensorState], results: Sequence[wire.TensorState]
) -> Grid:
    """Draw the places of these arguments before and after, and those of the results."""
    labels = _Labels()
    known = {name: labels.of(state) for name, state in before.items()}
    memories = {letter for _, letter in known.values()}
    rows = []
    for name, state in after.items():
        (number, letter), (was_number, was_letter) = labels.of(state), known[name]
        rows.append(
            (
                Box(same(name), tone=Tone.NAME),
                Box(_OBJECT.format(number=was_number), Link.ARROW),
                Box(_MEMORY.format(letter=was_letter), Link.ARROW),
                Box(_OBJECT.format(number=number), tone=Tone.PLAIN if number == was_number else Tone.CHANGED),
                _memory(letter, memories, is_changed=letter != was_letter),
            )
        )
    for state in results:
        number, letter = labels.of(state)
        is_argument = any(number == known_number for known_number, _ in known.values())
        rows.append(
            (
                Box(RESULT, tone=Tone.NAME),
                Box(same("")),
                Box(same("")),
                Box(_OBJECT.format(number=number), Link.NONE, Tone.PLAIN if is_argument else Tone.NEW),
                _memory(letter, memories, is_changed=False),
            )
        )
    return Grid(_TITLE, _HEADS, tuple(rows))


def _memory(letter: str, known: set[str], *, is_changed: bool) -> Box:
    if letter not in known:
        return Box(_NEW_MEMORY.format(letter=letter), Link.ARROW, Tone.NEW)
    return Box(_MEMORY.format(letter=letter), Link.ARROW, Tone.CHANGED if is_changed else Tone.PLAIN)

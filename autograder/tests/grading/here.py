"""One call of a function, run in this process without walls, and the judge's evidence about it."""

from __future__ import annotations

import functools
import gc
import sys
from collections.abc import Callable, Sequence
from typing import Any

import torch

from autograder import submission
from autograder.catalogue import find
from autograder.grading.call import Call
from autograder.grading.evidence import Made
from autograder.grading.inputs import Parcel
from autograder.grading.insight import Seen
from autograder.grading.layout import Layout
from autograder.grading.memory import seen
from autograder.grading.programs import Program
from autograder.grading.sound import require_sound
from autograder.grading.source import Source
from autograder.worker import frames, tables, wire
from autograder.worker.printed import CappedText
from autograder.worker.runner import Runner, Warm
from autograder.worker.switches import Switches

SLUG = "add_in_place"
FILE = f"{SLUG}.py"


def source(text: str) -> Source:
    """Return this text as the answer of an exercise. Its function is called ``f`` in the tests."""
    return Source(find(SLUG), submission.Answer(path=FILE, source=text))


@functools.cache
def _warm() -> Warm:
    return Warm(Switches(), CappedText())


def observed(text: str, parcel: Parcel, call: wire.Call, device: str = "cpu") -> wire.Observation:
    """Load this text and run a call of it. Return what the judge sees."""
    shared = bytearray(sum(place.offset + place.size for place in call.memories[-1:]) or 1)
    for place, content in zip(call.memories, parcel.memories, strict=True):
        shared[place.offset : place.offset + place.size] = content
    if "pandas" in sys.modules:
        tables.prepare()
    runner = Runner(shared, _warm())
    try:
        runner.reply(wire.Load(text, FILE, device, ["f"]))
        told: wire.Observation = frames.decode(wire.Observation, frames.encode(runner.reply(call)))
    finally:
        gc.enable()
        sys.modules.pop("answer", None)
    require_sound(told, call)
    now = [bytes(shared[place.offset : place.offset + place.size]) for place in call.memories]
    return seen(told, parcel.memories, now)


def asked(parcel: Parcel, args: Sequence[wire.Value], program: Program | None = None) -> wire.Call:
    """Return the call of ``f`` with these arguments of a parcel."""
    places = Layout().places(parcel.memories)
    code = None if program is None else program.code
    return wire.Call("f", places, list(parcel.tensors), list(args), [], program=code)


def run(text: str, *args: Any, device: str = "cpu", program: Program | None = None) -> Seen:
    """Run ``f`` of this text with these arguments, through the program where there is one."""
    parcel = Parcel()
    sent = [parcel.add(value) for value in args]
    told = observed(text, parcel, asked(parcel, sent, program), device)
    known = _parameters(text)
    names = known if program is None else program.parameters(known)
    return Seen("f", dict(zip(names, sent, strict=True)), told)


def called(
    text: str, *args: Any, device: str = "cpu", program: Callable[..., Any] | None = None, draws: bool = False
) -> Call:
    """Run it as ``run`` does, and return the judge's evidence."""
    through = None if program is None else Program(program, (), draws)
    ran = run(text, *args, device=device, program=through)
    made = Made(_parameters(text), program=through)
    return Call("f", ran.given, [], ran.observed, source(text), device, made)


def computed(expression: str, *args: Any, device: str = "cpu") -> Call:
    """Run a function that returns this expression of its arguments ``x`` and ``y``, as far as they are given."""
    return called(
        f"import torch\n\ndef f({', '.join('xy'[: len(args)])}):\n    return {expression}\n", *args, device=device
    )


def _parameters(text: str) -> tuple[str, ...]:
    space: dict[str, Any] = {"torch": torch}
    exec(text[text.index("def f(") :].partition("\n")[0] + " ...", space)
    code = space["f"].__code__
    return tuple(code.co_varnames[: code.co_argcount])

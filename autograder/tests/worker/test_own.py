"""The process of level ``own``: two pipes, no walls, one exercise after the other."""

from __future__ import annotations

import contextlib
import gc
import os
import random
import sys
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from autograder.worker import frames, own, records, wire, words
from autograder.worker.printed import CappedText
from autograder.worker.runner import Warm
from autograder.worker.switches import Switches

X = wire.TensorIn(0, "uint8", [2], [1], 0)
CALL = wire.Call("f", [wire.Memory(4, 2)], [X], [wire.Pointer(0)], [])


class Wire:
    """A channel that keeps what is sent on it."""

    def __init__(self) -> None:
        self.sent: list[bytes] = []

    def gettimeout(self) -> None:
        """Return None."""

    def settimeout(self, value: float | None, /) -> None:
        """Do nothing."""

    def recv_into(self, buffer: memoryview, /) -> int:
        """Return 0, since nothing comes."""
        return len(buffer) * 0

    def sendall(self, data: bytes, /) -> None:
        """Keep it."""
        self.sent.append(data)


class Serving:
    """A process of level own, in this one."""

    def __init__(self) -> None:
        self._wire = Wire()
        self.printed = CappedText()
        self._serving = own._Serving(self._wire, Warm(Switches(), self.printed))

    def ask(self, request: records.Record, kind: type[Any] | None = None) -> Any:
        """Have a request served, and return the answer, which is the same if nothing else is said."""
        self._wire.sent.clear()
        self._serving.serve(request)
        return [frames.decode(kind or type(request), body[4:]) for body in self._wire.sent]

    def load(self, source: str) -> wire.Loaded:
        """Load an answer."""
        (loaded,) = self.ask(wire.Load(source, "answer.py", "cpu", ["f"]), wire.Loaded)
        assert isinstance(loaded, wire.Loaded)
        return loaded

    def call(self, **more: Any) -> Any:
        """Call the answer with a tensor of two bytes."""
        request = wire.Call(CALL.function, CALL.memories, CALL.tensors, CALL.args, CALL.kwargs, **more)
        (observed,) = self.ask(request, wire.Observation)
        return observed


@pytest.fixture
def serving(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Serving]:
    monkeypatch.chdir(tmp_path)
    yield Serving()
    gc.enable()
    sys.modules.pop("answer", None)


def test_an_exercise_begins_in_a_folder_of_its_own(serving: Serving, tmp_path: Path) -> None:
    """That of the one before is gone."""
    for name in ("one", "two"):
        begin = words.Begin(str(tmp_path / name))
        assert serving.ask(begin) == [begin]
        assert Path.cwd() == tmp_path / name / "answer"
    assert not (tmp_path / "one").exists()


def test_an_exercise_begins_without_the_answer_before(serving: Serving, tmp_path: Path) -> None:
    """Its module, its output and its random numbers are gone too."""
    serving.ask(words.Begin(str(tmp_path / "one")))
    python, numpy, sim = random.getstate(), np.random.get_state(), torch.get_device_module("sim").get_rng_state()
    serving.load("import random\nrandom.random()\n")
    serving.printed.write("left")
    np.random.rand()
    torch.rand(1, device="sim")
    serving.ask(words.Begin(str(tmp_path / "two")))
    assert ("answer" in sys.modules, serving.printed.take()) == (False, "")
    assert random.getstate() == python
    assert repr(np.random.get_state()) == repr(numpy)
    assert torch.equal(torch.get_device_module("sim").get_rng_state(), sim)
    with pytest.raises(AssertionError, match="loads before it calls"):
        serving.call()


def test_contents_are_laid_and_looked_at(serving: Serving) -> None:
    """The first is not answered. An answer writes where the judge looks."""
    serving.load("def f(x): x += 1")
    assert serving.ask(words.Lay([wire.Memory(4, 2), wire.Memory(8, 1)], [b"\x05\x07", b"z"])) == []
    serving.call()
    assert serving.ask(words.Look(), words.Looked) == [words.Looked([b"\x06\x08", b"z"], 0)]


def test_memory_of_python_and_numpy_is_measured_in_a_bounded_call(serving: Serving) -> None:
    """The most that was in use at once."""
    serving.load("def f(x):\n    bytearray(3_000_000)\n    bytearray(2_000_000)\n")
    serving.call(bounded=True)
    (looked,) = serving.ask(words.Look(), words.Looked)
    assert 3_000_000 <= looked.traced < 5_000_000
    assert not tracemalloc.is_tracing()


def test_what_was_written_is_overwritten_when_it_is_asked(serving: Serving) -> None:
    """In the result of the last call."""
    serving.load("def f(x): return x[:1]")
    serving.ask(words.Lay([wire.Memory(4, 2)], [b"\x05\x07"]))
    serving.call(overwrite=[wire.TensorIn(0, "uint8", [1], [1], 1)])
    assert serving.ask(wire.Overwrite()) == [wire.Overwrite()]
    assert serving.ask(words.Look(), words.Looked) == [words.Looked([b"\x07\x07"], 0)]


@contextlib.contextmanager
def standard_streams() -> Iterator[tuple[int, int]]:
    """Pipes in place of standard input and output: the judge's ends."""
    kept = os.dup(0), os.dup(1)
    (incoming, to_it), (from_it, outgoing) = os.pipe(), os.pipe()
    os.dup2(incoming, 0)
    os.dup2(outgoing, 1)
    try:
        yield to_it, from_it
    finally:
        for number, fd in enumerate(kept):
            os.dup2(fd, number)
        for fd in (*kept, incoming, outgoing, to_it, from_it):
            os.close(fd)


def test_the_channel_is_standard_input_and_output_as_they_were() -> None:
    """An answer that reads or writes there finds nothing."""
    begin = frames.encode(words.Begin("x"))
    with standard_streams() as (to_it, from_it):
        channel = own._Pipes()
        os.write(1, b"of the answer")
        unread = os.read(0, 1)
        frames.send(channel, words.End())
        sent = os.read(from_it, 99)
        os.write(to_it, len(begin).to_bytes(4, "little") + begin)
        received: object = frames.receive(channel, words.OWN)
        for fd in (channel._incoming, channel._outgoing):
            os.close(fd)
    assert (unread, received) == (b"", words.Begin("x"))
    assert frames.decode(words.End, sent[4:]) == words.End()

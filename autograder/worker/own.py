"""The process of level ``own``: two pipes, no walls, one exercise after the other of its user's own code.

Any system can run it, since it forks nothing, shares nothing and sets no limit. The judge keeps the time.
"""

from __future__ import annotations

import contextlib
import faulthandler
import functools
import gc
import mmap
import os
import random
import shutil
import signal
import sys
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch

from . import frames, records, sim, warming, wire, words
from .arguments import Buffer
from .runner import Runner, Warm

ALONE = 60.0
"""Seconds that a call may take when nobody ends it: the judge is gone."""


def main() -> None:
    """Serve the judge on standard input and output until it closes them."""
    channel, log = _Pipes(), os.fdopen(os.dup(2), "wb", buffering=0)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the judge too, and that ends this process
    _crash_in_silence()
    ready, warm = warming.warm_up("own")
    warming.settle()
    for name in ("stdout", "stderr", "__stdout__", "__stderr__"):
        setattr(sys, name, warm.printed)
    serving = _Serving(channel, warm)
    frames.send(channel, ready)
    try:
        while True:
            request = frames.receive(channel, words.OWN)
            # An answer that loops in C holds the interpreter's lock. A thread in C can end the process all the same.
            faulthandler.dump_traceback_later(ALONE, exit=True, file=log)
            serving.serve(request)
            faulthandler.cancel_dump_traceback_later()
    except frames.Closed:
        os._exit(0)


class _Pipes:
    """Standard input and output as they were when the process began. An answer finds nothing there."""

    def __init__(self) -> None:
        self._incoming, self._outgoing = os.dup(0), os.dup(1)
        null = os.open(os.devnull, os.O_RDWR)
        os.dup2(null, 0)
        os.dup2(null, 1)

    def gettimeout(self) -> None:
        """Return None, since the judge keeps the time."""

    def settimeout(self, value: float | None, /) -> None:
        """Do nothing, since the judge keeps the time."""

    def recv_into(self, buffer: memoryview, /) -> int:
        """Read the bytes that are there."""
        data = os.read(self._incoming, len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def sendall(self, data: bytes, /) -> None:
        """Write all of it."""
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(self._outgoing, rest) :]


class _Serving:
    """One exercise after the other, each as if it were the first."""

    def __init__(self, channel: frames.Channel, warm: Warm) -> None:
        self._channel = channel
        self._warm = warm
        self._memory: Buffer = mmap.mmap(-1, wire.MEMORY)
        self._places: list[wire.Memory] = []
        self._traced = 0
        self._folder = ""
        self._as_it_was = _randomness()
        self._runner = self._new_runner()

    def serve(self, request: records.Record) -> None:
        """Obey the judge's requests, and answer them."""
        reply: records.Record = request
        match request:
            case words.Begin():
                self._begin(request.folder)
            case words.Prepare():
                warming.import_part(request.part)
                warming.settle()
            case words.Lay():
                self._lay(request)
                return
            case words.Look():
                held = [self._memory[p.offset : p.offset + p.size] for p in self._places]
                reply = words.Looked(held, self._traced)
            case wire.Load() | wire.Call() | wire.Overwrite():
                reply = self._runner.reply(request)
        frames.send(self._channel, reply)

    def _begin(self, folder: str) -> None:
        place = Path(folder, "answer")  # notes and courses keep data in ``../data``, so that is in the temp too
        place.mkdir(parents=True)
        os.chdir(place)
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder = folder
        sys.modules.pop("answer", None)
        self._runner = self._new_runner()
        self._warm.printed.take()
        gc.collect()
        for restore in self._as_it_was:
            restore()

    def _new_runner(self) -> Runner:
        return Runner(self._memory, self._warm, self._tracing)

    def _lay(self, inputs: words.Lay) -> None:
        self._places = inputs.places
        for place, content in zip(inputs.places, inputs.contents, strict=True):
            self._memory[place.offset : place.offset + place.size] = content

    @contextlib.contextmanager
    def _tracing(self) -> Iterator[None]:
        """Measure the most memory of Python and NumPy in use at once. The recorder knows PyTorch's own."""
        tracemalloc.start()
        try:
            yield
        finally:
            self._traced = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()


def _randomness() -> list[Callable[[], object]]:
    """Return a function that restores the present random states. `switches` restores torch's own."""
    streams: list[tuple[Callable[[Any], object], Any]] = [
        (np.random.set_state, np.random.get_state()),
        (random.setstate, random.getstate()),
    ]
    if sim.enable():
        device = getattr(torch, sim.NAME)
        streams.append((device.set_rng_state, device.get_rng_state()))
    return [functools.partial(put, state) for put, state in streams]


def _crash_in_silence() -> None:
    """Let a crash end the process at once. Windows would open a window that waits for somebody."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.SetErrorMode(msvcrt.SEM_FAILCRITICALERRORS | msvcrt.SEM_NOGPFAULTERRORBOX)

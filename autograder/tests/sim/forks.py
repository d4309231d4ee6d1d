"""Trials in forks, so that a crash or a hang costs one sample."""

from __future__ import annotations

import faulthandler
import json
import os
import select
import signal
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import torch

from autograder.tests.sim.trials import CRASHES, Limits, Outcome, Trial
from autograder.tests.worker.forked import fork

_SILENCE = 60.0
"""Seconds without a sign of life before a fork counts as hanging."""
_DEATHS = 8
"""Forks that may die of one operator and dtype."""


def outcomes(op: Any, dtype: torch.dtype, limits: Limits) -> Iterator[Outcome]:
    """Return the outcome of every sample of ``op``."""
    skip: set[tuple[str, int]] = set()
    for _ in range(_DEATHS):
        died = False
        for outcome in _fork(op, dtype, limits, frozenset(skip)):
            yield outcome
            if outcome.outcome == CRASHES:
                died = True
                before = limits.phases[: limits.phases.index(outcome.phase)]
                skip |= {(phase, number) for phase in before for number in range(limits.samples)}
                skip |= {(outcome.phase, number) for number in range(outcome.sample + 1)}
        if not died:
            return


def _fork(op: Any, dtype: torch.dtype, limits: Limits, skip: frozenset[tuple[str, int]]) -> Iterator[Outcome]:
    reader, writer = os.pipe()
    child = fork()
    if not child:
        os.close(reader)
        _live(op, dtype, limits, skip, writer)
    os.close(writer)
    at, rest, how = (limits.phases[0], 0), b"", ""
    while not how:
        ready, _, _ = select.select([reader], [], [], _SILENCE)
        if not ready:
            os.kill(child, signal.SIGKILL)
            how = "hangs"
            break
        chunk = os.read(reader, 1 << 16)
        if not chunk:
            break
        *lines, rest = (rest + chunk).split(b"\n")
        for line in lines:
            told = json.loads(line)
            if isinstance(told, list):
                at = (told[0], told[1])
            else:
                yield Outcome(**told)
    os.close(reader)
    _, status = os.waitpid(child, 0)
    if status:
        ended = os.waitstatus_to_exitcode(status)
        yield Outcome(*at, CRASHES, [how or (signal.Signals(-ended).name if ended < 0 else f"exit {ended}")])


def _live(op: Any, dtype: torch.dtype, limits: Limits, skip: frozenset[tuple[str, int]], writer: int) -> None:
    faulthandler.disable()
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(null, stream)
    status = 1
    try:
        with os.fdopen(writer, "w", buffering=1) as pipe:
            for outcome in Trial(op, dtype, limits, skip).run(lambda *at: print(json.dumps(at), file=pipe)):
                print(json.dumps(asdict(outcome)), file=pipe)
        status = 0
    finally:
        os._exit(status)

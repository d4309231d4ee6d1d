"""What backward passes put out: the values themselves, as the engine computed them, whatever became of them later."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator

import numpy as np
import torch

from autograder.grading.observation import elements
from autograder.grading.operations import Family, family
from autograder.worker import wire

_KEEPING = frozenset(("detach", "clone", "copy_", "new_empty_strided", "empty_like", "add", "add_"))
"""How the engine brings what it computed to a leaf."""
_TOLERANCE = 1e-4
_LOW_PRECISION = {torch.float16: 1e-2, torch.bfloat16: 1e-1}


def passes_with(trace: wire.Trace, value: torch.Tensor, *, as_started: bool = False) -> int:
    """Count the passes that put out ``value``: as it is, or in parts, or in means that only have to be added up.

    With ``as_started``, a pass that hands on what it was started with has put that out too.
    """
    passes = _put_out(trace, as_started)
    found = sum(any(_makes(seen, value) for seen in put_out) for put_out in passes.values())
    return found or int(_makes_together(passes, value))


def _makes(seen: torch.Tensor, value: torch.Tensor) -> bool:
    """True for the value itself, and for a whole Jacobian whose rows add up to it."""
    size = value.numel()
    if not size or seen.numel() % size or not seen.numel():
        return seen.numel() == size
    return _equals(seen.double().reshape(-1, size).sum(0), value)


def _makes_together(passes: dict[int, list[torch.Tensor]], value: torch.Tensor) -> bool:
    """True when each pass went back from one element, and the value is the sum of what the passes put out last."""
    of_size = ([seen for seen in put_out if seen.numel() == value.numel()] for put_out in passes.values())
    rows = [found[-1].double().flatten() for found in of_size if found]
    return len(rows) > 1 and _equals(torch.stack(rows).sum(0), value)


def _equals(seen: torch.Tensor, value: torch.Tensor) -> bool:
    tolerance = _LOW_PRECISION.get(value.dtype, _TOLERANCE)
    found, wanted = seen.numpy(), value.double().flatten().numpy()
    if np.array_equal(found, wanted, equal_nan=True):
        return True
    finite = np.abs(wanted[np.isfinite(wanted)])
    scale = float(finite.max(initial=0.0))
    with np.errstate(all="ignore"):
        return any(
            np.allclose(factor * found, wanted, rtol=tolerance, atol=tolerance * scale, equal_nan=True)
            for factor in {1, wanted.size}
        )


def _put_out(trace: wire.Trace, as_started: bool) -> dict[int, list[torch.Tensor]]:
    """For each pass the values that it computed and that nothing in it computed with; number 0 is forward mode."""
    found: dict[int, list[torch.Tensor]] = defaultdict(list)
    consumed: set[tuple[int, int]] = set()
    told = list(zip(trace.operations, _handed_on(trace), _descending(trace), strict=True))
    for step, is_handed_on, descends in reversed(told):
        for numbers, storage in zip(step.put_out, step.outputs, strict=False):
            is_final = not step.backward or (step.backward, storage) not in consumed
            is_its_own = as_started or not is_handed_on or (numbers is not None and math.prod(numbers.shape) == 1)
            if numbers is not None and descends and is_final and is_its_own:
                found[step.backward].append(elements(numbers))
        if step.name.split(".")[1] not in _KEEPING:
            consumed |= {(step.backward, storage) for storage in step.inputs}
    return {number: put_out[::-1] for number, put_out in found.items()}


def _descending(trace: wire.Trace) -> Iterator[bool]:
    """True for an operation whose numbers come from what its pass was started with.

    A hook or a formula that hands over a tensor made beforehand computes nothing itself; what the engine makes of that
    comes from elsewhere.
    """
    started: set[int] = set()
    made: set[tuple[int, int]] = set()
    for step in trace.operations:
        read = {(step.backward, storage) for storage in step.inputs}
        is_start = step.backward not in started or family(step.name) is Family.MADE
        descends = step.backward == 0 or is_start or bool(read & made)
        started.add(step.backward)
        if descends:
            made |= {(step.backward, storage) for storage in step.outputs}
            made |= read if step.backward and is_start else set()
        yield descends


def _handed_on(trace: wire.Trace) -> Iterator[bool]:
    """True for an operation that only hands on, or adds to, what was there before its pass."""
    made: set[tuple[int, int]] = set()
    for step in trace.operations:
        read = {(step.backward, storage) for storage in step.inputs}
        is_handed_on = step.backward > 0 and step.name.split(".")[1] in _KEEPING and not read <= made
        yield is_handed_on
        if not is_handed_on:
            made |= {(step.backward, storage) for storage in step.outputs}

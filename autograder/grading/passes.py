"""Outputs of backward passes: the values as the engine computed them, even if they changed later."""

from __future__ import annotations

import functools
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
import torch

from autograder.grading.observation import content, elements
from autograder.grading.operations import Family, family, short_name
from autograder.worker import traces

_KEEPING = frozenset(("detach", "clone", "copy_", "new_empty_strided", "empty_like", "add", "add_"))
"""Operations with which the engine brings its numbers to a leaf."""
_Doubles = np.ndarray[Any, np.dtype[np.float64]]
_TOLERANCE = 1e-4
_LOW_PRECISION = {torch.float16: 1e-2, torch.bfloat16: 1e-1}


class Passes:
    """The backward passes of one call."""

    def __init__(self, trace: traces.Trace) -> None:
        self._put_out = functools.cache(functools.partial(_put_out, trace))

    def with_value(self, value: torch.Tensor, *, as_started: bool = False) -> int:
        """Count those that put out ``value``. Parts or means that only have to be added up count too.

        With ``as_started``, the values that start a pass count too if the pass hands them on.
        """
        return self._count(_Wanted(value), as_started)

    def gave(self, value: torch.Tensor, *, as_started: bool = False) -> bool:
        """True when one of them put out ``value``, as ``with_value`` counts."""
        wanted = _Wanted(value)
        return any(map(wanted.is_told, self._put_out(as_started).values())) or self._count(wanted, as_started) > 0

    def _count(self, wanted: _Wanted, as_started: bool) -> int:
        passes = self._put_out(as_started).values()
        found = sum(wanted.is_among(put_out) for put_out in passes)
        return found or int(wanted.is_made_together(passes))


class _Wanted:
    """A value that passes may have put out."""

    def __init__(self, value: torch.Tensor) -> None:
        self._value = value
        self._size = value.numel()
        self._dtype = str(value.dtype).removeprefix("torch.")
        self._content = content(value)

    def is_among(self, put_out: list[traces.Numbers]) -> bool:
        """True when one of them is the value, as it is or in parts."""
        return self.is_told(put_out) or any(map(self.is_made_by, put_out))

    def is_told(self, put_out: list[traces.Numbers]) -> bool:
        """True when one of them is the value, bit by bit."""
        return any(seen.data == self._content and seen.dtype == self._dtype for seen in put_out)

    @functools.cached_property
    def _numbers(self) -> _Doubles:
        return self._value.double().flatten().numpy()

    @functools.cached_property
    def _allowed(self) -> _Doubles:
        """Return the difference that is allowed in each place. None is allowed where a number is not finite."""
        is_finite = np.isfinite(self._numbers)
        scales = np.where(is_finite, np.abs(self._numbers), 0)
        tolerance = _LOW_PRECISION.get(self._value.dtype, _TOLERANCE)
        return np.where(is_finite, tolerance * (scales + scales.max(initial=0)), -1)

    def is_made_by(self, seen: traces.Numbers) -> bool:
        """True for the value itself, and for a whole Jacobian whose rows add up to it."""
        count = math.prod(seen.shape)
        if not self._size or count % self._size or not count:
            return count == self._size
        return self._equals(_doubles(seen).reshape(-1, self._size).sum(0))

    def is_made_together(self, passes: Iterable[list[traces.Numbers]]) -> bool:
        """True when each pass went back from one element, and the last outputs add up to the value."""
        of_size = ([seen for seen in put_out if math.prod(seen.shape) == self._size] for put_out in passes)
        rows = [_doubles(found[-1]) for found in of_size if found]
        return len(rows) > 1 and self._equals(np.stack(rows).sum(0))

    def _equals(self, found: _Doubles) -> bool:
        return self._is_near(found) or (self._size > 1 and self._is_near(self._size * found))

    def _is_near(self, found: _Doubles) -> bool:
        with np.errstate(all="ignore"):
            near = np.abs(found - self._numbers) <= self._allowed
        return bool((near | (found == self._numbers) | (np.isnan(self._numbers) & np.isnan(found))).all())


def _doubles(numbers: traces.Numbers) -> _Doubles:
    return elements(numbers).double().numpy()


def _put_out(trace: traces.Trace, as_started: bool) -> dict[int, list[traces.Numbers]]:
    """Return, for each pass, the values that it computed but did not use further. Number 0 is forward mode."""
    found: dict[int, list[traces.Numbers]] = defaultdict(list)
    consumed: set[tuple[int, int]] = set()
    steps = [step for step in trace.operations if step.backward or step.put_out]
    told = list(zip(steps, _handed_on(steps), _descending(steps), strict=True))
    for step, is_handed_on, descends in reversed(told):
        for numbers, storage in zip(step.put_out, step.outputs, strict=False):
            is_final = not step.backward or (step.backward, storage) not in consumed
            is_its_own = as_started or not is_handed_on or (numbers is not None and math.prod(numbers.shape) == 1)
            if numbers is not None and descends and is_final and is_its_own:
                found[step.backward].append(numbers)
        if short_name(step.name) not in _KEEPING:
            consumed |= {(step.backward, storage) for storage in step.inputs}
    return {number: put_out[::-1] for number, put_out in found.items()}


def _descending(steps: Iterable[traces.Operation]) -> Iterator[bool]:
    """True for an operation whose numbers come from the values that started its pass.

    A hook or a formula that hands over a ready tensor computes nothing itself. The engine's further results then come
    from elsewhere.
    """
    started: set[int] = set()
    made: set[tuple[int, int]] = set()
    for step in steps:
        read = {(step.backward, storage) for storage in step.inputs}
        is_start = step.backward not in started or family(step.name) is Family.MADE
        descends = step.backward == 0 or is_start or bool(read & made)
        started.add(step.backward)
        if descends:
            made |= {(step.backward, storage) for storage in step.outputs}
            made |= read if step.backward and is_start else set()
        yield descends


def _handed_on(steps: Iterable[traces.Operation]) -> Iterator[bool]:
    """True for an operation that only hands on, or adds to, values that existed before its pass."""
    made: set[tuple[int, int]] = set()
    for step in steps:
        read = {(step.backward, storage) for storage in step.inputs}
        is_handed_on = step.backward > 0 and short_name(step.name) in _KEEPING and not read <= made
        yield is_handed_on
        if not is_handed_on:
            made |= {(step.backward, storage) for storage in step.outputs}

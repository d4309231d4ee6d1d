"""Global switches of torch, NumPy and Python: the answer's own while its code runs, ours while our code runs.

Switches set at a file's top level hold for its functions, as everywhere. They never reach the code that builds the
arguments and describes the results.
"""

from __future__ import annotations

import random
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
import torch
from torch.utils._device import DeviceContext

_modes_entered: Callable[[], int] = torch._C._len_torch_function_stack
_mode_at: Callable[[int], Any] = torch._C._get_function_stack_at
_enter_mode: Callable[[Any], None] = torch._C._push_on_torch_function_stack
_leave_mode: Callable[[], Any] = torch._C._pop_torch_function_stack
_generator = torch.default_generator


def _function_modes() -> tuple[Any, ...]:
    return tuple(_mode_at(place) for place in range(_modes_entered()))


def _set_function_modes(wanted: tuple[Any, ...]) -> None:
    while _modes_entered():
        _leave_mode()
    for mode in wanted:
        _enter_mode(mode)


def _warning_filters() -> tuple[Any, ...]:
    return tuple(warnings.filters)


def _set_warning_filters(wanted: tuple[Any, ...]) -> None:
    warnings.filters[:] = wanted  # type: ignore[index]  # typeshed calls the list a sequence
    warnings._filters_mutated()  # type: ignore[attr-defined]  # what the module itself calls after a change


def _set_numpy_errors(wanted: dict[str, Any]) -> None:
    np.seterr(**wanted)


def _random_state() -> bytes:
    return bytes(torch._C.TensorBase.numpy(_generator.get_state()))


def random_states(device: str) -> dict[str, Any]:
    """Return the states of the generators that a call on ``device`` can draw from without naming one."""
    kind, numbers, *rest = np.random.get_state(legacy=True)
    states: dict[str, Any] = {
        "torch": _random_state(),
        "Python": random.getstate(),
        "NumPy": (kind, np.ndarray.tobytes(numbers), *rest),  # type: ignore[arg-type]  # an array in every version
    }
    if device != "cpu":
        states[device] = bytes(torch.get_device_module(device).get_rng_state().numpy())
    return states


@dataclass(frozen=True)
class _Switch:
    """One switch: its name for students, how to read it, how to set it.

    Without ``set`` it cannot be restored. One that ``is_private`` may stay changed, since no other code depends on it.
    """

    name: str
    read: Callable[[], Any]
    set: Callable[[Any], object] | None = None
    is_private: bool = False


_SWITCHES = (
    # First, since a mode that is left on takes part in every other call here.
    _Switch("function modes", _function_modes, _set_function_modes),
    _Switch("grad mode", torch.is_grad_enabled, torch.set_grad_enabled),
    _Switch("default dtype", torch.get_default_dtype, torch.set_default_dtype),
    _Switch("threads", torch.get_num_threads, torch.set_num_threads),
    _Switch("anomaly mode", torch.is_anomaly_enabled, torch.set_anomaly_enabled),
    _Switch("warnings", _warning_filters, _set_warning_filters, is_private=True),
    _Switch("NumPy's errors", np.geterr, _set_numpy_errors, is_private=True),
    _Switch("torch's random state", _random_state),
)
_PYTHON = _Switch("Python's random state", random.getstate)


class Switches:
    """The switches as our code has them, and as the answer has them. ``with switches:`` runs the answer's code."""

    def __init__(self) -> None:
        self._switches: tuple[_Switch, ...] = (*_SWITCHES, _PYTHON)
        self._ours = self._theirs = self._read()
        self._first_draw = _generator.get_state()
        self.left_changed: list[str] = []

    def begin(self, draws: bool) -> None:
        """Forget the previous answer. Python's random state is large: it is read only for code that ``draws``.

        Every answer draws the same numbers on every device, no matter which answers ran before in this process.
        """
        _generator.set_state(self._first_draw)
        self._switches = (*_SWITCHES, _PYTHON) if draws else _SWITCHES
        self._ours = self._theirs = self._read()

    def keep(self) -> None:
        """Take the switches that the last code set as the answer's own."""
        self._theirs = self._now

    def __enter__(self) -> Self:
        self._change(self._ours, self._theirs)
        return self

    def __exit__(self, *_: object) -> None:
        self._now = self._read()
        self.left_changed = []
        if self._now != self._theirs:
            changes = tuple(zip(self._switches, self._theirs, self._now, strict=True))
            self.left_changed = [
                _name(switch, was, now) for switch, was, now in changes if was != now and not switch.is_private
            ]
            self._theirs = tuple(
                now if switch.set is None or switch.is_private else was for switch, was, now in changes
            )
        self._change(self._now, self._ours)

    def _read(self) -> tuple[Any, ...]:
        return tuple([switch.read() for switch in self._switches])

    def _change(self, now: tuple[Any, ...], wanted: tuple[Any, ...]) -> None:
        if now == wanted:
            return
        for switch, is_now, to_be in zip(self._switches, now, wanted, strict=True):
            if switch.set is not None and is_now != to_be:
                switch.set(to_be)


def _name(switch: _Switch, was: Any, now: Any) -> str:
    devices = (
        (mode for mode in (*was, *now) if type(mode) is DeviceContext) if switch.set is _set_function_modes else ()
    )
    return "default device" if any(devices) else switch.name

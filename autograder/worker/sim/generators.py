"""Random numbers of the device's own. A draw on sim does not change the CPU's stream."""

from __future__ import annotations

import contextlib
import ctypes
import functools
from collections.abc import Iterator
from typing import Any

import torch

from . import rules
from .labels import NAME

_CpuGenerator: Any = torch._C.Generator
_IMPL = object.__basicsize__
"""The place of PyTorch's generator in the object that Python has for it."""
_of_sim: set[int] = set()
"""Addresses of the generators of sim: on its way to a kernel a generator gets another Python object."""


def _address(generator: Any) -> int:
    return ctypes.c_size_t.from_address(id(generator) + _IMPL).value


class _Kind(type(_CpuGenerator)):  # type: ignore[misc]  # PyTorch's metaclass is not annotated
    """A metaclass that makes ``isinstance(x, torch.Generator)`` true for PyTorch's own generators."""

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, _CpuGenerator)


class Generator(_CpuGenerator, metaclass=_Kind):  # type: ignore[misc]  # as above
    """A ``torch.Generator`` that can also belong to sim: its own stream, seeded and kept like the CPU's."""

    __module__ = "torch"

    def __new__(cls, device: Any = "cpu") -> Any:
        """Make a generator of ``device``."""
        device = torch.device(device)
        if device.type != NAME:
            return _CpuGenerator(device)
        rules.check_ordinal(device)
        made = _CpuGenerator.__new__(_SimGenerator, "cpu")
        _of_sim.add(_address(made))
        return made


class _SimGenerator(_CpuGenerator):  # type: ignore[misc]  # as above
    def __del__(
        self, discard: Any = _of_sim.discard, at: Any = ctypes.c_size_t.from_address, offset: int = _IMPL
    ) -> None:
        discard(at(id(self) + offset).value)  # bound above, since the globals are gone when Python ends

    @property
    def device(self) -> torch.device:
        """The one device."""
        return torch.device(NAME, 0)


@functools.cache
def default() -> Any:
    """Return the generator for draws that name none."""
    return Generator(NAME)


def checked(generator: Any) -> Any:
    """Return ``generator``. Raises RuntimeError unless it belongs to sim."""
    if _address(generator) not in _of_sim:
        raise RuntimeError(f"Expected a '{NAME}' device type for generator but found '{generator.device.type}'")
    return generator


@contextlib.contextmanager
def in_place_of_the_cpus() -> Iterator[None]:
    """Let the CPU's default generator continue sim's stream, for operations that take no generator."""
    cpus, own = torch.default_generator, default()
    state = cpus.get_state()
    cpus.set_state(own.get_state())
    try:
        yield
    finally:
        own.set_state(cpus.get_state())
        cpus.set_state(state)

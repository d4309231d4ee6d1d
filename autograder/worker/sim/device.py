"""The module ``torch.sim``, with all that PyTorch has for every kind of device, like ``torch.cuda`` for CUDA."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, Self

import torch

from . import generators, ledger, rules
from .generators import Generator
from .labels import NAME
from .streams import Event, Stream, current_stream, default_stream, set_stream, stream, synchronize

__all__ = ["Event", "Generator", "Stream", "current_stream", "default_stream", "set_stream", "stream", "synchronize"]

default_generators: tuple[Any, ...] = ()
"""The generator of the one device, once sim is enabled."""

# --- the devices: there is one ----------------------------------------------------------------------------------


def is_available() -> bool:
    """Return True, since the device is made of software."""
    return True


is_initialized = is_available


def init() -> None:
    """Do nothing, since there is nothing to start."""


def _is_in_bad_fork() -> bool:
    return False


def device_count() -> int:
    """Return 1."""
    return 1


def current_device() -> int:
    """Return 0."""
    return 0


def set_device(device: Any) -> None:
    """Choose the one device. Raises RuntimeError for another."""
    rules.ordinal_of(device)


class device:  # noqa: N801  # the name is PyTorch's
    """A context in which ``device`` is the current one."""

    def __init__(self, device: Any) -> None:
        self.idx = rules.ordinal_of(device)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass


class device_of(device):  # noqa: N801  # as above
    """A context in which the device of a tensor is the current one."""

    def __init__(self, tensor: torch.Tensor) -> None:
        super().__init__(tensor.device if tensor.device.type == NAME else None)


def get_device_name(device: Any = None) -> str:
    """Return the name of the device."""
    rules.ordinal_of(device)
    return "simulated accelerator"


def get_device_capability(device: Any = None) -> tuple[int, int]:
    """Return 0, 0, since it is not a generation of any maker."""
    rules.ordinal_of(device)
    return 0, 0


def get_device_properties(device: Any = None) -> SimpleNamespace:
    """Return name and memory of the device."""
    return SimpleNamespace(name=get_device_name(device), total_memory=ledger.capacity(), multi_processor_count=1)


def is_bf16_supported(*_: Any) -> bool:
    """Return True, since the CPU computes with bfloat16."""
    return True


def get_amp_supported_dtype() -> list[torch.dtype]:
    """Return what autocast may lower to."""
    return [torch.float16, torch.bfloat16]


# --- random numbers ---------------------------------------------------------------------------------------------


def manual_seed(seed: int) -> None:
    """Seed the device's generator."""
    generators.default().manual_seed(int(seed))


manual_seed_all = manual_seed


def seed() -> int:
    """Seed the device's generator from the system's noise."""
    return int(generators.default().seed())


seed_all = seed


def initial_seed() -> int:
    """Return the seed of the device's generator."""
    return int(generators.default().initial_seed())


def get_rng_state(device: Any = NAME) -> torch.Tensor:
    """Return the state of the device's generator."""
    rules.ordinal_of(device)
    state: torch.Tensor = generators.default().get_state()
    return state


def set_rng_state(state: torch.Tensor, device: Any = NAME) -> None:
    """Restore the state of the device's generator."""
    rules.ordinal_of(device)
    generators.default().set_state(state)


def get_rng_state_all() -> list[torch.Tensor]:
    """Return the states of all generators (there is one)."""
    return [get_rng_state()]


def set_rng_state_all(states: list[torch.Tensor]) -> None:
    """Restore the states of all generators."""
    for state in states:
        set_rng_state(state)


# --- memory -----------------------------------------------------------------------------------------------------


def memory_allocated(device: Any = None) -> int:
    """Return the bytes of all tensors that live on the device."""
    rules.ordinal_of(device)
    return ledger.alive()


def max_memory_allocated(device: Any = None) -> int:
    """Return the most bytes that lived at once since the last ``reset_peak_memory_stats``."""
    rules.ordinal_of(device)
    return ledger.peak()


memory_reserved, max_memory_reserved = memory_allocated, max_memory_allocated


def reset_peak_memory_stats(device: Any = None) -> None:
    """Begin a new peak at what lives now."""
    rules.ordinal_of(device)
    ledger.reset_peak()


reset_max_memory_allocated = reset_accumulated_memory_stats = reset_peak_memory_stats


def memory_stats(device: Any = None) -> dict[str, int]:
    """Return the figures under the names that PyTorch's allocators give them."""
    now, most = memory_allocated(device), max_memory_allocated(device)
    return {
        f"{kind}_bytes.all.{when}": value
        for kind in ("allocated", "reserved")
        for when, value in (("current", now), ("peak", most))
    }


def mem_get_info(device: Any = None) -> tuple[int, int]:
    """Return the bytes that are free and all bytes."""
    return max(0, ledger.capacity() - memory_allocated(device)), ledger.capacity()


def empty_cache() -> None:
    """Do nothing, since memory is given back at once."""

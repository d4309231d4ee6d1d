"""The module ``torch.sim``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import torch

from autograder.worker.sim import device

SIM: Any = torch.get_device_module("sim")


@pytest.fixture(autouse=True)
def numbers_as_before() -> Iterator[None]:
    """The stream of other tests goes on where it was."""
    state = device.get_rng_state()
    yield
    device.set_rng_state(state)


def test_it_is_where_pytorch_looks_for_it() -> None:
    """By its name, and by the general function."""
    assert SIM is device
    assert torch.sim is device  # type: ignore[attr-defined]  # it is registered at run time


def test_there_is_one_device() -> None:
    """It is there from the beginning."""
    assert (device.is_available(), device.is_initialized(), device._is_in_bad_fork()) == (True, True, False)
    assert (device.device_count(), device.current_device()) == (1, 0)
    device.init()
    device.set_device("sim:0")
    device.empty_cache()


ASKING: tuple[Callable[[Any], object], ...] = (
    *(device.set_device, device.device, device.get_device_name, device.get_device_capability),
    *(device.get_device_properties, device.get_rng_state, device.memory_allocated, device.max_memory_allocated),
    *(device.reset_peak_memory_stats, device.memory_stats, device.mem_get_info, device.synchronize),
    lambda one: device.set_rng_state(device.get_rng_state(), one),
)


@pytest.mark.parametrize("ask", ASKING)
def test_a_second_device_is_refused(ask: Callable[[Any], object]) -> None:
    """The first one is not, by number or by name."""
    ask(0)
    ask("sim")
    with pytest.raises(RuntimeError, match="invalid device ordinal"):
        ask(1)


def test_it_is_the_current_device_in_a_block() -> None:
    """A tensor of the CPU has none of its own."""
    with device.device("sim:0") as within:
        assert within.idx == 0
    for tensor in (torch.ones(1), torch.ones(1, device="sim")):
        with device.device_of(tensor) as within:
            assert within.idx == 0


def test_it_has_a_name_and_memory() -> None:
    """It is of no maker's generation."""
    properties = device.get_device_properties()
    assert (properties.name, device.get_device_capability()) == ("simulated accelerator", (0, 0))
    free, whole = device.mem_get_info()
    assert properties.total_memory == whole
    assert 0 < free == whole - device.memory_allocated()


def test_few_bits_are_computed_with() -> None:
    """Both kinds of sixteen."""
    assert device.is_bf16_supported()
    assert device.get_amp_supported_dtype() == [torch.float16, torch.bfloat16]


def test_a_seed_begins_the_stream_anew() -> None:
    """One from the system's noise is told."""
    device.manual_seed(3)
    first = torch.rand(2, device="sim")
    device.manual_seed_all(3)
    assert torch.equal(torch.rand(2, device="sim"), first)
    assert device.initial_seed() == 3
    assert device.seed() == device.initial_seed() != 3


def test_the_state_of_the_stream_is_kept_and_put_back() -> None:
    """For one device, or for all."""
    state, (same,) = device.get_rng_state(), device.get_rng_state_all()
    assert torch.equal(state, same)
    first = torch.rand(2, device="sim")
    device.set_rng_state(state)
    assert torch.equal(torch.rand(2, device="sim"), first)
    device.set_rng_state_all([state])
    assert torch.equal(torch.rand(2, device="sim"), first)


def test_memory_is_told_now_and_at_its_peak() -> None:
    """A new peak begins at what lives."""
    before = device.memory_allocated()
    x = torch.zeros(1000, device="sim")
    assert device.memory_allocated() == device.memory_reserved() == before + 4000
    del x
    assert device.max_memory_allocated() >= before + 4000
    device.reset_peak_memory_stats()
    assert device.max_memory_reserved() == device.memory_allocated() == before
    stats = device.memory_stats()
    assert stats["allocated_bytes.all.current"] == stats["reserved_bytes.all.peak"] == before
    assert set(stats) == {f"{k}_bytes.all.{w}" for k in ("allocated", "reserved") for w in ("current", "peak")}

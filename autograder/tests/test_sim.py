"""The simulated accelerator, as other people's tests use it."""

from __future__ import annotations

import torch

from autograder import sim
from autograder.sim import sim_device

__all__ = ["sim_device"]


def test_the_fixture_switches_it_on(sim_device: str) -> None:
    """``pytest_plugins = ["autograder.sim"]`` is all that other people's tests need."""
    assert torch.zeros(1, device=sim_device).device.type == sim_device == sim.NAME

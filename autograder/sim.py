"""The simulated accelerator ``sim`` for any project's tests: see ``docs/sim.md``.

It is in the worker's folder, the only one that is mounted where answers run, and imports nothing around it.

In a ``conftest.py``: ``pytest_plugins = ["autograder.sim"]``, and a test that takes the fixture ``sim_device``.
"""

from __future__ import annotations

import pytest

from autograder.worker.sim import NAME, enable, is_sim, label

__all__ = ["NAME", "enable", "is_sim", "label", "sim_device"]


@pytest.fixture(scope="session")
def sim_device() -> str:
    """Return the name of the simulated accelerator, switched on. The test is skipped if PyTorch is too old."""
    if not enable():
        pytest.skip("this PyTorch cannot register a device from Python: it needs 2.10 or newer")
    return NAME

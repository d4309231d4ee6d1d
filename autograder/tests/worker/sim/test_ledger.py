"""The memory of the device: its living storages, and the most bytes that lived at once."""

from __future__ import annotations

import gc
import os

import pytest
import torch

from autograder.worker import confine
from autograder.worker.sim import ledger


@pytest.fixture(scope="module", autouse=True)
def settled() -> None:
    """Nothing of other tests dies during one."""
    gc.collect()


def test_bytes_live_as_long_as_their_storage() -> None:
    """A view keeps it alive and adds nothing."""
    before = ledger.alive()
    x = torch.zeros(1000, device="sim")
    part = x[:10]
    assert ledger.alive() - before == 4000
    del x
    assert ledger.alive() - before == 4000
    del part
    assert ledger.alive() == before


def test_the_peak_is_what_lived_at_once() -> None:
    """The dead are not counted, a new peak begins with the living."""
    kept = torch.zeros(500, device="sim")
    ledger.reset_peak()
    start = ledger.peak()
    assert start == ledger.alive() >= 2000
    for _ in range(3):
        torch.zeros(1000, device="sim")
    assert ledger.peak() == start + 4000
    x, y = torch.zeros(1000, device="sim"), torch.zeros(1000, device="sim")
    assert ledger.peak() == start + 8000
    del x, y, kept
    ledger.reset_peak()
    assert ledger.peak() == start - 2000


def test_the_memory_is_freed() -> None:
    """Tensors that are gone leave no memory behind, neither there nor in the process."""
    x = torch.zeros(2**20, device="sim")
    for _ in range(5):
        x + 1
    before = ledger.alive(), confine.resident(os.getpid())
    for _ in range(50):
        x + 1
    assert ledger.alive() == before[0]
    assert confine.resident(os.getpid()) - before[1] < 100 * 2**20, "50 sums of 4 MiB"


def test_the_device_has_the_machine_s_memory() -> None:
    """It is more than one tensor takes."""
    assert ledger.capacity() > 2**28


def test_a_system_that_does_not_tell_has_the_usual(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows has a function of its own for it."""
    monkeypatch.delattr(os, "sysconf")
    assert ledger.capacity.__wrapped__() == 16 * 2**30

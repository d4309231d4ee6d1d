"""A process in which no gradient was ever taken: autograd's threads do not survive a fork."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

import pytest

from autograder.worker import sim


@pytest.fixture(scope="session")
def fresh() -> Iterator[ProcessPoolExecutor]:
    """Runs functions in that process, whose forks try what the tests ask for."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context, initializer=sim.enable) as process:
        yield process

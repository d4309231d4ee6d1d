"""sim behaves as CUDA does, row by row; on real CUDA with ``python -m autograder.tests.sim --behaviours``."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor

import pytest

from autograder.tests.sim.behaviours import all_rows, numbered_in_a_fork

ROWS = all_rows()


@pytest.mark.parametrize("number", range(len(ROWS)), ids=[behaviour.name for behaviour in ROWS])
def test_behaves_as_cuda_does(number: int, fresh: ProcessPoolExecutor) -> None:
    """The device sim behaves as CUDA does, or says in a sentence that it cannot."""
    assert fresh.submit(numbered_in_a_fork, number).result() is True, ROWS[number].expected

"""sim behaves as CUDA does, row by row; on real CUDA with ``python -m autograder.tests.sim --behaviours``."""

from __future__ import annotations

import pytest

from autograder.tests.sim.behaviours import all_rows, in_a_fork
from autograder.tests.sim.behaviours.rows import Behaviour


@pytest.mark.parametrize("behaviour", all_rows(), ids=lambda behaviour: behaviour.name)
def test_behaves_as_cuda_does(behaviour: Behaviour) -> None:
    """What CUDA does, sim does, or says in a sentence that it does not have it."""
    assert in_a_fork(behaviour, "sim") is True, behaviour.expected

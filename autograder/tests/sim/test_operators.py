"""A few operators of PyTorch's database agree; all of them with ``python -m autograder.tests.sim``."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor

import pytest
import torch

from autograder.tests.sim.__main__ import prepared_database
from autograder.tests.sim.forks import outcomes
from autograder.tests.sim.trials import AGREES, AS_CUDA, Limits

pytest.importorskip("expecttest")

FEW = (
    *("add", "mul", "sum", "matmul", "inner", "kron", "linalg.solve", "linalg.eig", "fft.ifft", "index_put", "cumsum"),
    *("nn.functional.layer_norm", "nn.functional.conv2d", "nn.functional.dropout", "where", "cat", "uniform", "mode"),
)
FINE = (AGREES, AS_CUDA)


def differences(name: str, dtype: torch.dtype) -> list[str] | None:
    """Return the differences, or None if the CPU has no such operator."""
    (op,) = [op for op in prepared_database() if op.full_name == name]
    if dtype not in op.supported_dtypes("cpu"):
        return None
    found = list(outcomes(op, dtype, Limits(samples=1)))
    assert found, "no sample was tried"
    return [str(outcome) for outcome in found if outcome.outcome not in FINE]


@pytest.mark.parametrize("name", FEW)
@pytest.mark.parametrize("dtype", [torch.float32, torch.complex64], ids=str)
def test_agrees_with_the_cpu_in_everything(name: str, dtype: torch.dtype, fresh: ProcessPoolExecutor) -> None:
    """They agree in numbers, strides, aliases, versions and autograd.

    They do so forward, backward, twice backward, in place and with ``out=``.
    """
    wrong = fresh.submit(differences, name, dtype).result()
    if wrong is None:
        pytest.skip(f"the CPU has no {name} of {dtype}")
    assert wrong == []

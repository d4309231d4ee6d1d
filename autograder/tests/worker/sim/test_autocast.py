"""Autocast: the operations that run in 16 bits and those that run in 32, as on CUDA."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import torch
from torch.nn import functional

from autograder.worker.sim import autocast

HALF, BRAIN, SINGLE, DOUBLE = torch.float16, torch.bfloat16, torch.float32, torch.float64
Compute = Callable[[torch.Tensor], torch.Tensor]


@pytest.fixture
def lowered() -> Iterator[None]:
    with torch.autocast("sim", HALF):
        yield


def ones(dtype: torch.dtype = SINGLE) -> torch.Tensor:
    return torch.ones(2, 2, dtype=dtype, device="sim")


@pytest.mark.usefixtures("lowered")
@pytest.mark.parametrize(
    ("compute", "dtype"),
    [
        (lambda x: x @ x, HALF),
        (lambda x: functional.linear(x, x), HALF),
        (lambda x: torch.einsum("ij,jk->ik", x, x), HALF),
        (lambda x: x.half().exp(), SINGLE),
        (lambda x: x.half().sum(), SINGLE),
        (lambda x: functional.layer_norm(x.half(), (2,)), SINGLE),
        (lambda x: x.half() + x.half(), HALF),
        (lambda x: x.half() + x, SINGLE),
        (lambda x: torch.cat([x.half(), x]), SINGLE),
        (lambda x: torch.cat([x.half(), x.half()]), HALF),
        (lambda x: torch.cat([x.half(), x.bfloat16()]), SINGLE),
        (lambda x: torch.dot(x[0].half(), x[0]), SINGLE),
        (lambda x: x.half().sum(dtype=HALF), HALF),
        (lambda x: x.double() @ x.double(), DOUBLE),
        (lambda x: x.int().sum(), torch.int64),
    ],
)
def test_an_operation_runs_in_its_bits(compute: Compute, dtype: torch.dtype) -> None:
    """Products in few, sums in many, the rest in those of its operands."""
    assert compute(ones()).dtype is dtype


@pytest.mark.parametrize("dtype", [HALF, BRAIN])
def test_the_kind_of_16_bits_is_chosen(dtype: torch.dtype) -> None:
    """Outside the block everything is as before."""
    with torch.autocast("sim", dtype):
        assert (ones() @ ones()).dtype is dtype
        with torch.autocast("sim", enabled=False):
            assert (ones() @ ones()).dtype is SINGLE
    assert (ones() @ ones()).dtype is SINGLE


@pytest.mark.usefixtures("lowered")
def test_a_loss_that_is_unsafe_is_refused() -> None:
    """The sentence names the safe one."""
    probability = torch.full((2,), 0.5, device="sim")
    with pytest.raises(RuntimeError, match="binary_cross_entropy_with_logits"):
        functional.binary_cross_entropy(probability, probability)
    assert functional.binary_cross_entropy_with_logits(probability, probability).dtype is SINGLE


@pytest.mark.usefixtures("lowered")
def test_the_cpu_s_operations_run_as_they_are() -> None:
    """Its autocast is another."""
    assert (torch.ones(2, 2) @ torch.ones(2, 2)).dtype is SINGLE


def test_gradients_have_the_type_of_their_leaf() -> None:
    """A net is trained in few bits."""
    x = ones().requires_grad_()
    with torch.autocast("sim", HALF):
        (x @ x).sum().backward()
    assert x.grad is not None and x.grad.dtype is SINGLE


def test_overloads_are_those_that_change_nothing() -> None:
    """Those with named dimensions are left out; an operation that a version lacks has none."""
    names = {op.name() for op in autocast._overloads("sum")}
    assert "aten::sum.dim_IntList" in names
    assert names.isdisjoint({"aten::sum.IntList_out", "aten::sum.dim_DimnameList"})
    assert list(autocast._overloads("no_such_operation")) == []

"""Kernels of sim's own, and the lists by which others are chosen."""

from __future__ import annotations

import pytest
import torch

from autograder.worker.sim import generators, kernels
from autograder.worker.sim.facts import overload


@pytest.mark.parametrize("name", [*kernels.ON_ITSELF, *kernels.USUAL])
def test_a_listed_operation_is_there(name: str) -> None:
    """One with a slip in its name would be of no use."""
    assert overload(name)._schema.name == f"aten::{name.partition('.')[0]}"


def test_own_kernels_are_of_operations_that_there_are() -> None:
    """Each is called with the CPU's tensors."""
    assert all(callable(kernel) and overload(name) for name, kernel in kernels.own().items())


def test_dropout_draws_from_sim_s_stream() -> None:
    """The rest is scaled up."""
    x = torch.ones(1000, device="sim")
    cpus = torch.get_rng_state()
    generators.default().manual_seed(0)
    out, mask = torch.native_dropout(x, 0.25, True)
    assert torch.equal(torch.get_rng_state(), cpus)
    assert torch.equal(out, mask * (4 / 3))
    assert 700 < int(mask.sum()) < 800
    assert mask.dtype is torch.bool


@pytest.mark.parametrize(("p", "train", "left"), [(0.5, False, 1.0), (1.0, True, 0.0), (0.0, True, 1.0)])
def test_dropout_drops_nothing_all_or_what_it_was_told(p: float, train: bool, left: float) -> None:
    """Out of training nothing is drawn, and all of it leaves no infinity."""
    out, mask = torch.native_dropout(torch.ones(3, device="sim"), p, train)
    assert out.tolist() == [left] * 3
    assert mask.tolist() == [left == 1.0] * 3


def test_dropout_of_nothing_is_nothing() -> None:
    """With a mask all the same."""
    out, mask = torch.native_dropout(torch.ones(0, device="sim"), 0.5, True)
    assert (out.shape, mask.shape) == ((0,), (0,))


def test_a_plain_tensor_takes_over_another_plain_one() -> None:
    """Not a sparse one."""
    x = torch.ones(2)
    assert kernels.can_take_over(x, x.double())
    assert not kernels.can_take_over(x, x.to_sparse())
    assert not kernels.can_take_over(x.to_sparse(), x)


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        ("softplus_backward", True),
        ("narrow_copy", True),
        ("normal_functional", True),
        ("expand", False),
        ("rand", False),
        ("randperm", False),
        ("_pack_padded_sequence", False),
        ("random", True),
        ("add_.Tensor", True),
    ],
)
def test_what_crosses_in_one_step_makes_no_view_and_draws_nothing_unasked(name: str, holds: bool) -> None:
    """A result that is the changed argument itself is no view."""
    assert kernels.crosses_whole(overload(name)._schema) is holds

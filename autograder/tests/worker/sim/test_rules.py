"""Rules of CUDA that the CPU does not have."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch

from autograder.worker.sim import rules

Mix = Callable[[torch.Tensor, torch.Tensor], object]


@pytest.fixture
def x() -> torch.Tensor:
    return torch.arange(12.0).reshape(3, 4).to("sim")


@pytest.mark.parametrize(
    ("device", "raised"),
    [
        (None, None),
        (0, None),
        (-1, None),
        ("sim", None),
        ("sim:0", None),
        (torch.device("sim"), None),
        (1, RuntimeError),
        ("sim:1", RuntimeError),
        ("cpu", ValueError),
        (torch.device("cpu"), ValueError),
    ],
)
def test_there_is_one_device(device: object, raised: type[Exception] | None) -> None:
    """Its number is 0, and PyTorch's words for another are CUDA's."""
    if raised is None:
        assert rules.ordinal_of(device) == 0
    else:
        with pytest.raises(raised, match=r"invalid device ordinal|Expected a sim device"):
            rules.ordinal_of(device)


def test_two_devices_are_told_as_on_cuda() -> None:
    """Both are named."""
    assert "at least two devices, sim:0 and cpu" in str(rules.two_devices())


@pytest.mark.parametrize(
    "mix",
    [
        lambda x: x + torch.ones(4),
        lambda x: x.add_(torch.ones(4)),
        lambda x: x @ torch.ones(4, 2),
        lambda x: torch.cat([x, torch.ones(1, 4)]),
        lambda x: torch.ones(3, 4).add_(x),
        lambda x: torch.tensor(1.0).add_(x[0, 0]),
        lambda x: torch.where(torch.ones(3, 4).bool(), x, x),
        lambda x: torch.stack([x, torch.ones(3, 4)]),
        lambda x: torch.stack([x[0, 0], torch.tensor(1.0)]),
        lambda x: torch.add(x, x, out=torch.empty(3, 4)),
        lambda x: torch.add(x[0, 0], 1, out=torch.tensor(0.0)),
        lambda x: x.gather(1, torch.zeros(3, 1, dtype=torch.long)),
        lambda x: x.index_select(0, torch.tensor(0)),
        lambda x: torch.ones(4)[torch.tensor([0]).to(x.device)],
        lambda x: torch.ones(4).index_put_((torch.tensor([0]).to(x.device),), torch.tensor(1.0)),
        lambda x: x.index_put_((torch.tensor([0, 1]),), torch.ones(2, 4)),
    ],
)
def test_mixing_devices_raises(mix: Callable[[torch.Tensor], object], x: torch.Tensor) -> None:
    """A CPU tensor among sim operands raises RuntimeError, and nothing is written."""
    before = x.tolist()
    with pytest.raises(RuntimeError):
        mix(x)
    assert x.tolist() == before


@pytest.mark.parametrize(
    ("mix", "result"),
    [
        (lambda x: (x + torch.tensor(1.0))[0], [1.0, 2.0, 3.0, 4.0]),
        (lambda x: torch.where(x > 1, x, torch.tensor(9.0))[0], [9.0, 9.0, 2.0, 3.0]),
        (lambda x: x[torch.tensor([1])][0], [4.0, 5.0, 6.0, 7.0]),
        (lambda x: x.index_put_((torch.tensor([0]),), torch.tensor(1.0))[0], [1.0] * 4),
        (lambda x: x.index_put_((torch.tensor([0]),), torch.tensor([2.0]))[0], [2.0] * 4),
        (lambda x: x.copy_(torch.ones(3, 4))[0], [1.0] * 4),
        (lambda x: torch.ones(4).copy_(x[0]), [0.0, 1.0, 2.0, 3.0]),
    ],
)
def test_numbers_indices_and_copies_may_come_from_the_cpu(
    mix: Callable[[torch.Tensor], torch.Tensor], result: list[float], x: torch.Tensor
) -> None:
    """A CPU tensor without dimensions counts as a number."""
    assert mix(x).tolist() == result


def test_a_sparse_operand_is_told_as_such(x: torch.Tensor) -> None:
    """The sentence names its kind."""
    with pytest.raises(NotImplementedError, match="sim has no sparse tensors"):
        x + torch.eye(3, 4).to_sparse()


PRODUCTS: dict[str, Callable[[torch.Tensor], object]] = {
    "addmm_cuda": lambda x: x @ x,
    "baddbmm_cuda": lambda x: torch.bmm(x[None], x[None]),
    "dot": lambda x: torch.dot(x[0], x[0]),
    "vdot": lambda x: torch.vdot(x[0], x[0]),
    "addmv_impl_cuda": lambda x: torch.addmv(x[0], x, x[0]),
}


@pytest.mark.parametrize("kernel", PRODUCTS)
@pytest.mark.parametrize(("dtype", "name"), [(torch.int64, "Long"), (torch.bool, "Bool"), (torch.uint8, "Byte")])
def test_products_of_integers_are_refused_as_on_cuda(kernel: str, dtype: torch.dtype, name: str) -> None:
    """The CPU has them."""
    x = torch.ones(2, 2, dtype=dtype)
    with pytest.raises(RuntimeError, match=f"\"{kernel}\" not implemented for '{name}'"):
        PRODUCTS[kernel](x.to("sim"))


@pytest.mark.parametrize("kernel", PRODUCTS)
def test_products_of_fractions_are_computed(kernel: str) -> None:
    """And of complex numbers."""
    for dtype in (torch.float32, torch.complex64):
        PRODUCTS[kernel](torch.ones(2, 2, dtype=dtype, device="sim"))


def test_other_operations_take_integers() -> None:
    """They have no such rule."""
    assert rules.check_of("aten::add") is None
    assert (torch.ones(2, dtype=torch.int64, device="sim") + 1).tolist() == [2, 2]

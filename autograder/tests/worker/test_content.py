"""The bytes of a tensor's elements."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch

from autograder.worker.content import MAX_BYTES, content, is_plain

X = torch.arange(24.0).reshape(2, 3, 4)
LAYOUTS: dict[str, Callable[[torch.Tensor], torch.Tensor]] = {
    "whole": lambda x: x,
    "one of its rows": lambda x: x[1, 2],
    "every other": lambda x: x[:, ::2, 1::2],
    "transposed": lambda x: x.mT,
    "expanded": lambda x: x[:, :1].expand(2, 5, 4),
    "one element": lambda x: x[1, 1, 1],
    "no element": lambda x: x[:, :0].mT,
    "one of length 1": lambda x: x[1:, 2:, ::3],
}


@pytest.mark.parametrize("device", ["cpu", "sim"])
@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16, torch.bool, torch.complex128, torch.int8])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_elements_come_in_order_from_any_layout(layout: str, dtype: torch.dtype, device: str) -> None:
    """They are what PyTorch itself copies into one piece."""
    tensor = LAYOUTS[layout](X.to(dtype))
    expected = tensor.contiguous().flatten().view(torch.uint8).tolist()
    assert list(content(LAYOUTS[layout](X.to(dtype).to(device)), device)) == expected


def test_conjugate_and_negative_views_are_computed() -> None:
    """Their memory holds other numbers than they do."""
    z = torch.tensor([1 + 2j, 3 - 4j])
    assert content(z.conj(), "cpu") == content(torch.tensor([1 - 2j, 3 + 4j]), "cpu")
    assert content(z.conj().imag, "cpu") == content(torch.tensor([-2.0, 4.0]), "cpu")


def test_many_axes_are_read() -> None:
    """NumPy has fewer than PyTorch."""
    x = torch.arange(4.0).reshape(2, *[1] * 38, 2).transpose(0, -1)
    assert content(x, "cpu") == content(torch.tensor([0.0, 2.0, 1.0, 3.0]), "cpu")


def test_a_large_tensor_has_no_content() -> None:
    """Content that is too large is not carried across."""
    assert content(torch.zeros(MAX_BYTES + 1, dtype=torch.uint8), "cpu") == b""


def test_a_few_elements_far_apart_are_read() -> None:
    """The memory between them is larger than what is carried across."""
    x = torch.arange(3 * MAX_BYTES // 4, dtype=torch.int32)[:: MAX_BYTES // 4 + 1]
    assert content(x, "cpu") == content(x.clone(), "cpu")


def test_plain_is_what_lies_as_it_is() -> None:
    """A view in another order or with other signs is not."""
    z = torch.tensor([[1 + 2j, 3 - 4j]] * 2)
    assert [is_plain(t) for t in (z, z.t(), z.conj(), z.conj().imag)] == [True, False, False, False]

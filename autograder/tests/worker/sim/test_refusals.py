"""The kinds of tensors that sim does not have, each with the sentence that says so."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch

from autograder.worker.sim import refusals

pytestmark = pytest.mark.filterwarnings(
    "ignore:.*(in beta state|prototype stage|quantized tensor creation):UserWarning"
)
KINDS: dict[str, tuple[Callable[[torch.Tensor], torch.Tensor], str]] = {
    "sparse": (torch.Tensor.to_sparse, refusals.SPARSE),
    "compressed": (torch.Tensor.to_sparse_csr, refusals.SPARSE),
    "nested": (lambda x: torch.nested.nested_tensor([x[0], x[1]]), refusals.NESTED),
    "quantized": (lambda x: torch.quantize_per_tensor(x, 0.1, 0, torch.qint8), refusals.QUANTIZED),
}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_its_sentence(kind: str) -> None:
    """It says what to do instead."""
    make, sentence = KINDS[kind]
    raised = refusals.refused(make(torch.eye(2)))
    assert isinstance(raised, NotImplementedError)
    assert str(raised) == sentence


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"compressed"}))
def test_such_a_tensor_does_not_go_there(kind: str) -> None:
    """It stays on the CPU."""
    make, _ = KINDS[kind]
    with pytest.raises((NotImplementedError, RuntimeError)):
        make(torch.eye(2)).to("sim")


@pytest.mark.parametrize(
    "compute", [torch.Tensor.sum, torch.Tensor.to_dense, lambda x: x @ torch.ones(2, device="sim")]
)
def test_a_compressed_one_that_went_there_is_refused(compute: Callable[[torch.Tensor], torch.Tensor]) -> None:
    """PyTorch itself takes it there. No operation follows it."""
    there = torch.eye(2).to_sparse_csr().to("sim")
    with pytest.raises(NotImplementedError, match="sim has no sparse tensors"):
        compute(there)


@pytest.mark.parametrize("convert", [torch.Tensor.to_sparse, torch.Tensor.to_sparse_csr])
def test_one_of_sim_does_not_become_sparse(convert: Callable[[torch.Tensor], torch.Tensor]) -> None:
    """The sentence says so."""
    with pytest.raises(NotImplementedError, match="sim has no sparse tensors"):
        convert(torch.eye(2, device="sim"))


def test_a_refusing_kernel_takes_any_arguments() -> None:
    """It stands for every operation."""
    kernel = refusals.refusal("no")
    with pytest.raises(NotImplementedError, match=r"^no$"):
        kernel(1, out=2)


def test_every_sentence_is_of_a_key_that_there_is() -> None:
    """PyTorch gave the keys their names."""
    assert all(hasattr(torch._C.DispatchKey, key) for key in refusals.BY_KEY)

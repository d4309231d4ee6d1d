"""Families of operations: what is known is allowed, the rest is a product."""

from collections.abc import Callable

import pytest
import torch

from autograder.grading.flow import Flow
from autograder.grading.operations import Family, family
from autograder.worker import traces
from autograder.worker.recorder import Recorder

PRODUCTS = (
    *("mm", "mv", "dot", "vdot", "bmm", "addmm", "addmv", "addbmm", "baddbmm", "addr", "_addmm_activation", "einsum"),
    *("tensordot", "inner", "linear", "matmul", "linalg_matmul", "chain_matmul", "convolution", "bilinear", "_int_mm"),
    *("linalg_vecdot", "linalg_multi_dot", "_scaled_mm", "embedding_bag", "cdist", "cosine_similarity", "_foreach_mm"),
    *("scaled_dot_product_attention", "linalg_solve", "no_such_operation"),
)


@pytest.mark.parametrize("name", PRODUCTS)
def test_a_product_is_what_is_not_known_to_be_something_else(name: str) -> None:
    """Its name does not matter, nor how new it is."""
    assert family(f"aten.{name}.default") is Family.OTHER


@pytest.mark.parametrize(
    ("operation", "expected"),
    [
        ("aten.add_.Tensor", Family.ELEMENTWISE),
        ("aten._foreach_mul.List", Family.ELEMENTWISE),
        ("aten.t.default", Family.VIEW),
        ("aten.permute_copy.default", Family.MOVED),
        ("aten.index_put_.default", Family.MOVED),
        ("aten.zeros_like.default", Family.MADE),
        ("aten.new_full.default", Family.MADE),
        ("aten.sum.dim_IntList", Family.ADDED),
        ("aten.amax.default", Family.CHOSEN),
    ],
)
def test_known_operations_have_their_family(operation: str, expected: Family) -> None:
    """The family follows from PyTorch's own tags and schemas, or from the name."""
    assert family(operation) is expected


ELEMENTWISE_AND_SUMS: tuple[Callable[[torch.Tensor, torch.Tensor], torch.Tensor], ...] = (
    lambda a, x: (a * x).sum(1),
    lambda a, x: torch.cumsum(a * x, 1)[:, -1],
    lambda a, x: a.new_zeros(len(a)).index_add_(0, torch.arange(len(a)).repeat_interleave(len(x)), (a * x).flatten()),
    lambda a, x: torch.stack([(row * x).sum() for row in a]),
    lambda a, x: torch.addcmul(torch.zeros_like(a), a, x).mean(1) * a.shape[1],
    lambda a, x: a.t().contiguous().mul(x[:, None]).nansum(0),
    lambda a, x: torch.vmap(lambda row: (row * x).sum())(a),
    lambda a, x: torch.linalg.vector_norm(a * x, ord=1, dim=1),
)


@pytest.mark.parametrize("compute", ELEMENTWISE_AND_SUMS)
def test_multiplying_and_adding_up_is_not_a_product(
    compute: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
) -> None:
    """Every way of it is made of operations that are known."""
    flow, result = followed(compute)
    assert flow.origins(result) == {"a", "x"}
    assert all(step.family is not Family.OTHER for step in flow.to(result))


def test_what_leads_elsewhere_is_not_on_the_way() -> None:
    """A product that only an assertion looks at did not make the result."""

    def compute(a: torch.Tensor, x: torch.Tensor) -> torch.Tensor:
        result = (a * x).sum(1)
        assert torch.allclose(result, a @ x)
        return result

    flow, result = followed(compute)
    assert any(step.family is Family.OTHER for step in flow.steps)
    assert all(step.family is not Family.OTHER for step in flow.to(result))


def test_a_step_knows_what_each_operand_holds() -> None:
    """Two arguments that meet are told from one operand that holds both."""
    flow, result = followed(lambda a, x: (a * x) @ torch.ones_like(x))
    product = next(step for step in flow.to(result) if step.family is Family.OTHER)
    assert product.joins("a", "x")


def test_numbers_taken_to_python_come_from_nowhere() -> None:
    """A result of Python numbers has no origin among the arguments."""
    flow, result = followed(lambda a, x: torch.tensor([sum((row * x).tolist()) for row in a]))
    assert not flow.origins(result)


def followed(compute: Callable[[torch.Tensor, torch.Tensor], torch.Tensor]) -> tuple[Flow, int]:
    a, x = torch.arange(1.0, 7).reshape(2, 3), torch.arange(1.0, 4)
    recorder = Recorder([a, x])
    with recorder:
        result = compute(a, x)
    operations: list[traces.Operation] = recorder.trace().operations
    named = {"a": [a.untyped_storage()._cdata], "x": [x.untyped_storage()._cdata]}
    return Flow(operations, named), result.untyped_storage()._cdata

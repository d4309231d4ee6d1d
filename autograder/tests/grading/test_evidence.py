"""Evidence about the graph: followed by gradients that arrive, on every device."""

from collections.abc import Callable

import pytest
import torch

from autograder.feedback import Died
from autograder.grading.call import Call
from autograder.grading.inputs import distinct
from autograder.tests.grading.conftest import Fixture

GROWS = """
import torch

def double_until_large(a):
    {body}

def control_flow_grad(a):
    return a, a
"""
CONNECTED = (
    "return 2 * a",
    "b = a.clone(); b += a; return b",
    "return a.expand(1, *a.shape).sum(0) * 2",
    "return torch.special.exp2(torch.zeros_like(a)) * a + a",
)
CUT = (
    "return (2 * a).detach().requires_grad_()",
    "return torch.tensor((2 * a).tolist(), device=a.device, requires_grad=True)",
    "return (2 * a).detach() + torch.zeros_like(a).requires_grad_()",
    "return [a.detach()]",
    "return (2 * a).sum()",
    "return (2 * a).to('meta')",
)


@pytest.mark.parametrize("device", ["cpu", "sim"])
@pytest.mark.parametrize("body", CONNECTED)
def test_a_connected_result_brings_its_gradient(answer_to: Fixture, body: str, device: str) -> None:
    """The cotangent comes back through the graph, for every kind of graph."""
    a, cotangent = distinct(4).requires_grad_(), distinct(4)
    answer = answer_to("control_flow", GROWS.format(body=body), device)
    arrived = answer.pulling(cotangent).double_until_large(a).gradient_of("a")
    assert arrived is not None
    assert torch.equal(arrived.value, 2 * cotangent)
    assert arrived.device == device


@pytest.mark.parametrize("device", ["cpu", "sim"])
@pytest.mark.parametrize("body", CUT)
def test_what_is_not_connected_brings_none(answer_to: Fixture, body: str, device: str) -> None:
    """A flag connects nothing, and a result that the cotangent does not fit is not followed."""
    answer = answer_to("control_flow", GROWS.format(body=body), device)
    call = answer.pulling(distinct(4)).double_until_large(distinct(4).requires_grad_())
    assert call.gradient_of("a") is None


def test_a_hook_that_raises_connects_nothing(answer_to: Fixture) -> None:
    """An error in the answer's own code during the pull is not a fault of the judge."""
    source = GROWS.format(body="a.register_hook(lambda gradient: 1 / 0); return 2 * a")
    call = answer_to("control_flow", source).pulling(distinct(4)).double_until_large(distinct(4).requires_grad_())
    assert call.gradient_of("a") is None


def test_the_pull_leaves_no_trace_in_the_record(answer_to: Fixture) -> None:
    """It comes after the record is closed, and fills nobody's grad."""
    source = GROWS.format(body="return 2 * a")
    call = answer_to("control_flow", source).pulling(distinct(4)).double_until_large(distinct(4).requires_grad_())
    assert call.trace.backward_passes == 0
    assert call.after.a.grad is None


@pytest.mark.parametrize(
    ("body", "refused"),
    [
        ("return x.view(rows, cols)", True),
        ("return x.reshape(rows, rows)", True),
        ("return torch.from_numpy([1])", True),
        ("return y", False),
        ("return x.reshpe(rows, cols)", False),
        ("from torch import reshpe", False),
        ("return x.reshape(rows, cols, order=3)", False),
        ("raise NotImplementedError", False),
        ("return x.reshape(rows, cols)", False),
    ],
)
def test_an_input_is_refused_or_the_text_has_a_slip(answer_to: Fixture, body: str, refused: bool) -> None:
    """Only an exception that the input brought about says anything of the input."""
    answer = answer_to("to_matrix", f"import torch\ndef to_matrix(x, rows, cols):\n    {body}\n")
    assert answer.to_matrix(distinct(3, 4).T, 2, 6).refused is refused


@pytest.mark.parametrize("look", [lambda call: call.stage(0), lambda call: call.shown["seen"]])
def test_what_a_reply_leaves_out_is_a_crash_of_the_answer(answer_to: Fixture, look: Callable[[Call], object]) -> None:
    """Marks and shown values come from a hidden program; a reply without them is not from our worker."""
    answer = answer_to("control_flow", GROWS.format(body="return a"))
    with pytest.raises(Died):
        look(answer.double_until_large(distinct(4)))

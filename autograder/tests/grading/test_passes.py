"""Values that a pass put out are told from values that were computed next to it."""

from typing import Any

import pytest
import torch

from autograder.grading.inputs import distinct
from autograder.tests.grading.conftest import Fixture

CAME = {
    "(x * x).sum().backward(); return x.grad": True,
    "(x * x).mean().backward(); return x.grad * x.numel()": True,
    "return torch.func.jacrev(lambda v: v * v)(x.detach()).sum(0)": True,
    "return torch.func.jvp(lambda v: v * v, (x.detach(),), (torch.ones_like(x),))[1]": True,
    "for v in x * x: v.backward(retain_graph=True)\n    return x.grad": True,
    "return torch.autograd.grad((x * x).sum(), x)[0].clone()": True,
    "x.sum().backward(); return 2 * x.detach() + 0 * x.grad": False,
    "x.backward(2 * x.detach()); return x.grad": False,
    "(x ** 3).sum().backward(); return 2 * x.detach() + 0 * x.grad": False,
    "(x * x).sum().backward(); return 2 * x.detach()": False,
    "z = 1 * x; made = 2 * x.detach(); z.register_hook(lambda _: made); z.sum().backward(); return x.grad": False,
    "torch.func.jvp(torch.sin, (x.detach(),), (torch.ones_like(x),)); return 2 * x.detach()": False,
}


@pytest.mark.parametrize("device", ["cpu", "sim"])
@pytest.mark.parametrize(("body", "came"), CAME.items())
def test_only_what_autograd_put_out_counts(answer_to: Fixture, body: str, came: bool, device: str) -> None:
    """The way of the values from the pass to the result does not matter. Values next to it do not count."""
    source = f"import torch\n\ndef grad_of_square(x):\n    {body}\n"
    x = distinct(4).requires_grad_()  # a mean of four is exact
    call = answer_to("grad_of_square", source, device).grad_of_square(x).gives(2 * x.detach())
    assert call.made_by_autograd(call.result) is came


@pytest.mark.parametrize("device", ["cpu", "sim"])
def test_every_pass_is_counted(answer_to: Fixture, device: str) -> None:
    """Three passes that put out the same count as three, also if the sum was added up elsewhere."""
    body = "for _ in range(times): (x * x).sum().backward()\n    return x.grad"
    source = f"def accumulated_grad(x, times):\n    {body}\n"
    x = distinct(4).requires_grad_()
    call = answer_to("accumulated_grad", source, device).accumulated_grad(x, 3)
    assert call.passes_with(2 * x.detach()) == 3
    assert call.passes_with(3 * x.detach()) == 0


def once(grad_of_square: Any, x: torch.Tensor) -> tuple[Any, dict[str, Any]]:
    """Call it once."""
    return grad_of_square(x), {}


def test_a_program_shows_itself_what_passes_put_out(answer_to: Fixture) -> None:
    """Nothing is kept of its many passes, and a grader that asks is told so."""
    source = "def grad_of_square(x):\n    (x * x).sum().backward()\n    return x.grad\n"
    x = distinct(4).requires_grad_()
    call = answer_to("grad_of_square", source).within(once).grad_of_square(x).gives(2 * x.detach())
    assert call.made_by_backward(call.result) and not any(step.put_out for step in call.trace.operations)
    with pytest.raises(LookupError, match="let the program show"):
        call.made_by_autograd(call.result)

"""Functions of PyTorch that a task asks to do without."""

from __future__ import annotations

import pytest
import torch

from autograder.feedback import Wrong
from autograder.grading.library import does_without
from autograder.tests.grading.here import computed


@pytest.mark.parametrize(
    "expression", ["x.softmax(0)", "torch.nn.Softmax(0)(x)", "x.clone().requires_grad_().softmax(0).detach()"]
)
def test_a_function_of_that_name_is_found(expression: str) -> None:
    """Under each of the names that PyTorch offers it, and by its own name within."""
    with pytest.raises(Wrong) as wrong:
        does_without(computed(expression, torch.ones(3)), "relu", "softmax")
    assert wrong.value.feedback.mistake == "library's own"
    assert "PyTorch's own softmax" in wrong.value.feedback.en


@pytest.mark.parametrize("expression", ["x.exp() / x.exp().sum()", "x.log_softmax(0)"])
def test_other_operations_may_run(expression: str) -> None:
    """A function whose name only ends alike is another one."""
    does_without(computed(expression, torch.ones(3)), "softmax")


def test_an_operation_in_place_and_a_backward_pass_count() -> None:
    """They are the same function."""
    with pytest.raises(Wrong):
        does_without(computed("x.clone().sigmoid_()", torch.ones(3)), "sigmoid")
    backward = "torch.ops.aten.sigmoid_backward(torch.ones(3), x)"
    with pytest.raises(Wrong):
        does_without(computed(backward, torch.ones(3)), "sigmoid")

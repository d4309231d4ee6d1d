"""A function that an answer was given: where it was called, and how its derivative was found."""

from __future__ import annotations

import pytest
import torch

from autograder.feedback import Wrong
from autograder.grading.call import Call, trap
from autograder.grading.functions import called_at, gives_by_autograd
from autograder.tests.grading.here import called

X = torch.tensor([0.5, -2.0, 3.0])


def square(x: torch.Tensor) -> torch.Tensor:
    return x * x


def with_body(body: str, x: torch.Tensor = X) -> Call:
    lines = "".join(f"    {line}\n" for line in body.split("; "))
    return called(f"import torch\ndef f(g, x):\n{lines}", square, x)


def told_at(body: str, x: torch.Tensor = X) -> str | None:
    try:
        called_at(with_body(body, x), x, "x")
    except Wrong as wrong:
        return wrong.feedback.mistake
    return None


GRADIENT = "x = x.clone().requires_grad_(); return torch.autograd.grad(g(x).sum(), x)[0]"


@pytest.mark.parametrize(
    "body", [GRADIENT, "return g(x)", "return g(x.double())", "return g(x.reshape(3, 1))", "g(x); return g(x)"]
)
def test_the_whole_input_in_any_form_is_where_it_is_called(body: str) -> None:
    """Shape and precision say nothing, nor does a second call."""
    assert told_at(body) is None


@pytest.mark.parametrize("body", ["return (g(x + 1e-3) - g(x)) / 1e-3", "return g(x.flip(0))", "return g(x[:2])"])
def test_another_point_is_a_finite_difference(body: str) -> None:
    """So is one that misses an element."""
    assert told_at(body) == "finite differences"


def test_one_element_at_a_time_is_a_loop() -> None:
    """It comes before the points, which are others too."""
    assert told_at("return torch.stack([g(one) for one in x])") == "element loop"


def test_a_loop_over_two_elements_is_one_too() -> None:
    """A call with the whole tensor next to it makes it a difference of points."""
    pair = torch.tensor([2.0, 3.0])
    assert told_at("return torch.stack([g(one) for one in x])", pair) == "element loop"
    assert told_at("g(x); g(x[:1]); return g(x[1:])", pair) == "finite differences"


def test_a_call_that_was_not_looked_into_says_nothing() -> None:
    """A tensor on meta has no numbers. Within ``vmap`` those of all are seen at once."""
    assert told_at("g(x.to('meta')); return g(x)") is None
    assert told_at("return torch.func.vmap(g)(x)") is None


def test_a_single_element_is_no_loop() -> None:
    """An input may have one element only."""
    assert told_at("return g(x)", torch.tensor([2.0])) is None


def test_nothing_is_said_of_a_function_that_was_not_called() -> None:
    """Another check asks for that."""
    assert told_at("return x") is None


def judged(body: str) -> str | None:
    known = [trap(X, "the factor is missing", "少了因子", "no factor")]
    try:
        gives_by_autograd(with_body(body), 2 * X, lambda: known)
    except Wrong as wrong:
        return wrong.feedback.mistake
    return None


def test_a_derivative_by_autograd_passes() -> None:
    """It is right, and found by differentiating."""
    assert judged(GRADIENT) is None


@pytest.mark.parametrize("body", ["return 2 * x", "return x * 5"])
def test_a_result_without_the_function_is_told(body: str) -> None:
    """Its numbers come from nowhere, also if they are right."""
    assert judged(body) == "f not called"


@pytest.mark.parametrize("body", ["g(x); return 2 * x", "return g(x)"])
def test_a_result_without_a_derivative_is_told(body: str) -> None:
    """Values of f by themselves are differences at best."""
    assert judged(body) == "finite differences"


def test_a_known_wrong_number_tells_more_than_how_it_was_found() -> None:
    """So it comes first."""
    assert judged("return x.clone()") == "no factor"


def test_another_kind_of_result_is_told_first() -> None:
    """There is nothing to differentiate in a text."""
    assert judged("return 'two x'") not in ("f not called", "finite differences", None)

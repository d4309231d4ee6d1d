"""Derivatives by hand: exact, without autograd, and on inputs that stay as they are."""

from __future__ import annotations

import pytest
import torch

from autograder.feedback import Wrong
from autograder.grading.call import Call, trap
from autograder.grading.derivatives import by_hand, exact, jacobian
from autograder.tests.grading.here import called, computed

X = torch.tensor([0.3, 1.7, -2.1], dtype=torch.float64)
CUBE = 3 * X**2
"""The derivative of the cube."""


def mistake(call: Call, expected: torch.Tensor | tuple[torch.Tensor, ...] = CUBE, *, every_digit: bool = False) -> str:
    with pytest.raises(Wrong) as wrong:
        by_hand(call, expected, every_digit=every_digit)
    return str(wrong.value.feedback.mistake)


def test_the_jacobian_is_that_of_autograd() -> None:
    """A vector's has a row for each element, a scalar's is the gradient."""
    assert torch.equal(jacobian(lambda x: 2 * x.flip(0), X), 2 * torch.eye(3, dtype=torch.float64).flip(0))
    assert torch.equal(jacobian(lambda x: (x**3).sum(), X), CUBE)


def test_exact_numbers_are_rounded_once() -> None:
    """They are computed in doubles, where a hundred million and one is not a hundred million."""
    low = torch.tensor([1.0, 1e8])
    found = exact(lambda x: (x + 1) - x, low)
    assert found.dtype == torch.float32
    assert found.tolist() == [1, 1]


def test_each_part_of_an_exact_tuple_has_the_dtype_of_the_inputs() -> None:
    """It stays a tuple, even of one."""
    (found,) = exact(lambda x: (x * 2,), torch.ones(2, dtype=torch.float16))
    assert found.dtype == torch.float16


@pytest.mark.parametrize("dtype", [torch.float64, torch.float32, torch.float16, torch.bfloat16])
def test_a_closed_form_passes_in_every_precision(dtype: torch.dtype) -> None:
    """It may round in each of its steps."""
    x = X.to(dtype)
    by_hand(computed("x * x + x * x + x * x", x), exact(lambda x: 3 * x**2, x))


def test_a_tuple_of_derivatives_passes() -> None:
    """Each part has its own closed form."""
    by_hand(computed("(3 * x**2, 2 * x)", X), (CUBE, 2 * X), every_digit=True)


def test_autograd_is_not_by_hand() -> None:
    """The numbers are right, and nobody has derived them."""
    body = "    x = x.clone().requires_grad_()\n    return torch.autograd.grad((x**3).sum(), x)[0]\n"
    assert mistake(called(f"import torch\ndef f(x):\n{body}", X)) == "autograd"


def test_a_step_along_the_imaginary_axis_is_numerical_too() -> None:
    """It is exact to the last digit."""
    assert (
        mistake(computed("(torch.complex(x, torch.full_like(x, 1e-20)) ** 3).imag / 1e-20", X)) == "finite differences"
    )


@pytest.mark.parametrize(
    "expression",
    [
        "((x + 1e-8) ** 3 - (x - 1e-8) ** 3) / 2e-8",
        "((x + 1e-4) ** 3 - x ** 3) / 1e-4",
        "((x + 2.0**-32) ** 3 - x ** 3) * 2.0**32",  # float32 holds each of these numbers
        "3 * x**2 + 1e-7",
    ],
)
def test_lost_digits_are_a_finite_difference(expression: str) -> None:
    """A closed form has all of them."""
    assert mistake(computed(expression, X)) == "finite differences"


@pytest.mark.parametrize("expression", ["3 * x.float() ** 2", "3 * x.float() ** 2 + 1e2 - 1e2"])
def test_the_precision_of_float32_has_its_own_name(expression: str) -> None:
    """There a dtype is wrong, not the formula. What cancels on the way keeps fewer digits still."""
    assert mistake(computed(f"({expression}).double()", X)) == "single precision"


def test_a_difference_in_float32_is_not_looked_for() -> None:
    """Half of its digits are few, and rounding loses as many."""
    x = X.float()
    by_hand(computed("3 * x**2 * (1 + 1e-6)", x), exact(lambda x: 3 * x**2, x))
    assert mistake(computed("3 * x**2 + 1e-2", x), exact(lambda x: 3 * x**2, x)) != "finite differences"


def test_an_element_that_is_small_next_to_the_others_counts_with_every_digit() -> None:
    """Relative to the largest it is right."""
    expected = torch.tensor([1e6, 1e-6], dtype=torch.float64)
    call = computed("x + 1e-8 * torch.tensor([0.0, 1.0])", expected)
    by_hand(call, expected)
    assert mistake(call, expected, every_digit=True) == "finite differences"


def test_a_known_wrong_part_is_told() -> None:
    """The traps of a part are for that part."""
    call = computed("(3 * x**2, x)", X)
    with pytest.raises(Wrong) as wrong:
        by_hand(
            call,
            (CUBE, 2 * X),
            lambda: [trap(X, "no part of this", "不是这一部分", "first part's")],
            lambda: [trap(X, "the factor is missing", "少了因子", "no factor")],
        )
    assert wrong.value.feedback.mistake == "no factor"


def test_a_known_wrong_whole_is_told_first() -> None:
    """Two parts in another order are each wrong in their own way too."""
    call = computed("(2 * x, 3 * x**2)", X)
    with pytest.raises(Wrong) as wrong:
        by_hand(
            call,
            (CUBE, 2 * X),
            lambda: [trap(2 * X, "one", "一", "of a part")],
            whole=lambda: [trap((2 * X, CUBE), "swapped", "写反了", "swapped")],
        )
    assert wrong.value.feedback.mistake == "swapped"


def test_another_shape_is_told_as_everywhere() -> None:
    """A result of another kind is no lost digit."""
    assert mistake(computed("3 * x[:2]**2", X)) == "too few"


def test_an_input_must_stay_as_it_is() -> None:
    """The result is right, and the caller's x is gone."""
    assert mistake(computed("x.pow_(2).mul_(3).clone()", X)) == "input changed"


def test_a_call_that_raised_has_no_derivative() -> None:
    """The exception is told, before anything else is looked at."""
    assert mistake(computed("x.reshpe(3)", X)) == "unknown attribute"

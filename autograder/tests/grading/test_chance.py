"""Answers that draw: from torch, anew in each call, and on the right device."""

from __future__ import annotations

import pytest
import torch

from autograder.feedback import Wrong
from autograder.grading.call import Call
from autograder.grading.chance import ANY_NUMBERS, drawn_anew, drawn_here, drawn_thrice, form, from_torch
from autograder.tests.grading.here import called

TORCH = "return torch.rand(4, device=x.device)"


def thrice(body: str, device: str = "cpu") -> Call:
    lines = "".join(f"    {line}\n" for line in body.split("; "))
    source = f"import random\nimport numpy as np\nimport torch\nkept = torch.rand(4)\ndef f(x):\n{lines}"
    return called(source, 5, torch.ones(4), device=device, program=drawn_thrice, draws=True)


def drawn(body: str) -> Call:
    return thrice(body).gives(form(4), tolerance=ANY_NUMBERS)


def test_a_form_has_a_shape_and_a_dtype() -> None:
    """It stands for numbers that nobody knows, so it takes no memory for them."""
    stand_in = form(1000, 1000, dtype=torch.float64)
    assert (stand_in.shape, stand_in.dtype, stand_in.untyped_storage().nbytes()) == ((1000, 1000), torch.float64, 8)
    assert form().shape == ()


def test_any_numbers_are_given_but_no_other_form() -> None:
    """Shape, dtype and being finite are judged."""
    thrice(TORCH).gives(form(4), tolerance=ANY_NUMBERS)
    for body in ("return torch.rand(5)", "return torch.rand(4).double()", "return torch.rand(4) / 0"):
        with pytest.raises(Wrong):
            thrice(body).gives(form(4), tolerance=ANY_NUMBERS)


def test_numbers_from_torch_are_drawn_anew_and_again() -> None:
    """Anew in each call, and again from the same seed."""
    call = from_torch(drawn(TORCH))
    drawn_anew(call)
    drawn_here(call, 4, "cpu")


@pytest.mark.parametrize(
    ("body", "library"),
    [
        ("return torch.tensor([random.random() for _ in range(4)])", "Python"),
        ("return torch.from_numpy(np.random.rand(4)).float()", "NumPy"),
        ("np.random.seed(1); return torch.rand(4)", "NumPy"),
    ],
)
def test_another_library_must_not_draw(body: str, library: str) -> None:
    """Nor may its seed be set."""
    with pytest.raises(Wrong) as wrong:
        from_torch(thrice(body))
    assert wrong.value.feedback.mistake == f"{library}'s random"


@pytest.mark.parametrize(
    ("body", "mistake"),
    [
        ("return torch.from_numpy(np.random.default_rng().random(4)).float()", "not repeatable"),
        ("torch.seed(); return torch.rand(4)", "not repeatable"),
        ("torch.manual_seed(0); return torch.rand(4)", "same every time"),
        ("return kept.clone()", "same every time"),
    ],
)
def test_a_seed_decides_the_numbers_and_each_call_draws(body: str, mistake: str) -> None:
    """Numbers from elsewhere are not repeated; a seed of the answer's own repeats too much."""
    call = thrice(body)
    call.is_judged = True  # a switch that was left changed would be told first
    with pytest.raises(Wrong) as wrong:
        drawn_anew(call)
    assert wrong.value.feedback.mistake == mistake


def test_only_the_named_parts_are_drawn() -> None:
    """The others may be the same every time."""
    pair = "return torch.rand(4), torch.ones(4)"
    call = thrice(pair).gives((form(4), torch.ones(4)), tolerance=ANY_NUMBERS)
    drawn_anew(call, 0)
    with pytest.raises(Wrong) as wrong:
        drawn_anew(call, 0, 1)
    assert wrong.value.feedback.mistake == "same every time"


def test_large_draws_are_made_where_they_are_needed() -> None:
    """A small one may be made anywhere, such as a permutation on the CPU."""
    elsewhere = "return torch.rand(4).to(x.device)"
    drawn_here(thrice(TORCH, "sim"), 4, "sim")
    drawn_here(thrice(elsewhere, "sim"), 5, "sim")
    with pytest.raises(Wrong) as wrong:
        drawn_here(thrice(elsewhere, "sim"), 4, "sim")
    assert wrong.value.feedback.mistake == "drawn on cpu"

"""Regions in which a wrong result is right, and no pattern where there is none."""

from collections.abc import Callable

import pytest
import torch

from autograder.grading.places import PLACES

SQUARE = torch.tensor([[1.5, -2.0, 3.25], [4.0, 5.5, -6.75], [0.5, 7.0, 2.25]])
LINE = torch.tensor([2.5, -3.0, 4.25, 8.0])
MASK = torch.tensor([1.0, 0.0, 1.0, 0.0, 0.0])


def named(value: torch.Tensor, wanted: torch.Tensor) -> str | None:
    value, wanted = value.double(), wanted.double()
    return next((mistake for mistake, _, holds in PLACES if holds(value, wanted, 1e-5)), None)


def put(places: object, number: float = 99.0) -> Callable[[torch.Tensor], torch.Tensor]:
    def changed(wanted: torch.Tensor) -> torch.Tensor:
        value = wanted.clone()
        value[places] = number  # type: ignore[index]
        return value

    return changed


@pytest.mark.parametrize(
    ("wanted", "slip", "called"),
    [
        (SQUARE, put(~torch.eye(3, dtype=torch.bool)), "diagonal only"),
        (SQUARE, put(torch.eye(3, dtype=torch.bool)), "all but the diagonal"),
        (SQUARE, lambda t: t.tril() + 50 * torch.ones(3, 3).triu(1), "one triangle"),
        (torch.tensor([1.5, torch.nan, torch.inf, 2.0]), lambda t: t.nan_to_num(), "special values"),
        (MASK, lambda t: 1 - t, "negated"),
        (MASK, put(1, 1.0), "true too often"),
        (torch.ones(5), put(slice(1, 3), 0.0), "false too often"),
    ],
)
def test_a_place_is_called_by_its_name(
    wanted: torch.Tensor, slip: Callable[[torch.Tensor], torch.Tensor], called: str
) -> None:
    """Each of these is what the comparison of all elements shows."""
    assert named(slip(wanted), wanted) == called


@pytest.mark.parametrize(
    ("wanted", "slip"),
    [
        (SQUARE, lambda t: t + 1),
        (SQUARE, put((0, 1))),
        (SQUARE, put(1)),
        (SQUARE, put(slice(1, None))),
        (LINE, put(2)),
        (SQUARE[:2], put(0)),
        (MASK, lambda _: torch.tensor([0.0, 1.0, 1.0, 0.0, 0.0])),
    ],
)
def test_no_pattern_is_claimed(wanted: torch.Tensor, slip: Callable[[torch.Tensor], torch.Tensor]) -> None:
    """Elements that are wrong here and there have no name."""
    assert named(slip(wanted), wanted) is None

"""Rows of a result and their numbers in the data."""

import pytest
import torch

from autograder.grading.rows import rows_in

DATA = torch.tensor([[1.0, 2.0], [3.0, 4.0], [1.0, 2.0]])


@pytest.mark.parametrize(
    ("part", "numbers"),
    [
        (DATA[[1, 0]], [1, 0]),
        (DATA[2:], [0]),  # of equal rows the first
        (torch.tensor([[2.0, 1.0]]), [-1]),
        (DATA[:0], []),
        (torch.zeros(2, 1), [-1, -1]),
    ],
)
def test_each_row_has_its_number(part: torch.Tensor, numbers: list[int]) -> None:
    """A row that is not there has -1, whatever its length, and no rows have none."""
    assert rows_in(part, DATA) == numbers


def test_rows_may_have_any_shape() -> None:
    """They may be single numbers or tables."""
    assert rows_in(torch.tensor([5, 7]), torch.tensor([7, 5])) == [1, 0]
    images = torch.arange(12).reshape(3, 2, 2)
    assert rows_in(images[1:], images) == [1, 2]

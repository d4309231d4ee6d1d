"""Several results: their order, their number, and what holds them."""

from __future__ import annotations

import pytest
import torch

from autograder.tests.grading.conftest import WANTED, mistake, seen

PARTS = (WANTED, WANTED + 1)


@pytest.mark.parametrize(
    ("result", "called"),
    [
        ((seen(PARTS[1]), seen(PARTS[0])), "swapped"),
        ([seen(PARTS[0]), seen(PARTS[1])], "list for tuple"),
        (seen(torch.stack(PARTS)), "stacked"),
        (seen(PARTS[1]), "one part alone"),
        ((seen(PARTS[0]),), "wrong length"),
        (((seen(PARTS[0]), seen(PARTS[1])),), "tuple in a tuple"),
        ((seen(PARTS[0]), seen(PARTS[0])), "part in another's place"),
        ((seen(PARTS[0]), seen(-PARTS[1])), "sign"),
    ],
)
def test_several_results_are_told_apart(result: object, called: str) -> None:
    """The message names order, number and container of the parts, then the first part that is wrong."""
    assert mistake(result, PARTS) == called

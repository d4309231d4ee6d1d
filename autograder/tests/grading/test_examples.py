"""A result that is printed in an exercise's example is known for what it is."""

import torch

from autograder.catalogue import find
from autograder.grading.examples import is_printed
from autograder.tests.grading.conftest import seen


def test_a_printed_result_is_recognised() -> None:
    """It is what the solution gives in the example."""
    assert is_printed(find("row_vector"), seen(torch.arange(12)))


def test_a_computed_result_is_not() -> None:
    """Other numbers are not recognised, and neither are so few that they may be an accident."""
    assert not is_printed(find("row_vector"), seen(torch.arange(13)))
    assert not is_printed(find("identity_and_memory"), (True, True))

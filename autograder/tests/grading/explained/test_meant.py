"""The public names that an unknown one was meant to be."""

from __future__ import annotations

import pytest

from autograder.grading.explained.kind import NOTHING
from autograder.grading.explained.meant import attribute, of_module, variable


@pytest.mark.parametrize("owner", ["Tensor", "Parameter"])
def test_a_usual_mix_up_comes_before_the_nearest_name(owner: str) -> None:
    """A parameter is a tensor, and `concat` of it is nobody's misspelling."""
    assert "`torch.cat`" in attribute({"type": owner, "name": "concat"}, "").en


def test_the_nearest_attribute_is_a_public_one() -> None:
    """Nothing is said of a type that is not known."""
    assert "`reshape`" in attribute({"type": "Tensor", "name": "reshap"}, "").en
    assert attribute({"type": "Tensor", "name": "_cdat"}, "") is NOTHING
    assert attribute({"type": "Elsewhere", "name": "reshap"}, "") is NOTHING


def test_a_name_far_from_all_others_gets_no_hint() -> None:
    """A guess would lead astray."""
    assert of_module({"module": "torch", "name": "qqqqqqqq"}, "") is NOTHING
    assert of_module({"module": "elsewhere", "name": "zeroes"}, "") is NOTHING


@pytest.mark.parametrize("bound", ["total = 1", "def f(total): pass", "def total(): pass", "import total"])
def test_all_that_a_text_binds_is_near(bound: str) -> None:
    """Variables, parameters, functions and imports are candidates."""
    assert "`total`" in variable({"name": "totl"}, bound).en


def test_a_text_that_python_cannot_read_binds_nothing() -> None:
    """Python's own names are near all the same."""
    assert "`range`" in variable({"name": "rnage"}, "def f(:").en

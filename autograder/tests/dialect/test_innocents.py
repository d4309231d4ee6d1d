"""Ordinary code around a right answer, which the language never refuses."""

from __future__ import annotations

import pytest

from autograder.catalogue import find
from autograder.dialect.check import refusals
from autograder.tests.dialect.innocents import variants

VARIANTS = variants(find("add_in_place").solution.read_text("utf-8"))


@pytest.mark.parametrize("name", VARIANTS)
def test_an_innocent_variant_is_not_refused(name: str) -> None:
    """Here one answer has every variant. `python -m autograder.tests.dialect` tries them around all."""
    assert refusals(VARIANTS[name]) == ()

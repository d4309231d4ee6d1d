"""Single Python values are equal, or nearly."""

from __future__ import annotations

import math
from typing import Any

import pytest

from autograder.grading.scalars import same_scalar

NAN, INF = math.nan, math.inf


@pytest.mark.parametrize(
    ("a", "b", "is_same"),
    [
        (1, 1.0, True),
        (1.0, 1.0 + 1e-9, True),
        (1e9, 1e9 + 10, True),
        (1, 1 + 1e-9, True),
        (10**9, 10**9 + 1, False),
        (0.0, 1e-9, False),
        (1.0, 1.1, False),
        (NAN, NAN, True),
        (NAN, 1.0, False),
        (INF, INF, True),
        (INF, -INF, False),
        (INF, NAN, False),
        (INF, 1e308, False),
        ("a", "a", True),
        ("a", "b", False),
        ("1", 1, False),
        (None, 0, False),
        (None, None, True),
    ],
)
def test_equal_values(a: Any, b: Any, is_same: bool) -> None:
    """Floats may differ a little, relative to themselves; whole numbers may not; it is the same both ways."""
    assert same_scalar(a, b, 1e-6) is is_same
    assert same_scalar(b, a, 1e-6) is is_same

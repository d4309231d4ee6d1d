"""Comparing single Python values."""

from __future__ import annotations

import math
from typing import Any


def same_scalar(a: Any, b: Any, relative: float) -> bool:
    """True when two Python values are equal. Whole numbers are exact, NaN equals itself."""
    if a == b:
        return True
    if not all(isinstance(value, (int, float)) for value in (a, b)) or (type(a) is int and type(b) is int):
        return False
    if math.isfinite(a) and math.isfinite(b):
        return bool(abs(a - b) <= relative * max(abs(a), abs(b)))
    return math.isnan(a) and math.isnan(b)

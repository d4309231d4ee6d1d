"""Numbers of two arrays of one shape and dtype, compared element by element."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import torch

from autograder.feedback import Feedback, say

Where = tuple[str, str]


def numbers_of(tensor: torch.Tensor) -> np.ndarray[Any, Any]:
    """Return the tensor's numbers in a dtype that NumPy has and that holds each of them."""
    plain = tensor.detach().resolve_conj().resolve_neg()
    wider = {torch.bfloat16: torch.float32, torch.complex32: torch.complex64}.get(plain.dtype, plain.dtype)
    return plain.to(wider).numpy()


def elements(
    seen: np.ndarray[Any, Any], expected: np.ndarray[Any, Any], relative: float, where: Where
) -> Feedback | None:
    """Say how many elements differ and where the first one is, or None."""
    if (seen == expected).all():
        return None
    if seen.dtype.kind == "c":
        seen, expected = (np.stack([numbers.real, numbers.imag], axis=-1) for numbers in (seen, expected))
        parts = 2
    else:
        parts = 1
    wrong = is_wrong(seen, expected, relative)
    if not wrong.any():
        return None
    largest = _largest(seen[wrong], expected[wrong])
    places = wrong.any(axis=-1) if parts > 1 else wrong
    first = ", ".join(map(str, np.argwhere(places)[0].tolist()))
    place_en, place_zh = (f", first at [{first}]", f"，第一处在 [{first}]") if first else ("", "")
    return say(
        f"{where[0]}: {places.sum()} of {places.size} elements differ, the largest difference is {largest}{place_en}.",
        f"{where[1]}：{places.size} 个元素中有 {places.sum()} 个不对，最大相差 {largest}{place_zh}。",
    )


def _largest(seen: np.ndarray[Any, Any], expected: np.ndarray[Any, Any]) -> str:
    """Return the largest difference in three digits.

    It is exact between whole numbers that doubles cannot tell apart.
    """
    with np.errstate(all="ignore"):
        far = np.abs(seen.astype(np.float64) - expected.astype(np.float64))
    if not np.isfinite(far).all():
        return "inf or nan"
    if far.max() > 0:
        return f"{far.max():.3g}"
    return f"{max(abs(a - b) for a, b in zip(seen.tolist(), expected.tolist(), strict=True)):.3g}"


def is_wrong(seen: np.ndarray[Any, Any], expected: np.ndarray[Any, Any], relative: float) -> np.ndarray[Any, Any]:
    """Return an array with True for each element that is not the expected one."""
    if seen.dtype.kind != "f":
        return np.asarray((seen != expected) & (relative < math.inf))
    a, b = seen.astype(np.float64), expected.astype(np.float64)
    finite = np.isfinite(a) & np.isfinite(b)
    scale = np.abs(b[np.isfinite(b)]).max(initial=0)
    with np.errstate(all="ignore"):  # inf - inf, and the distance of huge numbers
        near = finite & (np.abs(a - b) <= relative * np.abs(b) + relative * scale)
    return np.asarray(~(near | (a == b) | (np.isnan(a) & np.isnan(b))))

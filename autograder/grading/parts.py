"""Several results: their number, their order, and what holds them.

The parts themselves are right here; `grading/diagnosis.py` says what is wrong with one.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

import torch

from autograder.feedback import Feedback, say
from autograder.grading.comparison import same
from autograder.grading.observation import SeenTensor
from autograder.grading.relations import ENOUGH, close

Where = tuple[str, str]
"""The words for a result or one of its parts, in both languages."""

_MOST_PARTS = 6
"""Parts of a tuple whose orders are all tried."""


def misplaced(seen: Any, expected: tuple[Any, ...], tolerance: float | None, where: Where) -> Feedback | None:
    """Say that the parts are right, but fewer, more, in another order, or not in a tuple."""
    count = len(expected)
    for number, part in enumerate(expected):
        if isinstance(part, torch.Tensor | dict) and same(seen, part, tolerance):
            return say(
                f"{where[0]} is only part {number + 1}; all {count} parts are asked for, as a tuple.",
                f"{where[1]}只是第 {number + 1} 部分；要的是由全部 {count} 部分组成的元组。",
                "one part alone",
            )
    if isinstance(seen, SeenTensor) and seen.shape[:1] == (count,) and _is_stack(seen, expected):
        return say(
            f"{where[0]} is one tensor with the {count} parts stacked in it; return them next to each other, as a "
            "tuple.",
            f"{where[1]}是把 {count} 部分堆叠成的一个张量；请把它们并列成元组返回。",
            "stacked",
        )
    if isinstance(seen, list) and same(tuple(seen), expected, tolerance):
        return say(
            f"{where[0]} is a list of the right parts; a tuple is asked for.",
            f"{where[1]}的各部分都对，但装在列表里；要的是元组。",
            "list for tuple",
        )
    if not isinstance(seen, tuple):
        return None
    if len(seen) != count:
        return _of_number(seen, expected, tolerance, where)
    if _in_other_order(seen, expected, tolerance):
        return say(
            f"the parts of {where[0]} are right, but in another order.",
            f"{where[1]}的各部分都对，但次序不对。",
            "swapped",
        )
    return None


def _is_stack(seen: SeenTensor, expected: Sequence[Any]) -> bool:
    tensors = [part.detach() for part in expected if isinstance(part, torch.Tensor)]
    if len(tensors) != len(expected) or len({part.shape for part in tensors}) != 1:
        return False
    return close(seen.numbers, torch.stack([part.double() for part in tensors]), 1e-5)


def _of_number(
    seen: tuple[Any, ...], expected: tuple[Any, ...], tolerance: float | None, where: Where
) -> Feedback | None:
    if len(seen) == 1 and same(seen[0], expected, tolerance):
        return say(
            f"{where[0]} is a tuple within a tuple; one is enough. Is there a comma too much?",
            f"{where[1]}是元组里又套了元组；一层就够了。是不是多了一个逗号？",
            "tuple in a tuple",
        )
    shorter = min(len(seen), len(expected))
    if shorter > 0 and same(seen[:shorter], expected[:shorter], tolerance):
        return say(
            f"{where[0]} has {len(seen)} parts; it should have {len(expected)}. The first {shorter} are right.",
            f"{where[1]}有 {len(seen)} 部分，应当有 {len(expected)} 部分。前 {shorter} 部分是对的。",
            "wrong length",
        )
    return None


def _in_other_order(seen: tuple[Any, ...], expected: tuple[Any, ...], tolerance: float | None) -> bool:
    if len(expected) > _MOST_PARTS:
        return False
    fits = [[same(part, wanted, tolerance) for wanted in expected] for part in seen]
    orders = itertools.permutations(range(len(expected)))
    return any(all(fits[part][wanted] for part, wanted in enumerate(order)) for order in orders)


def of_another(
    part: Any, expected: tuple[Any, ...], number: int, tolerance: float | None, where: Where
) -> Feedback | None:
    """Say that a wrong part is what another one should be."""
    if not isinstance(part, SeenTensor) or part.numbers.numel() < ENOUGH:
        return None
    for other, wanted in enumerate(expected):
        if other != number and same(part, wanted, tolerance):
            return say(
                f"{where[0]} is what part {other + 1} should be.",
                f"{where[1]}是第 {other + 1} 部分该有的内容。",
                "part in another's place",
            )
    return None

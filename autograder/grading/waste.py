"""Wasted work: the cost of a right answer, compared with the reference solution's for the same calls."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from autograder.feedback import Feedback, say
from autograder.grading.call import Call
from autograder.grading.operations import short_name

_NAMED = 6
"""Operations that are named; the rest is counted."""
_OFTEN, _FEW = 3, 3
"""An answer may take this many times the operations, and so many more, before anything is said."""
_LARGE, _LITTLE = 2, 256
"""It may take this many times the memory, and so many bytes more."""


@dataclass(frozen=True)
class Cost:
    """The cost of a check's calls: operations that computed something, and bytes of new memory. Views are free."""

    operations: tuple[str, ...]
    allocated: int


def cost(calls: Sequence[Call]) -> Cost:
    """Add up the cost of these calls."""
    steps = [step for call in calls for step in call.trace.operations]
    worked = (short_name(step.name) for step in steps if step.allocated or short_name(step.name).endswith("_"))
    return Cost(tuple(worked), sum(call.trace.allocated for call in calls))


def remark(taken: Cost, needed: Cost) -> Feedback | None:
    """Say how much an answer used, if the reference uses far less."""
    is_long = len(taken.operations) > _OFTEN * len(needed.operations) + _FEW
    is_large = taken.allocated > _LARGE * needed.allocated + _LITTLE
    if not (is_long or is_large):
        return None
    return say(
        f"It is right. In the first check it took {_told_en(taken)}; the reference solution gets by with "
        f"{_told_en(needed)}.",
        f"是对的。第一项检查里它用了{_told_zh(taken)}；参考解答只用{_told_zh(needed)}。",
        "wasteful",
    )


def _told_en(cost: Cost) -> str:
    count = len(cost.operations)
    plural = "" if count == 1 else "s"
    return f"{count} operation{plural} ({_names(cost, ', ')}) and {cost.allocated} bytes of new memory"


def _told_zh(cost: Cost) -> str:
    return f" {len(cost.operations)} 次操作（{_names(cost, '、')}），新分配 {cost.allocated} 字节"


def _names(cost: Cost, comma: str) -> str:
    counted = Counter(cost.operations)
    shown = [name if count == 1 else f"{name} ×{count}" for name, count in counted.items()]
    return comma.join([*shown[:_NAMED], *["…"] * (len(shown) > _NAMED)]) or "-"

"""The growth of a call's work with its input."""

from __future__ import annotations

from autograder.feedback import Feedback, element_loop
from autograder.grading.call import Call
from autograder.grading.observation import seen_in


def why_it_grows(small: Call, large: Call) -> Feedback | None:
    """Say that a call with many elements used other operations than one with few, or return None."""
    few, many, of, of_more = small.trace.count, large.trace.count, _elements(small), _elements(large)
    if few == many:
        return None
    if of < of_more:
        return element_loop(
            f"{few} operations for {of} elements and {many} for {of_more}",
            f"{of} 个元素用了 {few} 次操作，{of_more} 个用了 {many} 次",
        )
    return element_loop(
        f"{few} operations for a small input and {many} for a larger one",
        f"输入小时用了 {few} 次操作，大时用了 {many} 次",
    )


def _elements(call: Call) -> int:
    """Return the number of elements in the largest tensor of the call."""
    return max((tensor.value.numel() for tensor in seen_in([call.before[name] for name in call.before])), default=0)

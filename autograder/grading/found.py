"""The result of a call, before anything is known about it.

The answer chooses its kind. So a grader asks for the kind that it expects. It gets None or nothing if the result is of
another kind. ``call.result`` is for later, after ``gives`` has judged it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from autograder.grading.comparison import same
from autograder.grading.observation import Nothing, SeenTensor, is_frame, seen_in

if TYPE_CHECKING:
    import pandas as pd


class NotJudgedError(Exception):
    """A grader relies on a call that it has not judged. The answer may have returned anything."""

    def __init__(self, function: str) -> None:
        super().__init__(
            f"a call of {function}(…) is not judged: let `gives` or `raises` judge it before its result is used and "
            "the check ends. Before that, `call.found` says what may be there"
        )


@dataclass(frozen=True, eq=False)
class Found:
    """A result of any kind, or a part of one."""

    _value: Any

    def equals(self, expected: Any, tolerance: float | None = None) -> bool:
        """True when it equals this value, by the comparison that ``gives`` uses."""
        return same(self._value, expected, tolerance)

    @property
    def tensor(self) -> SeenTensor | None:
        """The result as a tensor, or None."""
        return self._value if isinstance(self._value, SeenTensor) else None

    @property
    def tensors(self) -> list[SeenTensor]:
        """All tensors in it, at any depth of lists, tuples and dicts."""
        return list(seen_in(self._value))

    @property
    def parts(self) -> tuple[Found, ...]:
        """The parts of a tuple or a list. Empty for anything else."""
        return tuple(map(Found, self._value)) if isinstance(self._value, (tuple, list)) else ()

    @property
    def number(self) -> int | float | None:
        """The result as a Python number, or None. A bool is a number too."""
        return self._value if isinstance(self._value, (int, float)) else None

    @property
    def table(self) -> pd.DataFrame | None:
        """The result as a table, or None. Reading a column that is missing or occurs twice raises Wrong."""
        return self._value if is_frame(self._value) else None

    def column(self, name: str) -> pd.Series | None:
        """Return the column of this name, if the result is a table that has exactly one."""
        table = self.table
        return table[name] if table is not None and list(table.columns).count(name) == 1 else None

    @property
    def type(self) -> str | None:
        """The name of its type, if values of this type are never compared (a method, for example)."""
        return self._value.type if isinstance(self._value, Nothing) else None

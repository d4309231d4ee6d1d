"""What came back from a call, before anything is known of it.

Its kind is the answer's choice. So a grader asks for what it hopes to find, and gets None or nothing where that is not
there. ``call.result`` is for afterwards, when ``gives`` has judged it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from autograder.grading.comparison import same
from autograder.grading.observation import Nothing, SeenTensor, seen_in


class NotJudgedError(Exception):
    """A grader that relies on a call, and has not judged it: the answer may have returned anything."""

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
        """True when it is this, by the comparison that ``gives`` uses."""
        return same(self._value, expected, tolerance)

    @property
    def tensor(self) -> SeenTensor | None:
        """The tensor that it is."""
        return self._value if isinstance(self._value, SeenTensor) else None

    @property
    def tensors(self) -> list[SeenTensor]:
        """All tensors in it, however deep in lists, tuples and dicts."""
        return list(seen_in(self._value))

    @property
    def parts(self) -> tuple[Found, ...]:
        """The parts of a tuple or a list; none where it is something else."""
        return tuple(map(Found, self._value)) if isinstance(self._value, (tuple, list)) else ()

    @property
    def number(self) -> int | float | None:
        """The Python number that it is; a bool is one too."""
        return self._value if isinstance(self._value, (int, float)) else None

    @property
    def table(self) -> pd.DataFrame | None:
        """The table that it is. A column that is not there, or there twice, raises Wrong when it is asked for."""
        return self._value if isinstance(self._value, pd.DataFrame) else None

    def column(self, name: str) -> pd.Series | None:
        """The column of this name, where it is a table that has just one."""
        table = self.table
        return table[name] if table is not None and list(table.columns).count(name) == 1 else None

    @property
    def type(self) -> str | None:
        """The name of its type, where that is one that nothing is compared with: a method, say."""
        return self._value.type if isinstance(self._value, Nothing) else None

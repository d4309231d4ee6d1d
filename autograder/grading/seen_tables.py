"""Tables of the worker, as the judge's own. pandas is imported with the first of them."""

from __future__ import annotations

from typing import Any

import pandas as pd

from autograder.feedback import Wrong, say
from autograder.worker import built, wire


class FoundFrame(pd.DataFrame):
    """A DataFrame of the worker. Reading a column that is missing or occurs twice raises Wrong."""

    @property
    def _constructor(self) -> Any:
        return pd.DataFrame

    def __getitem__(self, key: Any) -> Any:
        if isinstance(key, str) and (count := list(self.columns).count(key)) != 1:
            raise Wrong(
                say(
                    f"the table has {count} columns named {key!r}; it should have one.",
                    f"表里名为 {key!r} 的列有 {count} 个，应当有一个。",
                    "wrong columns",
                )
            )
        return super().__getitem__(key)


def decode(value: wire.Frame | wire.Series) -> pd.DataFrame | pd.Series:
    """Return the table that ``value`` describes."""
    return FoundFrame(built.frame(value)) if isinstance(value, wire.Frame) else built.series(value)

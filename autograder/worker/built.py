"""Plain columns to pandas objects; :mod:`.tables` is the way back. pandas is imported with the first of them."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from . import wire

if TYPE_CHECKING:
    import pandas as pd

# The functions here look these up, so that it does not matter what an answer replaces in builtins.
__builtins__: dict[str, Any] = dict(vars(builtins))  # type: ignore[no-redef]  # mypy takes it for another type


def frame(plain: wire.Frame) -> pd.DataFrame:
    """Return the DataFrame that ``plain`` describes."""
    import pandas as pd

    index = _build_index(plain.index)
    columns = [_build_values(column, index) for column in plain.columns]
    # The copy puts columns of one type into one block, as in a table that was read.
    built = pd.concat(columns, axis=1).copy() if columns else pd.DataFrame(index=index)
    built.columns = pd.Index([column.name for column in plain.columns])
    return built


def series(plain: wire.Series) -> pd.Series:
    """Return the Series that ``plain`` describes."""
    built: pd.Series = _build_values(plain.column, _build_index(plain.index))
    return built


def _build_values(column: wire.Column, index: Any) -> Any:
    import pandas as pd

    return pd.Series(column.values, index=index, dtype=column.dtype, name=column.name)


def _build_index(column: wire.Column) -> Any:
    import pandas as pd

    return pd.Index(column.values, dtype=column.dtype, name=column.name)

"""Tables of the worker: a column that is missing, or there twice, is the answer's mistake."""

from __future__ import annotations

import pandas as pd
import pytest

from autograder.feedback import Wrong
from autograder.grading.seen_tables import FoundFrame, decode
from autograder.worker import wire

INDEX = wire.Column(None, "int64", [0, 1])
AREA = wire.Column("area", "float64", [1.5, None])


def test_a_table_is_built_from_its_columns() -> None:
    """Missing cells, names and dtypes are those that were told."""
    found = decode(wire.Frame([AREA, wire.Column("rooms", "int64", [3, 4])], INDEX))
    pd.testing.assert_frame_equal(
        pd.DataFrame(found), pd.DataFrame({"area": [1.5, None], "rooms": [3, 4]}), check_index_type=False
    )


def test_a_column_by_itself_is_a_series() -> None:
    """It keeps its name and its index."""
    found = decode(wire.Series(AREA, wire.Column("house", "object", ["a", "b"])))
    assert isinstance(found, pd.Series)
    assert (found.name, found.index.name, list(found.index)) == ("area", "house", ["a", "b"])


@pytest.mark.parametrize(("names", "count"), [(["rooms"], 0), (["area", "area"], 2)])
def test_a_column_that_is_not_there_once_is_told(names: list[str], count: int) -> None:
    """The grader computes with it before it is judged."""
    with pytest.raises(Wrong) as wrong:
        FoundFrame([[1] * len(names)], columns=names)["area"]
    assert wrong.value.feedback.mistake == "wrong columns"
    assert f"has {count} columns named 'area'" in wrong.value.feedback.en
    assert f"'area' 的列有 {count} 个" in wrong.value.feedback.zh


def test_all_else_is_as_with_any_table() -> None:
    """Lists of names, masks and slices choose as usual."""
    found = FoundFrame({"area": [1, 2], "rooms": [3, 4]})
    assert found["area"].tolist() == [1, 2]
    assert list(found[["rooms", "area"]].columns) == ["rooms", "area"]
    assert found[found["area"] > 1]["rooms"].tolist() == [4]

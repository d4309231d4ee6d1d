"""Submissions as they are graded."""

from __future__ import annotations

import pytest

from autograder.submission.model import Answer, too_large


def test_all_text_that_runs_is_looked_at() -> None:
    """Helpers and the cells before an answer run too."""
    answer = Answer(path="slices.py", source="a", before="b", helpers={"helpers": "c"})
    assert sorted(answer.texts.values()) == ["a", "b", "c"]
    assert answer.texts["slices.py"] == "a"


@pytest.mark.parametrize(("limit", "size"), [(256 * 2**10, "256 KiB"), (2**20, "1 MiB"), (64 * 2**20, "64 MiB")])
def test_a_limit_is_said_in_round_numbers(limit: int, size: str) -> None:
    """In both languages."""
    said = too_large(limit)
    assert (said.en, said.zh) == (f"it is larger than {size}", f"超过 {size}")

"""Words that several views say."""

from __future__ import annotations

import pytest

from autograder.language import Text
from autograder.report.words import labelled, waiting


@pytest.mark.parametrize(("count", "en"), [(1, "1 more check waits"), (2, "2 more checks wait")])
def test_checks_that_wait_are_counted_as_people_speak(count: int, en: str) -> None:
    """Chinese has one form for both."""
    assert waiting(count).en.startswith(f"{en} until")
    assert f"还有 {count} 项" in waiting(count).zh


def test_a_label_has_each_languages_colon() -> None:
    """The words after it may be a text in both languages, or a plain value."""
    assert labelled(Text("walls", "隔离"), Text("none", "没有")) == Text("walls: none", "隔离：没有")
    assert labelled(Text("seed", "种子"), 7) == Text("seed: 7", "种子：7")

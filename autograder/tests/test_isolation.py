"""The levels of walls around student code."""

from __future__ import annotations

import itertools

import pytest

from autograder.isolation import Level


def test_levels_are_ordered_strongest_first() -> None:
    """Each is at least as strong as itself and all below it."""
    assert list(Level) == [Level.BUBBLEWRAP, Level.LANDLOCK, Level.LIMITS, Level.OWN]
    for stronger, weaker in itertools.combinations(Level, 2):
        assert stronger.at_least(weaker) and not weaker.at_least(stronger)
    assert all(level.at_least(level) for level in Level)


@pytest.mark.parametrize("level", Level)
def test_a_level_says_what_it_protects_from_and_how_to_get_it(level: Level) -> None:
    """In both languages, under the word that a report keeps."""
    assert Level(level.value) is level
    assert all(text[lang] for text in (level.protection, level.raising) for lang in ("en", "zh"))
    assert level.protection != level.raising

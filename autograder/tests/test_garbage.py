"""Python's garbage collector, and when it looks."""

from __future__ import annotations

import atexit
import gc

import pytest

from autograder import garbage


def test_garbage_is_collected_seldom_in_a_block() -> None:
    """The thresholds are put back, also after an exception."""
    before = gc.get_threshold()
    with garbage.collected_seldom():
        assert gc.get_threshold() == (50_000, *before[1:])
    assert gc.get_threshold() == before
    with pytest.raises(ZeroDivisionError), garbage.collected_seldom():
        raise ZeroDivisionError
    assert gc.get_threshold() == before


def test_what_was_there_before_a_block_is_not_looked_at() -> None:
    """Afterwards it is looked at again."""
    with garbage.kept():
        assert gc.get_freeze_count() > 0
    assert gc.get_freeze_count() == 0
    with pytest.raises(ZeroDivisionError), garbage.kept():
        raise ZeroDivisionError
    assert gc.get_freeze_count() == 0


def test_at_its_end_a_process_leaves_everything_to_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """Frozen objects are not looked through."""
    registered: list[object] = []
    monkeypatch.setattr(atexit, "register", registered.append)
    garbage.left_at_exit()
    assert registered == [gc.freeze]

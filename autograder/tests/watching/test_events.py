"""Events of a watch."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

from autograder.watching.bench import Looked
from autograder.watching.events import End, Event, Key, Saved


def test_each_event_is_told_apart_by_its_kind() -> None:
    """A verdict is one too: the queue of a session holds nothing else."""
    assert set(get_args(Event)) == {Key, Saved, Looked, End}
    assert isinstance(Saved([Path("a.py")]), Event) and not isinstance("q", Event)

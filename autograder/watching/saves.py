"""Python files of a workspace as they are saved, by any editor."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from pathlib import Path

from watchfiles import Change, watch

_STEP = 20
"""Milliseconds without another event after which a save is told: editors write, rename and touch."""
_LONGEST = 400
"""Milliseconds after which it is told all the same."""

Stamp = tuple[Path, int, int]
"""A file, its time of writing in nanoseconds, and its size in bytes."""


def saves(root: Path, stop: threading.Event) -> Iterator[list[Path]]:
    """Yield the files that were written, again and again until ``stop`` is set."""
    for changes in watch(
        root,
        watch_filter=functools.partial(_is_answer, root),
        debounce=_LONGEST,
        step=_STEP,
        stop_event=stop,
        raise_interrupt=False,
    ):
        yield sorted({Path(path) for _, path in changes})


def _is_answer(root: Path, change: Change, path: str) -> bool:
    if change is Change.deleted or not path.endswith(".py"):
        return False
    return not any(part.startswith(".") for part in Path(path).relative_to(root).parts)


def stamp(path: Path) -> Stamp | None:
    """Return the stamp of a file, or None if it does not exist."""
    try:
        found = path.stat()
    except OSError:
        return None
    return path, found.st_mtime_ns, found.st_size

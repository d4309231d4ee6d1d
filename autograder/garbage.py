"""Python's garbage collector, which looks at everything that PyTorch made whenever it runs: a fifth of a second."""

from __future__ import annotations

import atexit
import contextlib
import gc
from collections.abc import Iterator

_OBJECTS = 50_000
"""Objects that are made between two collections: a submission makes fewer, and nearly all go by themselves."""


@contextlib.contextmanager
def collected_seldom() -> Iterator[None]:
    """Collect garbage in this block only where much of it may have gathered."""
    thresholds = gc.get_threshold()
    gc.set_threshold(_OBJECTS, *thresholds[1:])
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)


@contextlib.contextmanager
def kept() -> Iterator[None]:
    """Look for no garbage in this block among the objects that there were before it."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def left_at_exit() -> None:
    """Leave all objects to the system when the process ends. Python would look through them three times."""
    atexit.register(gc.freeze)

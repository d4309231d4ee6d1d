"""Modules that an answer imports and brings along."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator

import pytest

from autograder.worker import guard, helpers


@pytest.fixture(autouse=True)
def withdrawn() -> Iterator[None]:
    """No module of a test is there for the next one."""
    yield
    helpers.offer({})


def test_a_module_is_imported_from_its_text() -> None:
    """It has a file's name, for messages."""
    helpers.offer({"our_helper": "def f():\n    return __file__ if 0 else 3\n"})
    module = importlib.import_module("our_helper")
    assert module.f() == 3
    assert module.f.__code__.co_filename == "our_helper.py"


def test_a_package_holds_modules() -> None:
    """They import each other as in a folder."""
    helpers.offer(
        {
            "our_pack": "from .inner import n",
            "our_pack.inner": "from . import other\nn = other.n",
            "our_pack.other": "n = 4",
        }
    )
    module = importlib.import_module("our_pack")
    assert module.n == 4
    assert module.inner.other.n.__class__ is int
    assert sys.modules["our_pack.inner"].n == 4


def test_a_module_of_an_earlier_answer_is_gone() -> None:
    """Each answer loads its own anew."""
    helpers.offer({"our_helper": "n = 1", "our_other": "n = 2"})
    importlib.import_module("our_helper")
    helpers.offer({"our_helper": "n = 3"})
    assert importlib.import_module("our_helper").n == 3
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("our_other")


def test_no_helper_takes_the_place_of_a_library() -> None:
    """Libraries are looked for first."""
    helpers.offer({"colorsys": "n = 1"})
    assert not hasattr(importlib.import_module("colorsys"), "n")


def test_a_helper_is_guarded_as_an_answer_is() -> None:
    """It changes no library."""
    helpers.offer({"our_helper": "import math\nmath.pi = 3"})
    with pytest.raises(guard.LibraryChanged):
        importlib.import_module("our_helper")


def test_a_helper_that_fails_may_be_tried_again() -> None:
    """Its exception is its own."""
    helpers.offer({"our_helper": "1 / 0"})
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            importlib.import_module("our_helper")

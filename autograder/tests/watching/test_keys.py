"""Keys on a terminal, and lines elsewhere."""

from __future__ import annotations

import contextlib
import io
import itertools
import os
import sys
import termios
from collections.abc import Iterator

import pytest

from autograder.watching.keys import keys, lines, unbuffered


@pytest.fixture
def leader(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """The other side of a terminal that is the standard input."""
    ours, theirs = os.openpty()
    with os.fdopen(theirs) as terminal:
        monkeypatch.setattr(sys, "stdin", terminal)
        with unbuffered():
            yield ours


def pressed(leader: int, typed: bytes) -> str:
    """The keys that are read of this, which ends with ``q``."""
    os.write(leader, typed)
    return "".join(itertools.takewhile(lambda key: key != "q", keys()))


def test_each_key_comes_at_once(leader: int) -> None:
    """Nobody has to press Enter."""
    assert pressed(leader, b"nh\rq") == "nh\n"


@pytest.mark.parametrize("key", [b"\x1b[A", b"\x1bOB", b"\x1b[1;5C", b"\x1b[3~", b"\x1bx"])
def test_keys_that_are_not_characters_are_passed_over(leader: int, key: bytes) -> None:
    """An arrow is several bytes, none of which is a command. Keys that come with it in one go count."""
    assert pressed(leader, b"n" + key + b"hq") == "nh"


def test_the_keys_end_with_the_terminal(leader: int) -> None:
    """Nobody can press one any more."""
    found = keys()
    os.write(leader, b"n")
    assert next(found) == "n"
    os.close(leader)
    assert list(found) == []


def test_letters_of_any_language_are_keys(leader: int) -> None:
    """Each is one key, though it is several bytes."""
    assert pressed(leader, "原地q".encode()) == "原地"


def test_the_terminal_is_afterwards_as_before() -> None:
    """It echoes again, and reads lines."""
    leader, follower = os.openpty()
    before = termios.tcgetattr(follower)
    with os.fdopen(follower) as terminal, pytest.MonkeyPatch.context() as patched:
        patched.setattr(sys, "stdin", terminal)
        with contextlib.suppress(KeyboardInterrupt), unbuffered():
            assert termios.tcgetattr(terminal)[3] != before[3]
            raise KeyboardInterrupt
        assert termios.tcgetattr(terminal) == before
    os.close(leader)


def test_lines_come_without_their_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty one is a line too: it goes back from a list."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("h\r\n\n add in place \nq"))
    assert list(lines()) == ["h", "", "add in place", "q"]

"""Memory that the judge and a fork share."""

from __future__ import annotations

import mmap
import os
from collections.abc import Iterator

import pytest

from autograder.grading.walled import SharedMemory
from autograder.worker.wire import MEMORY


@pytest.fixture
def memory() -> Iterator[SharedMemory]:
    memory = SharedMemory()
    yield memory
    memory.close()


def test_the_other_side_reads_and_writes_the_same_bytes(memory: SharedMemory) -> None:
    """The bytes that are laid down are there, and the bytes that the other side writes are read."""
    first, second = memory.lay([b"abc", b"defg"])
    with mmap.mmap(memory.fd, MEMORY) as theirs:
        assert theirs[second.offset : second.offset + second.size] == b"defg"
        theirs[first.offset] = ord("x")
    assert memory.read(first) == b"xbc"


def test_calls_lie_apart(memory: SharedMemory) -> None:
    """A later call's inputs are not where an earlier one's were, and aligned as PyTorch likes them."""
    places = [place for _ in range(3) for place in memory.lay([b"12345", b""])]
    assert all(place.offset % 64 == 0 for place in places)
    assert len({place.offset for place in places if place.size}) == 3


def test_a_used_up_memory_begins_anew(memory: SharedMemory) -> None:
    """Any number of calls fits, one after the other."""
    large = bytes(MEMORY // 3)
    assert [memory.lay([large])[0].offset for _ in range(3)][2] == 0


def test_too_much_is_refused(memory: SharedMemory) -> None:
    """A call that cannot fit is an error of the grader, told in bytes."""
    with pytest.raises(ValueError, match="bytes"):
        memory.lay([bytes(MEMORY)])


def test_nobody_can_shrink_it(memory: SharedMemory) -> None:
    """A fork cannot take away pages that the judge reads."""
    with pytest.raises(PermissionError):
        os.ftruncate(memory.fd, 0)

"""A server behind walls, and the memory that the judge shares with its forks."""

from __future__ import annotations

import os

import pytest

from autograder.grading.server import Server
from autograder.grading.walled import Fork, SharedMemory, WalledServer
from autograder.grading.walls import Walls
from autograder.isolation import Level
from autograder.worker import wire, words

LOAD = wire.Load("def f():\n    return 1\n", "a.py", "cpu", ["f"])


def test_what_is_laid_is_read_by_both() -> None:
    """Another mapping of the same file sees each change."""
    memory = SharedMemory()
    first, second = memory.lay([b"first", b"second"])
    assert (memory.read(first), memory.read(second)) == (b"first", b"second")
    os.pwrite(memory.fd, b"F", first.offset)
    assert memory.read(first) == b"First"
    memory.close()


def test_a_call_does_not_overwrite_the_one_before() -> None:
    """A tensor that the answer kept of it still holds its numbers."""
    memory = SharedMemory()
    (first,) = memory.lay([b"first"])
    memory.lay([b"later"])
    assert memory.read(first) == b"first"
    memory.close()


def test_nobody_takes_pages_from_under_the_judge() -> None:
    """The size is sealed, and so are the seals."""
    memory = SharedMemory()
    for size in (0, 2 * wire.MEMORY):
        with pytest.raises(PermissionError):
            os.ftruncate(memory.fd, size)
    memory.close()


def test_closing_gives_the_file_back() -> None:
    """A run makes thousands of them."""
    memory = SharedMemory()
    memory.close()
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(memory.fd)


def test_a_server_that_runs_is_not_started_again(server: Server) -> None:
    """The runs that share it need not know."""
    assert isinstance(server, WalledServer) and server._process is not None
    process, devices = server._process, server.devices
    server.start()
    assert server._process is process and process.poll() is None
    assert server.devices is devices


def test_each_exercise_has_a_fork_of_its_own(server: Server) -> None:
    """It knows the parts that were asked for, by it or before it."""
    parts: tuple[words.Part, ...] = ("tables",)
    first = server.worker(parts)
    assert first.load(LOAD).functions == ["f"]
    first.discard()
    second = server.worker()
    assert isinstance(second, Fork) and second is not first
    assert "tables" in second.parts
    assert second.load(LOAD).functions == ["f"]
    second.discard()


def test_a_server_that_was_lost_is_started_for_the_next_fork(server: Server) -> None:
    """The one before is ended with all that it started."""
    assert isinstance(server, WalledServer) and server._process is not None and server._control is not None
    lost = server._process
    server._control.close()
    worker = server.worker()
    assert lost.poll() is not None
    assert worker.load(LOAD).functions == ["f"]
    worker.discard()


def test_what_cannot_be_launched_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system without another process, for example."""
    monkeypatch.setattr("tempfile.mkdtemp", _full)
    assert WalledServer(Walls(Level.LIMITS))._start() == ("it cannot be launched (disk full)", False)


def _full(prefix: str) -> str:
    del prefix
    raise OSError("disk full")

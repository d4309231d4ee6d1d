"""Limits that a process puts on itself, each tried in a fork of this one."""

from __future__ import annotations

import ctypes
import mmap
import os
import resource
import select
import socket
import time
from pathlib import Path

import pytest

from autograder.tests.worker.forked import fork, in_a_fork
from autograder.worker import confine

MEGABYTE = 2**20


def outcome(work: object) -> str:
    """Return the name of what a piece of work raises, or "fine"."""
    try:
        work()  # type: ignore[operator]  # a function without arguments
    except BaseException as raised:  # noqa: BLE001 - whichever it is
        return type(raised).__name__
    return "fine"


# --- looking ----------------------------------------------------------------------------------------------------


def test_the_memory_of_a_process_is_read() -> None:
    """It maps at least as much as it uses."""
    pid = os.getpid()
    assert confine.mapped(pid) >= confine.resident(pid) > MEGABYTE


def test_used_memory_grows_by_what_is_touched() -> None:
    """Mapped memory by what is asked for."""

    def grown() -> list[int]:
        before = confine.mapped(os.getpid()), confine.resident(os.getpid())
        block = mmap.mmap(-1, 64 * MEGABYTE)  # not of the allocator, which may have as much left from other tests
        mapped = confine.mapped(os.getpid()) - before[0]
        block[::4096] = b"x" * len(block[::4096])
        return [mapped, confine.resident(os.getpid()) - before[1]]

    mapped, used = in_a_fork(grown)
    assert mapped >= 64 * MEGABYTE
    assert used >= 60 * MEGABYTE


def test_a_process_that_is_gone_uses_nothing() -> None:
    """Its file in `/proc` is empty or missing."""
    pid = fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    assert (confine.mapped(pid), confine.resident(pid), confine.proc(f"{pid}/statm")) == (0, 0, b"")


def test_a_folder_in_proc_is_no_short_file() -> None:
    """It reads as empty."""
    assert confine.proc("self") == b""
    assert confine.proc("self/cmdline") != b""


# --- forks ------------------------------------------------------------------------------------------------------


def test_a_fork_is_a_child() -> None:
    """It goes on from here by itself."""

    def bear() -> int:
        parent = os.getpid()
        if confine.fork() == 0:
            os._exit(7 if os.getppid() == parent and os.getpid() != parent else 1)
        return os.waitstatus_to_exitcode(os.wait()[1])

    assert in_a_fork(bear) == 7


def test_a_process_dies_with_its_parent() -> None:
    """A fork of a fork does, once it said so."""
    reading, writing = os.pipe()

    def leave_a_child() -> None:
        said, saying = os.pipe()
        if confine.fork() == 0:
            os.closerange(writing + 1, said)
            confine.die_with_parent()
            os.write(saying, b"x")
            time.sleep(600)
            os._exit(0)
        os.read(said, 1)

    in_a_fork(leave_a_child)
    os.close(writing)
    with os.fdopen(reading, "rb"):
        is_gone, _, _ = select.select([reading], [], [], 60)  # nobody holds the other end
        assert is_gone


def test_orphans_are_adopted() -> None:
    """A process whose parent died is waited for by the one above."""

    def adopt() -> list[int]:
        confine.adopt_orphans()
        if (child := confine.fork()) == 0:
            if confine.fork() == 0:
                os._exit(7)
            os._exit(3)
        ended = {}
        for _ in range(2):
            pid, status = os.wait()
            ended[pid] = os.waitstatus_to_exitcode(status)
        return [ended.pop(child), *ended.values()]

    assert in_a_fork(adopt) == [3, 7]


def test_a_process_hides_its_memory() -> None:
    """Its own files in `/proc` belong to root then."""

    def hide() -> list[int]:
        before = Path("/proc/self/environ").stat().st_uid
        confine.hide_memory()
        libc = ctypes.CDLL(None)
        return [before == os.getuid(), libc.prctl(3, 0, 0, 0, 0)]

    assert in_a_fork(hide) == [True, 0]


# --- limits -----------------------------------------------------------------------------------------------------


def test_workers_have_their_limits() -> None:
    """They cannot lift them again."""

    def limited() -> list[object]:
        before = confine.mapped(os.getpid())
        confine.limit_workers()
        kinds = (resource.RLIMIT_CORE, resource.RLIMIT_FSIZE, resource.RLIMIT_NOFILE)
        space = resource.getrlimit(resource.RLIMIT_AS)
        return [*(resource.getrlimit(kind) for kind in kinds), 0 <= space[0] - before - confine.ADDRESS_SPACE < 2**28]

    core, size, files, is_near = in_a_fork(limited)
    assert (core, size, files) == ([0, 0], [confine.FILE_SIZE] * 2, [confine.OPEN_FILES] * 2)
    assert is_near


def test_a_lower_limit_stays() -> None:
    """A machine may allow less."""

    def limited() -> list[int]:
        resource.setrlimit(resource.RLIMIT_NOFILE, (20, 30))
        confine.limit_workers()
        return list(resource.getrlimit(resource.RLIMIT_NOFILE))

    assert in_a_fork(limited) == [30, 30]


def test_an_absurd_allocation_fails_at_once(tmp_path: Path) -> None:
    """A large file does too."""

    def absurd() -> list[str]:
        confine.limit_workers()
        large = b"x" * (confine.FILE_SIZE + 1)
        return [outcome(lambda: bytearray(2**33)), outcome(lambda: (tmp_path / "file").write_bytes(large))]

    assert in_a_fork(absurd) == ["MemoryError", "OSError"]


def test_a_ceiling_is_set_and_lifted_from_outside() -> None:
    """The process meets it with its next large allocation."""
    said, saying = os.pipe()
    asked, asking = os.pipe()
    pid = fork()
    if pid == 0:
        for _ in range(3):
            os.read(asked, 1)
            os.write(saying, b"1" if outcome(lambda: mmap.mmap(-1, 64 * MEGABYTE)) == "fine" else b"0")
        os._exit(0)

    def tried() -> bytes:
        os.write(asking, b"x")
        return os.read(said, 1)

    outcomes = [tried()]
    confine.set_ceiling(pid, 8 * MEGABYTE)
    outcomes.append(tried())
    confine.set_ceiling(pid, None)
    outcomes.append(tried())
    os.waitpid(pid, 0)
    assert outcomes == [b"1", b"0", b"1"]


def test_next_to_the_ceiling_no_memory_is_free() -> None:
    """A freed block is not there for the block in between; both pauses are in order."""

    def fill() -> list[object]:
        held = [ctypes.create_string_buffer(MEGABYTE // 8) for _ in range(64)]
        held.clear()
        pauses: list[str] = []
        with confine.brimful(lambda: pauses.append("pause")):
            before = confine.mapped(os.getpid())
            block = ctypes.create_string_buffer(MEGABYTE)
            grown = confine.mapped(os.getpid()) - before
            del block
        try:
            with confine.brimful(lambda: pauses.append("again")):
                raise KeyError
        except KeyError:
            pauses.append("raised")
        return [pauses, grown >= MEGABYTE]

    assert in_a_fork(fill) == [["pause", "pause", "again", "again", "raised"], True]


# --- landlock ---------------------------------------------------------------------------------------------------


def test_only_the_files_below_the_paths_are_there(tmp_path: Path) -> None:
    """Some are read, some folders are listed, one is written in, and nothing is reached by TCP."""
    for name in ("readable", "listable", "writable", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").write_text("x")
    readable, listable, writable, other = (tmp_path / name for name in ("readable", "listable", "writable", "other"))

    def restricted() -> dict[str, str]:
        confine.landlock([str(readable), str(tmp_path / "missing")], [str(listable)], [str(writable)])()
        work = {
            "read": (readable / "file").read_text,
            "write where it reads": lambda: (readable / "new").write_text("x"),
            "list": lambda: list(listable.iterdir()),
            "read where it lists": (listable / "file").read_text,
            "write": lambda: (writable / "new").write_text("x"),
            "remove": (writable / "file").unlink,
            "read elsewhere": (other / "file").read_text,
            "list elsewhere": lambda: list(other.iterdir()),
            "devices": lambda: Path("/dev/null").write_text("x"),
            "connect": lambda: socket.create_connection(("127.0.0.1", 9), 1),
        }
        return {name: outcome(attempt) for name, attempt in work.items()}

    try:
        confine.landlock([], [], [])
    except OSError as lacking:
        pytest.skip(str(lacking))
    outcomes = in_a_fork(restricted)
    refused = {name for name, ended in outcomes.items() if ended == "PermissionError"}
    fine = {name for name, ended in outcomes.items() if ended == "fine"}
    assert fine == {"read", "list", "write", "remove", "devices"}
    assert refused >= outcomes.keys() - fine - {"connect"}
    assert outcomes["connect"] in ("PermissionError", "ConnectionRefusedError")

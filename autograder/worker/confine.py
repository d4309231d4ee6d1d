"""Limits that a process puts on itself, before any student code is there."""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

ADDRESS_SPACE = 6 * 2**30
"""Bytes of address space a fork may map beyond the server's: one absurd allocation fails at once."""
FILE_SIZE = 16 * 2**20
"""Largest file that a fork may write, in bytes."""
OPEN_FILES = 64
"""File descriptors that a fork may hold."""

_libc = ctypes.CDLL(None)
_fork = ctypes.PyDLL(None).fork  # keeps the interpreter's lock, unlike a CDLL
_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE, _PR_SET_CHILD_SUBREAPER = 1, 4, 36


def adopt_orphans() -> None:
    """Become the parent of every descendant whose own parent dies, so that nothing escapes by forking twice (Linux)."""
    _prctl(_PR_SET_CHILD_SUBREAPER, 1)


def die_with_parent() -> None:
    """Be killed when the parent process dies (Linux)."""
    _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def fork() -> int:
    """As ``os.fork``, without Python's hooks around it: they mend threads and locks that the server does not have."""
    return int(_fork())


def return_free_memory() -> None:
    """Give the allocator's free pages back (glibc): a fork would copy each one it reuses."""
    if sys.platform == "linux":
        _libc.malloc_trim(0)


def _prctl(option: int, value: int) -> None:
    if sys.platform == "linux":
        _libc.prctl(option, value, 0, 0, 0)


def hide_memory() -> None:
    """Let no other process of this user look into this one's memory or environment (Linux). Forks inherit it."""
    _prctl(_PR_SET_DUMPABLE, 0)


def landlock(readable: Iterable[str], listable: Iterable[str], writable: Iterable[str]) -> Callable[[], None]:
    """What denies every file not beneath the given paths, and all TCP, to the process that calls it and its children.

    ``listable`` folders show their names, not their files. Raises OSError where the kernel has no Landlock.
    """
    from landlockpy import AccessFS, Ruleset, supported

    if not supported():
        raise OSError("this kernel has no Landlock")
    reading = AccessFS.READ_FILE | AccessFS.EXECUTE
    making = AccessFS.MAKE_REG | AccessFS.MAKE_DIR | AccessFS.REMOVE_FILE | AccessFS.REMOVE_DIR
    writing = reading | making | AccessFS.WRITE_FILE | AccessFS.TRUNCATE | AccessFS.REFER
    devices = ("/dev/null", "/dev/zero", "/dev/urandom")
    rules = Ruleset()
    for path in filter(os.path.exists, readable):
        rules.allow_path(path, reading | AccessFS.READ_DIR if Path(path).is_dir() else reading)
    for path in listable:
        rules.allow_path(path, AccessFS.READ_DIR)
    for path in writable:
        rules.allow_path(path, writing | AccessFS.READ_DIR)
    for path in devices:
        rules.allow_path(path, AccessFS.READ_FILE | AccessFS.WRITE_FILE)
    return rules.restrict


def limit_forks() -> None:
    """Limits that every fork inherits: address space, file size, open files, no core dump."""
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_FSIZE, FILE_SIZE)
    _lower(resource.RLIMIT_NOFILE, OPEN_FILES)
    with contextlib.suppress(OSError):
        _lower(resource.RLIMIT_AS, _mapped() + ADDRESS_SPACE)


@contextlib.contextmanager
def ceiling(room: int | None) -> Iterator[None]:
    """Let this process map at most ``room`` bytes more than it does now. An attempt to lift that is seen."""
    if room is None:
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    return_free_memory()
    resource.setrlimit(resource.RLIMIT_AS, (_mapped() + room, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _mapped() -> int:
    """Bytes of address space that this process has mapped."""
    return int(_statm().split()[0]) * resource.getpagesize()


def _statm() -> bytes:
    return os.pread(_kept[0], 100, 0) if _kept else Path("/proc/self/statm").read_bytes()


_kept: list[int] = []


def keep_statm() -> int:
    """Open what tells how much this process has mapped, before ``/proc`` is out of reach; its descriptor."""
    _kept.append(os.open("/proc/self/statm", os.O_RDONLY))
    return _kept[0]


def _lower(kind: int, value: int) -> None:
    hard = resource.getrlimit(kind)[1]
    wanted = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (wanted, wanted))

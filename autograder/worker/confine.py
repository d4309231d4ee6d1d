"""Limits that a process puts on itself before any student code is loaded, or on a child that runs it."""

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
    """Have this process killed when its parent process dies (Linux)."""
    _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def fork() -> int:
    """Fork like ``os.fork``, without Python's hooks. They mend threads and locks that the server does not have."""
    return int(_fork())


def return_free_memory() -> None:
    """Give the allocator's free pages back (glibc). A fork would copy each one that it reuses."""
    if sys.platform == "linux":
        _libc.malloc_trim(0)


def _prctl(option: int, value: int) -> None:
    if sys.platform == "linux":
        _libc.prctl(option, value, 0, 0, 0)


def hide_memory() -> None:
    """Forbid other processes of this user to look into this one's memory or environment (Linux). Forks inherit it."""
    _prctl(_PR_SET_DUMPABLE, 0)


def landlock(readable: Iterable[str], listable: Iterable[str], writable: Iterable[str]) -> Callable[[], None]:
    """Return a function that restricts the calling process and its children: no TCP, and only files below these paths.

    ``listable`` folders show the names in them, not the contents. Raises OSError where the kernel has no Landlock.
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


def limit_workers() -> None:
    """Set limits that every fork inherits: address space, file size, open files, no core dump."""
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_FSIZE, FILE_SIZE)
    _lower(resource.RLIMIT_NOFILE, OPEN_FILES)
    with contextlib.suppress(OSError):
        _lower(resource.RLIMIT_AS, mapped(os.getpid()) + ADDRESS_SPACE)


def set_ceiling(pid: int, room: int | None) -> None:
    """Let that process map at most ``room`` bytes more than it does now. None lifts the limit.

    It cannot do this itself, since the kernel refuses it the call.
    """
    hard = resource.prlimit(pid, resource.RLIMIT_AS)[1]
    wanted = hard if room is None else mapped(pid) + room
    soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    resource.prlimit(pid, resource.RLIMIT_AS, (soft, hard))


def mapped(pid: int) -> int:
    """Return the bytes of address space that a process has mapped; 0 when it is gone."""
    return _pages(pid, 0)


def resident(pid: int) -> int:
    """Return the bytes of memory that a process uses; 0 when it is gone."""
    return _pages(pid, 1)


def _pages(pid: int, field: int) -> int:
    fields = proc(f"{pid}/statm").split()
    return int(fields[field]) * resource.getpagesize() if fields else 0


def proc(name: str) -> bytes:
    """Read a short file in ``/proc``; empty when it is gone."""
    # Every page that the server writes while a fork lives is copied. So this path is short on purpose.
    try:
        fd = os.open(f"/proc/{name}", os.O_RDONLY)
    except OSError:
        return b""
    try:
        return os.read(fd, 4096)
    except OSError:
        return b""
    finally:
        os.close(fd)


# --- no free memory next to the ceiling -----------------------------------------------------------------------------
# The mapped memory of a process is bounded from outside, the free memory in its allocator is not. So none is left free.

_RESERVE = 256 * 2**10
"""Bytes that stay free for small objects, Python's own among them."""
_LARGE = 16 * 2**10
"""From this size on, every object is mapped by itself, and counts."""
_FILLING = tuple(2**power for power in range(22, 13, -1))
_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3
_IS_MAPPED = 2
"""The bit of a block's size, in the word before it, that says that it was mapped by itself (glibc)."""
_WORD = ctypes.sizeof(ctypes.c_size_t)
_malloc, _free = _libc.malloc, _libc.free
_malloc.restype, _malloc.argtypes, _free.argtypes = ctypes.c_void_p, [ctypes.c_size_t], [ctypes.c_void_p]


@contextlib.contextmanager
def brimful(pause: Callable[[], None]) -> Iterator[None]:
    """Stand still before and after the following block, with an allocator that has only a reserve left to give.

    During each pause the judge has a ceiling set or lifted.
    """
    filling = _fill() if hasattr(_libc, "mallopt") else []
    pause()
    try:
        yield
    finally:
        for block in filling:
            _free(block)
        pause()


def _fill() -> list[int]:
    """Take the free memory in the allocator (glibc)."""
    _libc.mallopt(_M_TRIM_THRESHOLD, 2**30)  # freed memory stays in the allocator
    _libc.mallopt(_M_MMAP_THRESHOLD, 2**24)
    reserve = _malloc(_RESERVE)
    _libc.mallopt(_M_MMAP_THRESHOLD, _LARGE)
    _libc.malloc_trim(0)
    filling = []
    for size in _FILLING:
        while block := _free_block(size):
            filling.append(block)
    _free(reserve)
    return filling


def _free_block(size: int) -> int | None:
    """Take a block of free memory. Return None if the allocator got it from the kernel."""
    block: int | None = _malloc(size)
    if block is not None and not ctypes.c_size_t.from_address(block - _WORD).value & _IS_MAPPED:
        return block
    _free(block)
    return None


def _lower(kind: int, value: int) -> None:
    hard = resource.getrlimit(kind)[1]
    wanted = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (wanted, wanted))

"""A filter against system calls that no answer needs: other processes, the network, memory shared with others.

A fork puts the seccomp filter on before it loads an answer, and cannot take it off. A call that would start a process
fails with EPERM. A thread may start, since autograd needs one on an accelerator. Source of the numbers: Linux's
``unistd.h`` of each architecture.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
from collections.abc import Callable
from dataclasses import dataclass

_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _FILTER_MODE = 38, 22, 2
_CLONE_THREAD = 0x10000
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _REFUSE, _UNKNOWN = 0x7FFF0000, 0x00050000 | errno.EPERM, 0x00050000 | errno.ENOSYS
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT, _THIRD_ARGUMENT = 0, 4, 16, 32
_NOT_IN_64_BITS = 0x40000000
"""x32 calls have this bit; nothing else has."""


@dataclass(frozen=True, kw_only=True)
class _Table:
    """One architecture: its name to the kernel, and its numbers."""

    architecture: int
    clone: int
    clone3: int
    prlimit: int
    refused: dict[str, int]
    on_itself: dict[str, int]


def _numbers(text: str) -> dict[str, int]:
    """Return ``"fork 57, vfork 58"`` as a dict."""
    return {name: int(number) for name, number in (entry.split() for entry in text.split(","))}


_EVERYWHERE = _numbers(
    "pidfd_send_signal 424, io_uring_setup 425, io_uring_enter 426, io_uring_register 427, pidfd_open 434, "
    "pidfd_getfd 438, process_madvise 440"
)
_TABLES = {
    "x86_64": _Table(
        architecture=0xC000003E,
        clone=56,
        clone3=435,
        prlimit=302,
        refused=_numbers(
            "fork 57, vfork 58, execve 59, execveat 322, ptrace 101, process_vm_readv 310, process_vm_writev 311, "
            "kcmp 312, tkill 200, rt_sigqueueinfo 129, rt_tgsigqueueinfo 297, add_key 248, request_key 249, "
            "keyctl 250, mq_open 240, msgget 68, shmget 29, shmat 30, shmctl 31, semget 64, semop 65, semctl 66, "
            "unshare 272, setns 308, mount 165, umount2 166, pivot_root 155, chroot 161, bpf 321, "
            "perf_event_open 298, userfaultfd 323, migrate_pages 256, move_pages 279, setpriority 141, "
            "ioprio_set 251, socket 41, setitimer 38, alarm 37, timer_create 222, setrlimit 160"
        ),
        on_itself=_numbers("kill 62, tgkill 234, sched_setaffinity 203, sched_setscheduler 144"),
    ),
    "aarch64": _Table(
        architecture=0xC00000B7,
        clone=220,
        clone3=435,
        prlimit=261,
        refused=_numbers(
            "execve 221, execveat 281, ptrace 117, process_vm_readv 270, process_vm_writev 271, kcmp 272, tkill 130, "
            "rt_sigqueueinfo 138, rt_tgsigqueueinfo 240, add_key 217, request_key 218, keyctl 219, mq_open 180, "
            "msgget 186, shmget 194, shmctl 195, shmat 196, semget 190, semctl 191, semop 193, unshare 97, setns 268, "
            "mount 40, umount2 39, pivot_root 41, chroot 51, bpf 280, perf_event_open 241, userfaultfd 282, "
            "migrate_pages 238, move_pages 239, setpriority 140, ioprio_set 30, socket 198, setitimer 103, "
            "timer_create 107, setrlimit 164"
        ),
        on_itself=_numbers("kill 129, tgkill 131, sched_setaffinity 122, sched_setscheduler 119"),
    ),
}
"""``refused`` fail always; ``on_itself`` fail where their first argument is another process."""


def prepare() -> Callable[[], None]:
    """Return a function that installs the filter in the calling process and its threads.

    The function raises OSError if the kernel cannot filter. ``prepare`` raises OSError on an unknown architecture.
    """
    table = _TABLES.get(platform.machine())
    if table is None:
        raise OSError(f"the system calls of {platform.machine()} are not known")
    libc = ctypes.CDLL(None, use_errno=True)
    nobody = _program(table)

    def refuse() -> None:
        code = nobody.replace(struct.pack("I", _NOBODY), struct.pack("I", os.getpid()))
        lines = ctypes.create_string_buffer(code, len(code))
        program = struct.pack("HxxxxxxP", len(code) // 8, ctypes.addressof(lines))
        if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) or libc.prctl(_PR_SET_SECCOMP, _FILTER_MODE, program, 0, 0):
            number = ctypes.get_errno()
            raise OSError(number, f"this kernel filters no system calls: {os.strerror(number)}")

    return refuse


_NOBODY = 0x3FFFABCD
"""Stands for the process: no process has so high a number."""


def _program(table: _Table) -> bytes:
    """Return the filter. Jumps only go forward, so the verdicts are at the end."""
    refused = (*table.refused.values(), *_EVERYWHERE.values())
    return _assembled(
        [
            _Line(_LOAD, _ARCHITECTURE),
            _Line(_EQUAL, table.architecture, "", "refuse"),
            _Line(_LOAD, _NUMBER),
            _Line(_AT_LEAST, _NOT_IN_64_BITS, "refuse"),
            *(_Line(_EQUAL, number, "refuse") for number in refused),
            _Line(_EQUAL, table.clone3, "unknown"),  # its flags lie behind a pointer; clone is tried next
            _Line(_EQUAL, table.clone, "thread?"),
            _Line(_EQUAL, table.prlimit, "reads?"),
            *(_Line(_EQUAL, number, "itself?") for number in table.on_itself.values()),
            _Line(_RETURN, _ALLOW),
            _Line(_LOAD, _FIRST_ARGUMENT, name="thread?"),
            _Line(_ANY_BIT, _CLONE_THREAD, "allow", "refuse"),
            _Line(_LOAD, _THIRD_ARGUMENT, name="reads?"),  # the address of the limits to set: no limit is set without
            _Line(_ANY_BIT, 0xFFFFFFFF, "refuse"),
            _Line(_LOAD, _THIRD_ARGUMENT + 4),
            _Line(_ANY_BIT, 0xFFFFFFFF, "refuse"),
            _Line(_LOAD, _FIRST_ARGUMENT, name="itself?"),
            _Line(_EQUAL, _NOBODY, "allow"),
            _Line(_EQUAL, 0, "allow", "refuse"),
            _Line(_RETURN, _ALLOW, name="allow"),
            _Line(_RETURN, _UNKNOWN, name="unknown"),
            _Line(_RETURN, _REFUSE, name="refuse"),
        ]
    )


@dataclass(frozen=True)
class _Line:
    """One instruction: its operation, its operand, the names of the next lines, and its own."""

    code: int
    value: int
    if_so: str = ""
    if_not: str = ""
    name: str = ""


def _assembled(lines: list[_Line]) -> bytes:
    places = {line.name: place for place, line in enumerate(lines) if line.name}

    def skipped(name: str, place: int) -> int:
        return places[name] - place - 1 if name else 0

    return b"".join(
        struct.pack("HBBI", line.code, skipped(line.if_so, place), skipped(line.if_not, place), line.value)
        for place, line in enumerate(lines)
    )

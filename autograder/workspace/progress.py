"""The file ``progress.txt``: the passed exercises, a line for each, for people to read, edit and merge."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from autograder.catalogue import exercises
from autograder.errors import UnwritableOutput
from autograder.language import LANGUAGES, Text

_HEAD = """\
# What is passed in this folder. kata writes this file. Two copies can be merged line by line: the later line counts.
# 这个文件夹里通过了哪些题，由 kata 写入。两份可以逐行合并：时间晚的一行算数。
"""
_LINE = re.compile(r"(\w+): +(passed|[\d.]+/[\d.]+) +(\d{4}-\d\d-\d\d(?: \d\d:\d\d)?)\s*")
_LANGUAGE = re.compile(rf"language: +({'|'.join(LANGUAGES)})\s*")
_PASSED = "passed"


@dataclass(frozen=True)
class Standing:
    """The state of an exercise: ``passed`` or points such as ``7/9``, and since when."""

    verdict: str
    time: str

    @property
    def is_passed(self) -> bool:
        """True when every point is earned."""
        return self.verdict == _PASSED


@dataclass(frozen=True)
class Progress:
    """The file. Unknown lines, as a merge may leave them, are skipped."""

    path: Path

    def language(self) -> str | None:
        """Return the language that the workspace was started in."""
        found = [match[1] for line in self._lines() if (match := _LANGUAGE.fullmatch(line))]
        return found[-1] if found else None

    def standings(self) -> dict[str, Standing]:
        """Return the state of each exercise that was looked at, by slug."""
        found: dict[str, Standing] = {}
        for line in self._lines():
            if match := _LINE.fullmatch(line):
                standing = Standing(match[2], match[3])
                known = found.get(match[1])
                if known is None or standing.time >= known.time:
                    found[match[1]] = standing
        return found

    def record(self, points: dict[str, tuple[float, float]]) -> None:
        """Write the present state of these exercises: points earned and possible, by slug. Raises UnwritableOutput."""
        standings = self.standings()
        now = f"{datetime.now():%Y-%m-%d %H:%M}"
        for slug, (score, most) in points.items():
            verdict = _PASSED if score == most else f"{score:g}/{most:g}"
            known = standings.get(slug)
            if known is None or known.verdict != verdict:
                standings[slug] = Standing(verdict, now)
        self._write(self.language(), standings)

    def forget(self, slug: str) -> None:
        """Take out an exercise's line. Raises UnwritableOutput."""
        self._write(self.language(), {other: one for other, one in self.standings().items() if other != slug})

    def begin(self, language: str) -> None:
        """Write the file, with this language, if it does not exist yet. Raises UnwritableOutput."""
        if not self.path.exists():
            self._write(language, {})

    def _lines(self) -> Iterable[str]:
        try:
            return self.path.read_text("utf-8", errors="replace").splitlines()
        except OSError:
            return ()

    def _write(self, language: str | None, standings: dict[str, Standing]) -> None:
        order = {exercise.slug: number for number, exercise in enumerate(exercises())}
        slugs = sorted(standings, key=lambda slug: (order.get(slug, len(order)), slug))
        chosen = f"language: {language}\n" if language else ""
        lines = (f"{slug}: {standings[slug].verdict} {standings[slug].time}\n" for slug in slugs)
        text = f"{_HEAD}{chosen}\n{''.join(lines)}"
        written = self.path.with_name(f".{self.path.name}.{os.getpid()}")
        try:
            written.write_text(text, "utf-8")
            written.replace(self.path)
        except OSError as wrong:
            raise UnwritableOutput(
                Text(f"'{self.path}' cannot be written: {wrong.strerror}", f"“{self.path}”无法写入：{wrong.strerror}"),
                Text("Start in a folder that you may write to.", "请在可以写入的文件夹里开始。"),
            ) from wrong

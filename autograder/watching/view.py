"""The picture that a watch gives of one exercise: title, verdict, hints, place, progress and keys."""

from __future__ import annotations

import os
import re
from pathlib import Path

from autograder.catalogue import Exercise, exercises
from autograder.language import Text
from autograder.stub import reference
from autograder.verdicts import Status
from autograder.watching.bench import Looked
from autograder.watching.screen import Screen
from autograder.workspace import Workspace

_PLACE = Text("{note} · {title}", "{note} · {title}")
_EDIT = Text("Edit   {place}", "请编辑  {place}")
_EXPECTED = Text(
    "Nothing is written yet, so it fails: that is how every exercise begins. Write your answer at that line and save "
    "the file; the verdict comes here by itself.",
    "还没有写，所以没有通过：每道题都是这样开始的。请在那一行写下答案并保存文件，结果会自己出现在这里。",
)
_EXPECTED_BY_HAND = Text(
    "Nothing is written yet, so it fails: that is how every exercise begins. Write your answer at that line, save the "
    "file, and press r here.",
    "还没有写，所以没有通过：每道题都是这样开始的。请在那一行写下答案，保存文件，再在这里按 r。",
)
_NEXT = Text("Press n for the next exercise, s for a reference solution.", "按 n 到下一题，按 s 看参考解答。")
_HINT = Text("Hint {number}/{count}: {hint}", "提示 {number}/{count}：{hint}")
_COPY = Text(
    "There is another file for this exercise: {copy}. This one is judged: {judged}",
    "这道题还有一个文件：{copy}。评的是：{judged}",
)
_KEYS = Text(
    "n next · h hint · l list · r run · x reset · s solution · q quit",
    "n 下一题 · h 提示 · l 列表 · r 运行 · x 重来 · s 解答 · q 退出",
)
NO_FILE = Text(
    "There is no file for this exercise. `kata update` brings it back.",
    "没有这道题的文件。`kata update` 会把它取回来。",
)
_TO_WRITE = re.compile(r"^\s+raise NotImplementedError", re.MULTILINE)


class View:
    """Shows the exercises of a workspace on a screen."""

    def __init__(self, workspace: Workspace, screen: Screen, *, by_hand: bool) -> None:
        self._workspace = workspace
        self._screen = screen
        self._by_hand = by_hand

    def exercise(self, exercise: Exercise, looked: Looked | None, hints: int, more: Text | None = None) -> None:
        """Show an exercise again, with its verdict if there is one, and that many hints. ``more`` is the last line."""
        screen, files = self._screen, self._files(exercise)
        screen.clear()
        screen.say(_PLACE, "bold", note=exercise.note, title=exercise.title[screen.lang])
        screen.line("")
        if looked is not None:
            self._verdict(exercise, looked, files)
        for number in range(hints):
            screen.line("")
            hint = exercise.hints[number][screen.lang]
            screen.say(_HINT, number=number + 1, count=len(exercise.hints), hint=hint)
        if more is not None:
            screen.line("")
            screen.line(more[screen.lang])
        self._foot(exercise, files)

    def solution(self, exercise: Exercise) -> None:
        """Show the reference solution in its place."""
        self._screen.clear()
        self._screen.code(reference(exercise))
        self._foot(exercise, self._files(exercise))

    def file(self, exercise: Exercise) -> Path | None:
        """Return the file that is judged for an exercise, if there is one."""
        return next(iter(self._files(exercise)), None)

    def _files(self, exercise: Exercise) -> list[Path]:
        """Return the files for an exercise: the one that is judged, then its copies."""
        return self._workspace.files().get(exercise.slug, [])

    def _verdict(self, exercise: Exercise, looked: Looked, files: list[Path]) -> None:
        screen, result = self._screen, looked.result
        if looked.error is not None:
            screen.line(looked.error.told[screen.lang])
            return
        if result is None:
            screen.say(NO_FILE)
            return
        if result.status is Status.NOT_ATTEMPTED:
            screen.prose(exercise.prompt[screen.lang])
            screen.say(_EXPECTED_BY_HAND if self._by_hand else _EXPECTED)
            return
        screen.verdict(result, shown(files[0].parent) if files else "")
        if result.status is Status.PASSED:
            screen.line("")
            screen.line(exercise.why[screen.lang])
            screen.line("")
            screen.say(_NEXT, "bold")

    def _foot(self, exercise: Exercise, files: list[Path]) -> None:
        screen, standings = self._screen, self._workspace.progress.standings()
        screen.line("")
        for judged in files[:1]:
            screen.say(_EDIT, "cyan", place=f"{shown(judged)}:{_line_to_write(exercise, judged)}")
            for copy in files[1:]:
                screen.say(_COPY, copy=shown(copy), judged=shown(judged))
        screen.progress(sum(one.is_passed for one in standings.values()), len(exercises()))
        screen.say(_KEYS, "dim")
        screen.flush()


def shown(path: Path) -> str:
    """Return the path as seen from the working folder."""
    return os.path.relpath(path)


def _line_to_write(exercise: Exercise, place: Path) -> int:
    """Return the line of the stub's exception, else the line where the function begins."""
    try:
        text = place.read_text("utf-8", errors="replace")
    except OSError:
        return 1  # an editor is just replacing it
    name = re.escape(exercise.functions[0].name)
    found = _TO_WRITE.search(text) or re.search(rf"^def {name}\b", text, re.MULTILINE)
    return text.count("\n", 0, 0 if found is None else found.end()) + 1

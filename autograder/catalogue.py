"""The catalogue of exercises. It reads the trees and imports none of them.

An exercise is one name in three trees (``solutions``, ``exercises``, ``graders``) and its bank in a fourth
(``answers``). Its order is the number in the file's name, its identity the slug.
"""

from __future__ import annotations

import ast
import difflib
import functools
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.errors import BrokenTree, UnknownExercise
from autograder.language import Text, same

__all__ = ["PACKAGE", "ROOT", "Exercise", "Function", "Text", "exercises", "find", "select"]

PACKAGE = Path(__file__).resolve().parent
ROOT = PACKAGE.parent if (PACKAGE.parent / "solutions").is_dir() else PACKAGE
"""The folder of ``solutions`` and ``exercises``: the checkout, or the installed package itself."""
_TREE = "solutions" if (ROOT / "solutions").is_dir() else "exercises"
"""The tree that says what there is. The copy that students get has only the stubs."""

_NAME = re.compile(r"(\d\d)_([a-z][a-z0-9_]*)\.py")
_CJK = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True)
class Function:
    """A function that an answer must define: its name, its parameters in order, and its docstring."""

    name: str
    parameters: tuple[str, ...]
    docstring: str


@dataclass(frozen=True)
class Exercise:
    """One exercise and its files."""

    note: str
    number: str
    slug: str

    @property
    def file(self) -> str:
        """The file's name in the solution and exercise trees."""
        return f"{self.number}_{self.slug}.py"

    @property
    def solution(self) -> Path:
        """The file written by hand: prompt, examples, hints, solution."""
        return ROOT / "solutions" / self.note / self.file

    @property
    def stub(self) -> Path:
        """The file that the student starts from."""
        return ROOT / "exercises" / self.note / self.file

    @property
    def grader(self) -> Path:
        """The hidden checks."""
        return PACKAGE / "graders" / self.note / f"test_{self.file}"

    @property
    def bank(self) -> Path:
        """The folder of right and wrong answers."""
        return PACKAGE / "answers" / self.note / f"{self.number}_{self.slug}"

    @functools.cached_property
    def tree(self) -> ast.Module:
        """The parsed solution, or the stub if there is no solution. Raises BrokenTree if it is not Python."""
        path = ROOT / _TREE / self.note / self.file
        try:
            return ast.parse(path.read_text(encoding="utf-8"))
        except SyntaxError as wrong:
            raise BrokenTree(
                same(f"{path}:{wrong.lineno}: {wrong.msg}"), Text("Repair the solution.", "请改好这个解答。")
            ) from wrong

    @functools.cached_property
    def title(self) -> Text:
        """The exercise's name, from the first line of the solution's docstring."""
        en, bar, zh = (ast.get_docstring(self.tree) or "").partition("\n")[0].partition(" | ")
        if not bar:
            raise BrokenTree(
                Text(
                    f"{self.solution}: the first line has no title in two languages",
                    f"{self.solution}：第一行没有两种语言的标题",
                ),
                Text('Write """English | 中文.', '请写成 """English | 中文。'),
            )
        return Text(en.strip(), zh.strip())

    @functools.cached_property
    def prompt(self) -> Text:
        """The task and its requirements, without the title."""
        _, _, body = (ast.get_docstring(self.tree) or "").partition("\n")
        paragraphs = body.strip("\n").split("\n\n")
        first_chinese = next((n for n, part in enumerate(paragraphs) if _CJK.search(part)), len(paragraphs))
        return Text("\n\n".join(paragraphs[:first_chinese]), "\n\n".join(paragraphs[first_chinese:]))

    @functools.cached_property
    def functions(self) -> tuple[Function, ...]:
        """The functions that an answer must define, in order."""
        defined = [node for node in self.tree.body if isinstance(node, ast.FunctionDef) and node.name[0] != "_"]
        return tuple(
            Function(node.name, tuple(arg.arg for arg in node.args.args), ast.get_docstring(node) or "")
            for node in defined
        )

    @functools.cached_property
    def hints(self) -> tuple[Text, ...]:
        """The hints, from gentle to nearly complete."""
        return tuple(Text(*pair) for pair in self._literal("HINTS"))

    @functools.cached_property
    def why(self) -> Text:
        """The lesson of the exercise, shown after it is passed."""
        return Text(*self._literal("WHY"))

    def _literal(self, name: str) -> Any:
        for node in self.tree.body:
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
                return ast.literal_eval(node.value)
        raise BrokenTree(
            Text(f"{self.solution}: {name} is missing", f"{self.solution}：缺少 {name}"),
            Text(f"Write {name} = (English, Chinese) pairs at the end.", f"请在末尾写 {name} =（英文, 中文）对。"),
        )


@functools.cache
def exercises() -> tuple[Exercise, ...]:
    """Return every exercise, in order."""
    return tuple(
        Exercise(path.parent.name, match[1], match[2])
        for path in sorted((ROOT / _TREE).glob("[0-9]*/*.py"))
        if (match := _NAME.fullmatch(path.name))
    )


def find(name: str, note: str = "") -> Exercise:
    """Return the exercise of that slug, or the one that a person means by this name: file, title or number.

    A number belongs to ``note`` if that is a note. Raises UnknownExercise when none or several are meant.
    """
    for exercise in exercises():
        if exercise.slug == name:
            return exercise
    meant = _meant(_compact(name))
    meant = [exercise for exercise in meant if exercise.note == note] or meant
    if len(meant) == 1:
        return meant[0]
    if meant:
        slugs = [exercise.slug for exercise in meant]
        raise UnknownExercise(
            Text(f"'{name}' can be {len(meant)} exercises", f"“{name}”可以是 {len(meant)} 道题"),
            Text(f"Name one: {', '.join(slugs)}.", f"请写其中一题：{'、'.join(slugs)}。"),
        )
    slugs = [exercise.slug for exercise in exercises()]
    near = difflib.get_close_matches(name, slugs) or [other for other in slugs if name and name in other]
    hint = Text(f"Did you mean {' or '.join(near[:3])}? ", f"是不是 {' 或 '.join(near[:3])}？") if near else same("")
    raise UnknownExercise(
        Text(f"there is no exercise '{name}'", f"没有叫“{name}”的题"),
        Text(f"{hint.en}`kata list` shows them all.", f"{hint.zh}`kata list` 列出所有的题。"),
    )


def _meant(compact: str) -> list[Exercise]:
    """Return the exercises whose file, slug, number or title matches, ignoring capitals, spaces and signs."""
    if compact.isdecimal():
        return [one for one in exercises() if int(one.number) == int(compact)]
    by_file = [one for one in exercises() if compact in (_compact(one.slug), _compact(one.file))]
    if by_file or not compact:
        return by_file
    return [one for one in exercises() if compact in (_compact(one.title.en), _compact(one.title.zh))]


def _compact(name: str) -> str:
    bare = unicodedata.normalize("NFKC", name).lower().removesuffix(".py")
    return "".join(filter(str.isalnum, bare))


def select(slugs: Iterable[str]) -> tuple[Exercise, ...]:
    """Return the exercises of those slugs in catalogue order, or all of them when no slug is given."""
    wanted = {find(slug) for slug in slugs}
    return tuple(exercise for exercise in exercises() if not wanted or exercise in wanted)

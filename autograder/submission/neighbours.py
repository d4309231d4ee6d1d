"""Neighbours: files of a submission that its answers import, found by the name of the module."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from autograder.catalogue import Text
from autograder.submission.files import File
from autograder.submission.model import MAX_ANSWER, Answer
from autograder.submission.names import exercise_of
from autograder.syntax import parsed
from autograder.text import decode

MAX_MODULES = 20
"""Modules that one answer may bring along."""
MAX_TEXT = 2 * MAX_ANSWER
"""Characters that they may have together."""
_PLATFORM = re.compile(r"[^_/]+_(?:LATE_)?\d+_\d+_(.+?)(?:-\d+)?\.py")
"""The name that Canvas gives to a file that was handed in as ``helpers.py``."""
_INSTALLED = sys.stdlib_module_names | {"torch", "numpy", "pandas", "matplotlib", "IPython"}
_ABSENT = Text(
    "there is no `{name}.py` among the files handed in, and no library of that name here. Hand that file in too, or "
    "write what you need of it into this one: each file is graded by itself",
    "交来的文件里没有 `{name}.py`，这里也没有叫这个名字的库。请把那个文件一起交上来，或者把需要的部分写进这个文件："
    "每个文件单独评分",
)


class Neighbours:
    """The Python files of a submission, by the names that an answer would import."""

    def __init__(self, files: Iterable[File]) -> None:
        self._by_name: dict[str, list[File]] = {}
        for file in files:
            for name in _module_names(file.path):
                self._by_name.setdefault(name, []).append(file)

    def with_helpers(self, answer: Answer) -> tuple[Answer, set[str]]:
        """Return the answer with the modules that it imports, and their own, and the paths of these files."""
        if "import" not in answer.source + answer.before:
            return answer, set()
        helpers: dict[str, str] = {}
        absent: set[str] = set()
        taken: set[str] = set()
        pending = list(_imports(f"{answer.before}\n{answer.source}"))
        while pending:
            name = pending.pop()
            if name in helpers or name in absent or name.partition(".")[0] in _INSTALLED:
                continue
            file = self._find(name, answer.path)
            text = None if file is None else _text(file)
            if file is None or text is None:
                absent.add(name)
                continue
            if len(helpers) == MAX_MODULES or sum(map(len, helpers.values())) + len(text) > MAX_TEXT:
                break
            helpers[name] = text
            taken.add(file.path)
            pending += _imports(text)
        packages = {package for name in helpers for package in _with_packages(name)}
        helpers = {**dict.fromkeys(packages, ""), **helpers}
        missing = {name: _absent(name) for name in absent if "." not in name and name not in helpers}
        return replace(answer, helpers=helpers, absent={**answer.absent, **missing}), taken

    def _find(self, module: str, path: str) -> File | None:
        """Return the file of that module that is nearest to the answer."""
        tail = module.replace(".", "/")
        found = [file for file in self._by_name.get(module.rpartition(".")[2], []) if _is(file.path, tail)]
        here = PurePosixPath(path).parts[:-1]
        return min(found, key=lambda file: (-_shared(here, file.path), file.path.count("/"), file.path), default=None)


def _absent(name: str) -> Text:
    return Text(_ABSENT.en.format(name=name), _ABSENT.zh.format(name=name))


def _module_names(path: str) -> set[str]:
    pure = PurePosixPath(path)
    names = {pure.parent.name} if pure.name == "__init__.py" else {pure.stem}
    if canvas := _PLATFORM.fullmatch(pure.name):
        names.add(canvas[1])
    if named := exercise_of(pure.name):
        names.add(named.slug)
    return names


def _is(path: str, tail: str) -> bool:
    """True when the path is that of the module, whose dots are slashes in ``tail``."""
    if "/" not in tail:
        return True
    return f"/{path}".endswith((f"/{tail}.py", f"/{tail}/__init__.py"))


def _shared(here: tuple[str, ...], path: str) -> int:
    """Return the number of folders that the path has in common with ``here``."""
    count = 0
    for one, other in zip(here, PurePosixPath(path).parts[:-1], strict=False):
        if one != other:
            break
        count += 1
    return count


def _imports(text: str) -> Iterator[str]:
    """Yield the modules that the text imports, and the packages that they are in."""
    tree = parsed(text)
    for node in () if tree is None else ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield from _with_packages(alias.name)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from _with_packages(node.module)
            if "." not in node.module and node.module not in _INSTALLED:
                yield from (f"{node.module}.{alias.name}" for alias in node.names if alias.name != "*")


def _with_packages(module: str) -> Iterator[str]:
    parts = module.split(".")[:10]
    yield from (".".join(parts[:end]) for end in range(1, len(parts) + 1))


def _text(file: File) -> str | None:
    content = file.read()
    text = content if isinstance(content, Text) else decode(content)
    return None if isinstance(text, Text) else text

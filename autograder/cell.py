"""The meaning of a notebook cell: IPython's reading of it, as plain Python with every line in its place."""

from __future__ import annotations

import ast
import itertools
import re
import warnings
from collections.abc import Iterator
from typing import Any

from autograder.catalogue import Text
from autograder.syntax import parsed

_MAX_WORK = 2**20
"""Characters that IPython looks at for one notebook. It reads a cell again for every line that is not Python."""
_MAX_LINE = 2_000
"""Longest line that it is given: some of its patterns take the square of it."""
_RUNS = {"time", "prun", "memit", "debug"}
"""Magics whose argument is a statement that runs in the notebook and may set names there."""
_NO_PYTHON = {
    *("bash", "sh", "script", "system", "sx", "!", "cmd", "powershell", "writefile", "file", "html", "HTML", "svg"),
    *(
        "SVG",
        "latex",
        "markdown",
        "javascript",
        "js",
        "perl",
        "ruby",
        "R",
        "sql",
        "cython",
        "python",
        "python2",
        "pypy",
    ),
    *("python3", "script", "css", "julia"),
}
"""Cell magics below which nothing is Python of this notebook."""
_TOO_MUCH = Text(
    "the cell is large and holds very many lines only for Jupyter (%, !, ?); remove them",
    "单元格很大，又有太多只给 Jupyter 的行（%、!、?）；请删去它们",
)
_HOLDS_NONE = Text(
    "its cell begins with `%%{name}`, so nothing in it is run as Python; remove that line",
    "它的单元格以 `%%{name}` 开头，其中没有任何内容作为 Python 运行；请删去这一行",
)


class Reader:
    """The reader of one notebook's cells, with one bound for all of them."""

    def __init__(self) -> None:
        self._left = _MAX_WORK
        self._known: dict[str, str | Text] = {}

    def python(self, source: str) -> str | Text:
        """Return the cell's text as plain Python, with lines in their places, or the reason why it holds none.

        Text that is Python, or that IPython does not make Python, is returned as it is.
        """
        if source not in self._known:
            self._known[source] = self._read(source)
        return self._known[source]

    def _read(self, source: str) -> str | Text:
        if not is_python(source):
            plain = self._transformed(source)
            if isinstance(plain, Text):
                return plain
            source = plain if is_python(plain) else source
        return _without_awaiting(source)

    def _transformed(self, source: str) -> str | Text:
        if max(map(len, source.splitlines()), default=0) > _MAX_LINE:
            return source
        from IPython.core.inputtransformer2 import TransformerManager  # slow to import, and most cells are plain Python

        manager: Any = TransformerManager()  # type: ignore[no-untyped-call]
        lines = [f"{line}\n" for line in source.split("\n")]
        blank = len(list(itertools.takewhile(lambda line: not line.strip(), lines)))
        head, lines = ["\n"] * blank, lines[blank:]
        while lines:
            for clean in manager.cleanup_transforms:
                lines = clean(lines)
            magic = re.match(r"%%(\S+)(?<!\?)", lines[0]) if lines else None
            if magic is None:
                break
            if magic[1] in _NO_PYTHON:
                return Text(_HOLDS_NONE.en.format(name=magic[1]), _HOLDS_NONE.zh.format(name=magic[1]))
            following = lines[1:]
            blank = len(list(itertools.takewhile(lambda line: not line.strip(), following)))
            head, lines = [*head, *["\n"] * (1 + blank)], following[blank:]
        rest = self._without_escapes(manager, lines)
        return rest if isinstance(rest, Text) else "".join([*head, *rest])[:-1]

    def _without_escapes(self, manager: Any, lines: list[str]) -> list[str] | Text:
        """Return the lines without ``%``, ``!`` and ``?``, which IPython turns into calls one after the other."""
        size = sum(map(len, lines))
        while size <= self._left:
            self._left -= size
            try:
                changed, new = manager.do_one_token_transform(lines)
            except (SyntaxError, RecursionError, MemoryError):
                return lines
            if not changed:
                return lines
            place = next(
                (n for n, pair in enumerate(zip(lines, new, strict=False)) if pair[0] != pair[1]), len(new) - 1
            )
            new[place] = _harmless(new[place])
            lines = [*new[: place + 1], *["\n"] * (len(lines) - len(new)), *new[place + 1 :]]
        return _TOO_MUCH


def is_python(source: str) -> bool:
    """True when Python can parse the text."""
    return parsed(source) is not None


def can_run(source: str) -> bool:
    """True when Python would begin to run the text. Unlike ``is_python``, it looks for a ``return`` out of place."""
    try:
        with warnings.catch_warnings(action="ignore"):
            compile(source, "cell", "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def _harmless(line: str) -> str:
    """Return the statement that a magic runs, in place of IPython's call, or nothing if no name is set."""
    indent = line[: len(line) - len(line.lstrip())]
    tree = parsed(line.strip())
    match tree.body if tree else []:
        case [ast.Expr(call)]:
            return f"{indent}{_run_by(call) or 'pass'}\n"
        case [ast.Assign([ast.Name(target)], call)] if statement := _run_by(call):
            return f"{indent}{target} = {statement}\n"
    return line


def _run_by(call: ast.expr) -> str | None:
    """Return the statement that IPython's call for a magic runs in the notebook, where names that it sets stay."""
    match call:
        case ast.Call(ast.Attribute(_, "run_line_magic"), [ast.Constant(name), ast.Constant(str(text))]):
            return text.strip() or None if name in _RUNS else None
    return None


def _without_awaiting(source: str) -> str:
    """Return the text without top-level statements that await something. They try things out in the notebook."""
    if "await" not in source and "async" not in source:
        return source
    tree = parsed(source)
    lines = source.encode().splitlines(keepends=True)
    for node in reversed(tree.body if tree else []):
        if _awaits(node) and node.end_lineno is not None and node.end_col_offset is not None:
            first, last = node.lineno - 1, node.end_lineno - 1
            behind = lines[last][node.end_col_offset :]
            blank = [b"\n"] * (last - first) if behind.strip() in (b"", b";") else []
            if not blank and first != last:
                continue
            instead = " = ".join([*set_by(node), "None"]).encode()  # what follows may use the names
            lines[first : last + 1] = [lines[first][: node.col_offset] + instead + behind, *blank]
    return b"".join(lines).decode()


def _awaits(node: ast.AST) -> bool:
    pending = [node]
    while pending:
        found = pending.pop()
        if isinstance(found, (ast.Await, ast.AsyncFor, ast.AsyncWith)):
            return True
        if not isinstance(found, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)):
            pending += ast.iter_child_nodes(found)
    return False


def set_by(node: ast.stmt) -> Iterator[str]:
    """Return the names that a statement sets at the top of a cell."""
    pending: list[ast.AST] = [node]
    while pending:
        found = pending.pop()
        match found:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                yield from ((alias.asname or alias.name.partition(".")[0]) for alias in names)
            case ast.Name(id=name, ctx=ast.Store()):
                yield name
            case ast.Lambda() | ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
                pass
            case _:
                pending += ast.iter_child_nodes(found)

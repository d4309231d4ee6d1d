"""Surroundings of an answer's cell: imports, functions, classes and constants of other cells that it uses."""

from __future__ import annotations

import ast
import builtins
import functools
import symtable
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from autograder.catalogue import Text
from autograder.cell import Reader, set_by
from autograder.syntax import parsed

_MAX_TEXT = 2 * 2**20
"""Characters of other cells that are looked at."""
_MAX_CELL = 256 * 1024
_KNOWN = frozenset(vars(builtins)) | {"__file__", "__name__", "__doc__", "__annotations__", "__builtins__"}
_KERNEL = {
    "display": 'def display(*objects, **options):\n    """Show nothing: nobody looks."""\n',
    "get_ipython": '''\
class Timing:
    """In place of what %timeit -o gives."""

    average = best = worst = stdev = compile_time = 0.0
    loops = repeat = 1
    timings = all_runs = (0.0,)


class Lines(list):
    """In place of what a command prints: no lines."""

    n = s = ""


class Kernel:
    """In place of the notebook's own: does nothing."""

    def run_line_magic(self, name, line, *more):
        return Timing() if name == "timeit" else None

    def run_cell_magic(self, name, line, cell):
        return None

    def getoutput(self, command, *more):
        return Lines()

    def system(self, command):
        return None


def get_ipython():
    return Kernel()
''',
}
"""Names that every notebook has: they stand where a cell uses them and no cell defines them."""
_NOWHERE = Text("`{name}` is defined in no cell of the notebook", "笔记本里没有任何单元格定义了 `{name}`")
_NOT_RUN = Text(
    "`{name}` is set in cell {number} among statements that grading does not run: of other cells it takes imports, "
    "functions, classes and plain assignments. Put what you need into this cell",
    "`{name}` 是第 {number} 个单元格里的语句设定的，评分时不运行它们：从别的单元格只取导入、函数、类和简单赋值。"
    "请把需要的内容写进这个单元格",
)


@dataclass(frozen=True)
class _Definition:
    """A statement of one cell that sets names and does little else."""

    place: tuple[int, int]
    names: frozenset[str]
    text: str = field(repr=False)

    @functools.cached_property
    def uses(self) -> frozenset[str]:
        return free_names(self.text)


@dataclass(frozen=True)
class Context:
    """The context of an answer: text to run before it, and a sentence on each missing name."""

    before: str = ""
    absent: dict[str, Text] = field(default_factory=dict)


class Surroundings:
    """The definitions of a notebook's cells, given as numbers and texts in their order."""

    def __init__(self, cells: Iterable[tuple[int, str]], reader: Reader) -> None:
        self._cells = cells
        self._reader = reader
        self._by_name: dict[str, list[_Definition]] = {}
        self._stars: list[_Definition] = []
        self._set: dict[str, int] = {}

    @functools.cached_property
    def _ready(self) -> bool:
        """True once the cells are read, since most answers need no other cell."""
        left = _MAX_TEXT
        for number, source in self._cells:
            if len(source) > min(left, _MAX_CELL):
                continue
            left -= len(source)
            self._read(number, source)
        return True

    def _read(self, number: int, source: str) -> None:
        text = self._reader.python(source)
        tree = None if isinstance(text, Text) else parsed(text)
        if tree is None or isinstance(text, Text):
            return
        lines = text.encode().splitlines(keepends=True)
        for place, node in enumerate(tree.body):
            names = frozenset(set_by(node))
            self._set.update(dict.fromkeys(names, number))
            if not _only_defines(node):
                continue
            definition = _Definition((number, place), names, _segment(lines, node))
            if isinstance(node, ast.ImportFrom) and node.names[0].name == "*":
                self._stars.append(definition)
            for name in names:
                self._by_name.setdefault(name, []).append(definition)

    def of(self, number: int, text: str, functions: Sequence[str]) -> Context:
        """Return the definitions of other cells that the cell of that number uses.

        ``functions`` are those that it has to define.
        """
        chosen: dict[tuple[int, int], _Definition] = {}
        missing: set[str] = set()
        pending = sorted((free_names(text) | (set(functions) - defined_names(text))) - _KNOWN)
        seen = set(pending)
        while pending and self._ready:
            name = pending.pop()
            definition = self._latest(name, number)
            if definition is None:
                missing.add(name)
                continue
            chosen[definition.place] = definition
            new = definition.uses - seen - _KNOWN
            seen |= new
            pending += new
        kernel = [_KERNEL[name] for name in sorted(missing & set(_KERNEL))]
        missing -= {*_KERNEL, *functions}
        stars = {star.place: star for star in self._stars if star.place[0] != number} if missing else {}
        parts = [found.text for _, found in sorted({**stars, **chosen}.items())]
        return Context("".join([*kernel, *parts]), {name: self._why_absent(name, number) for name in missing})

    def _latest(self, name: str, number: int) -> _Definition | None:
        """Return the last definition before that cell, else the last one of all, but not one in the cell itself."""
        found = [definition for definition in self._by_name.get(name, []) if definition.place[0] != number]
        before = [definition for definition in found if definition.place[0] < number]
        return next(iter((before or found)[-1:]), None)

    def _why_absent(self, name: str, number: int) -> Text:
        other = self._set.get(name, number)
        phrase = _NOWHERE if other == number else _NOT_RUN
        return Text(phrase.en.format(name=name, number=other), phrase.zh.format(name=name, number=other))


def _segment(lines: list[bytes], node: ast.stmt) -> str:
    """Return the statement's own text, with its decorators."""
    first = min([node.lineno, *(one.lineno for one in getattr(node, "decorator_list", []))]) - 1
    assert node.end_lineno is not None and node.end_col_offset is not None, "a parsed node has its place"
    taken = lines[first : node.end_lineno]
    taken[-1] = taken[-1][: node.end_col_offset]
    if first == node.lineno - 1:
        taken[0] = taken[0][node.col_offset :]
    return b"".join(taken).decode() + "\n"


def _only_defines(node: ast.stmt) -> bool:
    """True for imports, functions, classes, plain assignments, and choices between them."""
    match node:
        case ast.Import() | ast.ImportFrom() | ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef() | ast.Pass():
            return True
        case ast.Assign(targets=targets):
            return all(isinstance(part, (ast.Name, ast.Tuple)) for part in targets)
        case ast.AnnAssign(target=ast.Name(), value=value):
            return value is not None
        case ast.If(body=body, orelse=other):
            return all(map(_only_defines, [*body, *other]))
        case ast.Try(body=body, handlers=handlers, orelse=other, finalbody=last):
            return all(map(_only_defines, [*body, *other, *last, *(one for h in handlers for one in h.body)]))
    return False


def free_names(text: str) -> frozenset[str]:
    """Return the names that the text uses and does not set, or none if it is not Python."""
    return _names(text)[0]


def defined_names(text: str) -> frozenset[str]:
    """Return the names that the text sets at its top."""
    return _names(text)[1]


@functools.lru_cache(maxsize=64)
def _names(text: str) -> tuple[frozenset[str], frozenset[str]]:
    try:
        with warnings.catch_warnings(action="ignore"):
            top = symtable.symtable(text, "cell", "exec")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return frozenset(), frozenset()
    used: set[str] = set()
    defined = {symbol.get_name() for symbol in top.get_symbols() if symbol.is_assigned() or symbol.is_imported()}
    pending = [top]
    while pending:
        table = pending.pop()
        pending += table.get_children()
        for symbol in table.get_symbols():
            if symbol.is_referenced() and (table is top or symbol.is_global()):
                used.add(symbol.get_name())
            if symbol.is_declared_global() and symbol.is_assigned():
                defined.add(symbol.get_name())
    return frozenset(used - defined), frozenset(defined)

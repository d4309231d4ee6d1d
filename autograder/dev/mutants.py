"""Mutants: reference solutions with one thing changed, each of which some check must notice.

Survivors are listed next to the exercise's bank, in ``equivalent.toml``, as ``"before → after" = "reason"``.
"""

from __future__ import annotations

import ast
import copy
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from autograder.catalogue import Exercise
from autograder.errors import BrokenTree
from autograder.language import Text, same

EQUIVALENT = "equivalent.toml"

_OPERATORS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Div,
    ast.MatMult: ast.Mult,
    ast.Pow: ast.Mult,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.And: ast.Or,
    ast.Or: ast.And,
}
_IN_PLACE_TOO = ("add", "sub", "mul", "div", "exp", "pow", "clamp", "fill", "copy", "zero", "requires_grad")
"""Methods whose name with an underscore changes the tensor itself."""


@dataclass(frozen=True)
class Mutant:
    """One changed solution. ``change`` reads ``before → after``, numbered where the same change is possible twice."""

    exercise: Exercise
    change: str
    source: str

    @property
    def name(self) -> str:
        """The exercise and the change."""
        return f"{self.exercise.slug}: {self.change}"


def mutants(exercise: Exercise) -> Iterator[Mutant]:
    """Yield every mutant of the exercise's solution."""
    seen: Counter[str] = Counter()
    program = _program(exercise)
    for place, node in enumerate(ast.walk(program)):
        for replacement in _replacements(node):
            if _text(replacement) == _text(node):
                continue
            tree = copy.deepcopy(program)
            old = next(other for number, other in enumerate(ast.walk(tree)) if number == place)
            change = f"{_text(node)} → {_text(replacement)}"
            seen[change] += 1
            change += f" ({seen[change]})" if seen[change] > 1 else ""
            yield Mutant(
                exercise, change, ast.unparse(ast.fix_missing_locations(_Replace(old, replacement).visit(tree)))
            )


def equivalents(exercise: Exercise) -> dict[str, str]:
    """Return the changes that no check can notice, with reasons. Raises BrokenTree for a list that cannot be read."""
    path = exercise.bank / EQUIVALENT
    if not path.is_file():
        return {}
    try:
        listed = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as wrong:
        raise BrokenTree(
            same(f"{path}: {wrong}"),
            Text('Write lines of "before → after" = "reason".', '请逐行写 "before → after" = "reason"。'),
        ) from wrong
    return {change: str(reason) for change, reason in listed.items()}


def _program(exercise: Exercise) -> ast.Module:
    """Return the solution's code without docstrings, types, hints, explanation or code given in the stub."""
    tree = copy.deepcopy(exercise.tree)
    tree.body = [node for node in tree.body if _is_code(node)]
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            node.body = node.body[ast.get_docstring(node) is not None :]
            node.returns = None
        elif isinstance(node, ast.arg):
            node.annotation = None
    return tree


def _is_code(node: ast.stmt) -> bool:
    return isinstance(node, (ast.Import, ast.ImportFrom)) or (
        isinstance(node, ast.FunctionDef) and not node.name.startswith("_given_")
    )


# --- what can be changed ----------------------------------------------------------------------------------------


def _replacements(node: ast.AST) -> Iterator[ast.AST]:  # noqa: C901 - one line for each kind of node
    match node:
        case ast.Constant():
            yield from _constants(node)
        case ast.BinOp():
            yield from _operations(node)
        case ast.UnaryOp(op=ast.USub() | ast.Not(), operand=operand):
            yield operand
        case ast.Compare(left=left, ops=[op], comparators=[right]):
            yield ast.Compare(left, [_other(op)], [right])
        case ast.BoolOp(op=op, values=values):
            yield ast.BoolOp(_other(op), values)
        case ast.Attribute(value=value, attr="T" | "mT" | "H" | "data"):
            yield value
        case ast.Tuple(elts=[first, second, *rest], ctx=ast.Load()):
            yield ast.Tuple([second, first, *rest], ast.Load())
        case ast.Call():
            yield from _calls(node)
        case ast.IfExp(test=test, body=body, orelse=orelse):
            yield ast.IfExp(test, orelse, body)
        case ast.stmt():
            yield from _statements(node)


def _constants(node: ast.Constant) -> Iterator[ast.AST]:
    match node.value:
        case bool(value):
            yield ast.Constant(not value)
        case int(value) | float(value):
            yield ast.Constant(value + 1)
            if value not in (0, -1):
                yield ast.Constant(value - 1)


def _operations(node: ast.BinOp) -> Iterator[ast.AST]:
    if type(node.op) in _OPERATORS:
        yield ast.BinOp(node.left, _other(node.op), node.right)
    if isinstance(node.op, (ast.Sub, ast.Div, ast.FloorDiv, ast.MatMult, ast.Pow)):
        yield ast.BinOp(node.right, node.op, node.left)


def _other(operator: ast.AST) -> Any:
    return _OPERATORS[type(operator)]()


def _calls(node: ast.Call) -> Iterator[ast.AST]:
    if node.args or isinstance(node.func, ast.Attribute):
        yield from _without_call(node)
    if len(node.args) > 1:
        first, second, *rest = node.args
        yield ast.Call(node.func, [second, first, *rest], node.keywords)
    for number in range(len(node.keywords)):
        yield ast.Call(node.func, node.args, [*node.keywords[:number], *node.keywords[number + 1 :]])
    if isinstance(node.func, ast.Attribute) and (other := _other_place(node.func.attr)):
        yield ast.Call(ast.Attribute(node.func.value, other, ast.Load()), node.args, node.keywords)


def _without_call(node: ast.Call) -> Iterator[ast.AST]:
    """Replace ``f(x, …)`` by ``x``, and ``x.f(…)`` too, unless ``x`` is a module."""
    receiver = node.func.value if isinstance(node.func, ast.Attribute) else None
    if receiver is not None and not _is_module(receiver):
        yield receiver
    elif node.args and not isinstance(node.args[0], ast.Starred):
        yield node.args[0]


def _is_module(node: ast.expr) -> bool:
    return ast.unparse(node).split(".")[0] in ("torch", "np", "pd")


def _other_place(method: str) -> str | None:
    if method.endswith("_"):
        return method.removesuffix("_")
    return f"{method}_" if method in _IN_PLACE_TOO else None


def _statements(node: ast.stmt) -> Iterator[ast.AST]:
    match node:
        case ast.AugAssign(target=target, op=op, value=value):
            yield ast.Pass()
            if isinstance(target, ast.Name):
                yield ast.Assign([target], ast.BinOp(ast.Name(target.id, ast.Load()), op, value), lineno=0)
        case ast.Assign(targets=[ast.Name() as target], value=ast.BinOp(left=left, op=op, right=right)):
            if ast.unparse(left) == target.id:
                yield ast.AugAssign(target, op, right)
        case ast.Assign(targets=[ast.Subscript() | ast.Attribute()]) | ast.Expr() | ast.Raise():
            yield ast.Pass()
        case ast.With(body=body):
            yield ast.If(ast.Constant(True), body, [])
        case ast.If(test=test, body=body, orelse=orelse):
            yield ast.If(ast.UnaryOp(ast.Not(), test), body, orelse)


# --- inside -----------------------------------------------------------------------------------------------------


class _Replace(ast.NodeTransformer):
    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self._old, self._new = old, new

    def visit(self, node: ast.AST) -> ast.AST:
        return self._new if node is self._old else self.generic_visit(node)


def _text(node: ast.AST) -> str:
    """Return the node in one line, or the first line of a block."""
    return ast.unparse(ast.fix_missing_locations(copy.deepcopy(node))).partition("\n")[0]

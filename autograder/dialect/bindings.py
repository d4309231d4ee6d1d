"""Names that a text binds: the scope of a module, a function or a class, filled from its syntax tree."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from autograder.dialect import library
from autograder.dialect.library import Helper, NotThere, Thing
from autograder.dialect.scopes import Binding, Scope
from autograder.dialect.tree import here, listed, targets


def module_scopes(trees: Mapping[str, ast.Module]) -> dict[str, Scope]:
    """Return the outermost scope of each text, by the name of its module. The answer's own name is empty."""
    scopes: dict[str, Scope] = {}
    helpers = {name: scope for name in trees if name for scope in [Scope(kind="module", name=name)]}
    for name, tree in trees.items():
        scopes[name] = helpers.get(name) or Scope(kind="module")
        scopes[name].helpers = helpers
        _fill(scopes[name], tree)
    return scopes


def _fill(scope: Scope, tree: ast.Module) -> None:
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            if isinstance(node.ctx, ast.Load):
                scope.used[node.id] = min(node.lineno, scope.used.get(node.id, node.lineno))
            elif isinstance(node.ctx, ast.Del):
                scope.deleted.add(node.id)
        elif isinstance(node, (ast.Global, ast.Nonlocal)):
            scope.shared.update(node.names)
    _bind(scope, tree.body, frozenset(map(id, tree.body)))


def inner_scope(kind: str, parent: Scope, body: Iterable[ast.AST], names: Iterable[str] = ()) -> Scope:
    """Return the scope of a function or class with that body and those parameters."""
    scope = Scope(kind=kind, parent=parent)
    for name in names:
        scope.add(name, Binding())
    _bind(scope, body, frozenset())
    return scope


def _bind(scope: Scope, body: Iterable[ast.AST], first_level: frozenset[int]) -> None:
    elsewhere: set[str] = set()
    explained: set[int] = set()
    for node in here(body, scope.kind == "module"):
        if isinstance(node, (ast.Global, ast.Nonlocal)):
            elsewhere.update(node.names)
        elif isinstance(node, ast.Name):
            if not isinstance(node.ctx, ast.Load) and id(node) not in explained:
                scope.add(node.id, Binding())
        elif type(node) in _BINDERS:
            for name, binding in _bindings(scope, node, id(node) in first_level):
                scope.add(name, binding)
            explained |= {id(target) for target in getattr(node, "targets", (getattr(node, "target", None),))}
    for name in elsewhere:
        scope.names.pop(name, None)


def _bindings(scope: Scope, node: ast.AST, first: bool) -> Iterator[tuple[str, Binding]]:
    match node:
        case ast.Assign(value=value):
            texts = (value.value,) if isinstance(value, ast.Constant) and isinstance(value.value, str) else None
            alias = value if isinstance(value, (ast.Name, ast.Attribute)) else None
            for target in node.targets:
                end = (node.end_lineno or 0) if first else 0
                if isinstance(target, ast.Name):
                    yield target.id, Binding(things=(), alias=alias, texts=texts, from_line=end)
                else:
                    yield from ((name, Binding(from_line=end)) for name in targets(target))
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr()):
            yield name, Binding(from_line=(node.end_lineno or 0) if first else 0)
        case ast.For(target=ast.Name(id=name), iter=over) | ast.comprehension(target=ast.Name(id=name), iter=over):
            yield name, Binding(texts=listed(over))
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            # A class is bound when its body has run.
            end = (node.end_lineno or 0) if isinstance(node, ast.ClassDef) else node.body[0].lineno - 1
            yield node.name, Binding(from_line=end if first else 0)
        case ast.Import() | ast.ImportFrom():
            yield from _imports(scope, node, first)
        case _:
            caught = getattr(node, "rest" if isinstance(node, ast.MatchMapping) else "name", None)
            yield from [] if caught is None else [(caught, Binding())]


_BINDERS = frozenset(
    {
        ast.Assign,
        ast.AnnAssign,
        ast.For,
        ast.comprehension,
        ast.FunctionDef,
        ast.AsyncFunctionDef,
        ast.ClassDef,
        ast.Import,
    }
    | {ast.ImportFrom, ast.ExceptHandler, ast.MatchAs, ast.MatchStar, ast.MatchMapping}
)


def _imports(scope: Scope, node: ast.Import | ast.ImportFrom, first: bool) -> Iterator[tuple[str, Binding]]:
    try:
        found = list(imported(scope, node))
    except NotThere:
        return
    for name, binding in found:
        if name == "*":
            scope.module.stars += [(thing, node.lineno) for thing in binding.things if thing.is_module]
        else:
            yield name, replace(binding, from_line=(node.end_lineno or 0) if first else 0)


def imported(scope: Scope, node: ast.Import | ast.ImportFrom) -> Iterator[tuple[str, Binding]]:
    """Yield each name that an import binds, and its target. Raises NotThere."""
    outermost = scope.module
    if isinstance(node, ast.Import):
        for alias in node.names:
            found = _module(outermost, alias.name)
            top = alias.name.partition(".")[0]
            yield alias.asname or top, Binding(things=found if alias.asname or not found else _module(outermost, top))
        return
    name = _absolute(outermost, node)
    base = _module(outermost, name)
    for alias in node.names:
        below = f"{name}.{alias.name}"
        if alias.name == "*":
            yield "*", Binding(things=base)
        elif below in outermost.helpers:
            yield alias.asname or alias.name, Binding(things=_module(outermost, below))
        elif name in outermost.helpers:
            yield alias.asname or alias.name, Binding(helper=(name, alias.name))
        else:
            things = tuple(there for thing in base for there in library.step(thing, alias.name))
            yield alias.asname or alias.name, Binding(things=things)


def _module(outermost: Scope, name: str) -> tuple[Thing, ...]:
    if name in outermost.helpers:
        helper = Helper(functools.partial(_of_helper, outermost, name), functools.partial(_binds, outermost, name))
        return (Thing(name, helper),)
    return library.module(name) if name else ()


def _of_helper(outermost: Scope, module: str, name: str) -> tuple[Thing, ...]:
    below = f"{module}.{name}"
    return _module(outermost, below) if below in outermost.helpers else outermost.helpers[module].meaning(name)


def _binds(outermost: Scope, module: str, name: str) -> bool:
    scope = outermost.helpers[module]
    return name in scope.names or name in scope.shared or any(library.has(star, name) for star, _ in scope.stars)


def _absolute(outermost: Scope, node: ast.ImportFrom) -> str:
    """Return the absolute name of a module that is named relative to the text."""
    if not node.level:
        return node.module or ""
    folder = outermost.name.split(".")
    if not any(name.startswith(f"{outermost.name}.") for name in outermost.helpers):
        folder.pop()
    folder = folder[: len(folder) - node.level + 1]
    return ".".join(filter(None, [*folder, node.module]))

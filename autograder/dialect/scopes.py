"""Possible meanings of the names in a text: Python's scopes, as far as they bind things of libraries and texts."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from autograder.dialect import library
from autograder.dialect.library import Helper, NotThere, Thing
from autograder.dialect.tree import chain_of, here, listed, targets

_LONGEST_CHAIN = 8
"""Dots to follow; the language has no longer path."""


@dataclass(frozen=True, kw_only=True)
class Binding:
    """One way in which a name gets its meaning: things of a library, another name for one, texts, or nothing."""

    things: tuple[Thing, ...] = ()
    alias: ast.expr | None = None
    texts: tuple[str, ...] | None = None
    from_line: int = 0
    """The last line of a statement that always runs, after which the name is bound."""
    helper: tuple[str, str] | None = None
    """A module of the submission, and the name there."""


@dataclass(kw_only=True)
class Scope:
    """The names of a module, a class or a function."""

    kind: str
    parent: Scope | None = None
    names: dict[str, list[Binding]] = field(default_factory=dict)
    stars: list[tuple[Thing, int]] = field(default_factory=list)
    deleted: set[str] = field(default_factory=set)
    used: dict[str, int] = field(default_factory=dict)
    shared: set[str] = field(default_factory=set)
    name: str = ""
    helpers: dict[str, Scope] = field(default_factory=dict)
    _meanings: dict[str, tuple[Thing, ...]] = field(default_factory=dict)

    def meaning(self, name: str) -> tuple[Thing, ...]:
        """Return everything of a library, or of Python's own, that the name can be here."""
        if name not in self._meanings:
            self._meanings[name] = tuple(_reached(self, name))
        return self._meanings[name]

    def direct(self, name: str) -> Iterator[Thing | tuple[Scope, ast.expr]]:
        """Return the things that the name is bound to, and the scope and text of a name that it stands for."""
        for scope in self._visible():
            if name not in scope.names:
                continue
            for binding in scope.names[name]:
                yield from binding.things
                if binding.alias is not None:
                    yield scope, binding.alias
                if binding.helper is not None:
                    module, there = binding.helper
                    yield self.module.helpers[module], ast.Name(there, ast.Load())
            if scope.kind == "function" or (scope.kind == "module" and scope.always_binds(name)):
                return
        yield from self._starred(name)
        yield from library.builtin(name)

    def _visible(self) -> Iterator[Scope]:
        scope: Scope | None = self
        while scope is not None:
            if scope is self or scope.kind != "class":
                yield scope
            scope = scope.parent

    def _starred(self, name: str) -> Iterator[Thing]:
        for star, _ in self.module.stars:
            if not library.has(star, name):
                continue
            try:
                yield from library.step(star, name)
            except NotThere:
                yield Thing(f"{star.path}.{name}", library.OUTSIDE)

    @property
    def module(self) -> Scope:
        """The outermost scope."""
        scope = self
        while scope.parent is not None:
            scope = scope.parent
        return scope

    def always_binds(self, name: str) -> bool:
        """True when the module's own meaning comes before the first use, and stays."""
        first = min((binding.from_line for binding in self.names[name] if binding.from_line), default=0)
        if not first or name in self.deleted:
            return False
        return first < self.used.get(name, first + 1) and all(line < first for _, line in self.stars)

    def is_pythons(self, name: str) -> bool:
        """True when the name is Python's own function and nothing else."""
        return not any(name in scope.names for scope in self._visible()) and not any(
            library.has(star, name) for star, _ in self.module.stars
        )

    def resolve(self, node: ast.expr) -> tuple[Thing, ...]:
        """Return the things that a chain of names can be. Paths that leave the language are not among them."""
        if isinstance(node, ast.Name):
            return self.meaning(node.id)
        if isinstance(node, ast.Attribute):
            return tuple(there for thing in self.resolve(node.value) for there in _quietly(thing, node.attr))
        return ()

    def texts(self, node: ast.expr) -> tuple[str, ...] | None:
        """Return the texts that an expression can be, if it can be nothing else."""
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            return (node.value,)
        if not isinstance(node, ast.Name) or node.id in self.module.shared:
            return None
        for scope in self._visible():
            if node.id in scope.names:
                if scope.parent is None and any(library.has(star, node.id) for star, _ in scope.stars):
                    return None
                found = [binding.texts for binding in scope.names[node.id]]
                return None if None in found or scope.kind == "class" else tuple(t for f in found for t in f or ())
        return None

    def add(self, name: str, binding: Binding) -> None:
        """Bind the name once more."""
        self.names.setdefault(name, []).append(binding)


def _reached(scope: Scope, name: str) -> Iterator[Thing]:
    """Follow a name through all its other names."""
    todo: list[tuple[Scope, str, tuple[str, ...]]] = [(scope, name, ())]
    seen: set[tuple[int, str, tuple[str, ...]]] = set()
    while todo:
        scope, name, dots = todo.pop()
        if (id(scope), name, dots) in seen or len(dots) > _LONGEST_CHAIN:
            continue
        seen.add((id(scope), name, dots))
        for found in scope.direct(name):
            if isinstance(found, Thing):
                yield from _followed((found,), dots)
            elif chain := chain_of(found[1]):
                todo.append((found[0], chain[0], (*chain[1:], *dots)))


def _followed(things: tuple[Thing, ...], dots: tuple[str, ...]) -> tuple[Thing, ...]:
    for dot in dots:
        things = tuple(there for thing in things for there in _quietly(thing, dot))
    return things


def _quietly(thing: Thing, attribute: str) -> tuple[Thing, ...]:
    try:
        return library.step(thing, attribute)
    except NotThere:
        return ()


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

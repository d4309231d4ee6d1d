"""Possible meanings of the names in a text: Python's scopes, as far as they bind things of libraries and texts."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field

from autograder.dialect import library
from autograder.dialect.library import NotThere, Thing
from autograder.dialect.tree import chain_of

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
        """Return the things that the name is bound to. For a name that it stands for, return scope and text."""
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

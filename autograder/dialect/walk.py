"""One walk over a syntax tree, which finds the parts outside the language."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from autograder.dialect import table
from autograder.dialect.places import Place
from autograder.dialect.refusal import Refusal, refusal
from autograder.dialect.scopes import Scope
from autograder.dialect.tree import is_dunder, place_of

_ALONE = (
    "abs bool call doc enter exit float index init int iter len module name neg new next pos post_init repr round str"
)
_TAKES_OTHERS = table.DUNDERS - {f"__{name}__" for name in _ALONE.split()}
"""Methods that give an answer's own class hold of things compared with it or looked up in it."""
Visits = Mapping[type[ast.AST], Callable[..., None]]
"""The function that looks at a node of each kind, with the walk that comes by."""


class Walk:
    """One walk over one tree, the scope that it is in, and its findings.

    ``placed`` are the visits to nodes for which it matters how their value is used, ``visits`` those to all others.
    ``own`` are the attributes that the answer itself defines.
    """

    def __init__(self, tree: ast.Module, scope: Scope, own: frozenset[str], placed: Visits, visits: Visits) -> None:
        self._placed = placed
        self._visits = visits
        self.found: dict[tuple[int, str], Refusal] = {}
        self.depth = 0
        self.guarded = 0
        """Statements around this place that catch a failed import."""
        self.scope = scope
        self.own = own
        self.takes_others = any(isinstance(n, ast.FunctionDef) and n.name in _TAKES_OTHERS for n in ast.walk(tree))
        self._bound_names(tree)
        self.visit_all(tree.body)

    def refused(self) -> tuple[Refusal, ...]:
        """Return everything that was found."""
        return tuple(replace(refusal, helper=self.scope.name) for refusal in self.found.values())

    def refuse(self, node: ast.AST, name: str, kind: str, path: str | None = None) -> None:
        """Note that a name leaves the language here. The first finding of a line and name stays."""
        line = getattr(node, "lineno", 1)
        self.found.setdefault((line, name), refusal(line, name, kind, path))

    def visit(self, node: ast.AST, place: Place = Place.ANY) -> None:
        """Look at one node and all below it."""
        self.depth += 1
        if self.depth > table.DEEPEST:
            raise RecursionError
        kind = type(node)
        if kind in self._placed:
            self._placed[kind](self, node, place)
        elif kind in self._visits:
            self._visits[kind](self, node)
        else:
            for child in ast.iter_child_nodes(node):
                self.visit(child)
        self.depth -= 1

    def visit_all(self, nodes: Iterable[ast.AST | None], place: Place = Place.ANY) -> None:
        """Look at several nodes whose values are used alike."""
        for node in nodes:
            if node is not None:
                self.visit(node, place)

    def inside(self, scope: Scope, owner: ast.AST, nodes: Iterable[ast.AST]) -> None:
        """Look at nodes in a scope of their own."""
        outer, self.scope = self.scope, scope
        self._bound_names(owner)
        self.visit_all(nodes)
        self.scope = outer

    def _bound_names(self, owner: ast.AST) -> None:
        """Look at the names that a scope binds. Those with two underscores on both sides mean something to Python."""
        allowed = {"module": table.MODULE_DUNDERS, "class": table.CLASS_DUNDERS}.get(self.scope.kind, frozenset())
        for name in self.scope.names:
            if is_dunder(name) and name not in allowed:
                self.refuse(place_of(owner, name), name, "dunder")

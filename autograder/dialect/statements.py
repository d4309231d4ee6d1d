"""Statements and expressions, and the visit that each kind of them gets."""

from __future__ import annotations

import ast
import typing

from autograder.dialect import library, table
from autograder.dialect.bindings import imported, inner_scope
from autograder.dialect.calls import visit_call
from autograder.dialect.library import NotThere
from autograder.dialect.names import far_name, visit_attribute, visit_name
from autograder.dialect.places import Place, why_not
from autograder.dialect.tree import (
    COMPREHENSIONS,
    catches_imports,
    has_members,
    is_class_of,
    is_dunder,
    is_main_guard,
    parameters,
)
from autograder.dialect.walk import Visits, Walk


def _assign(walk: Walk, node: ast.Assign) -> None:
    names = [target.id for target in node.targets if isinstance(target, ast.Name)]
    is_alias = len(names) == len(node.targets) and isinstance(node.value, (ast.Name, ast.Attribute))
    follows = is_alias and not walk.scope.module.shared.intersection(names) and walk.scope.kind != "class"
    walk.visit(node.value, Place.NAMED if follows else Place.ANY)
    walk.visit_all(node.targets)


def _subscript(walk: Walk, node: ast.Subscript, place: Place) -> None:
    if not isinstance(node.ctx, ast.Load):
        for thing in walk.scope.resolve(node.value):
            if not thing.path.startswith(table.WRITABLE):
                walk.refuse(node, thing.path, "patching")
    is_class = _is_class(walk, node.value)
    walk.visit(node.value, Place.ASKED if place is Place.ASKED else Place.DOT if is_class else Place.ANY)
    # Other containers may keep the objects that are looked up in them. Calling Annotated[f, ...] calls f.
    is_called = any(thing.object is typing.Annotated for thing in walk.scope.resolve(node.value))
    asks = isinstance(node.value, ast.Dict) or (is_class and (place is Place.ASKED or not is_called))
    walk.visit(node.slice, Place.ASKED if asks else Place.ANY)


def _is_class(walk: Walk, node: ast.expr) -> bool:
    """True when a subscript of it is a type such as ``list[int]``."""
    things = walk.scope.resolve(node)
    return any(isinstance(thing.object, type) or thing.path.startswith("typing.") for thing in things)


def _through(walk: Walk, node: ast.AST, place: Place) -> None:
    """Treat tuples and alternatives of types like types."""
    leads_on = isinstance(node, ast.BinOp) and walk.takes_others
    walk.visit_all(ast.iter_child_nodes(node), place if place is Place.ASKED and not leads_on else Place.ANY)


def _compare(walk: Walk, node: ast.Compare) -> None:
    by_identity = all(isinstance(op, (ast.Is, ast.IsNot)) for op in node.ops)
    asked = Place.ASKED if by_identity or not walk.takes_others else Place.ANY
    sides = [node.left, *node.comparators]
    types = all(is_class_of(side) or _is_class(walk, side) for side in sides)
    walk.visit_all(sides, Place.ASKED if types else asked)


def _formatted(walk: Walk, node: ast.FormattedValue) -> None:
    walk.visit(node.value, Place.ASKED)
    walk.visit_all([node.format_spec])


def _expression(walk: Walk, node: ast.Expr) -> None:
    """Look at a value that nobody uses. It leads nowhere."""
    walk.visit(node.value, Place.ASKED)


def _annotated(walk: Walk, node: ast.AnnAssign) -> None:
    walk.visit_all([node.target, node.value])
    walk.visit(node.annotation, Place.ASKED)


def _import(walk: Walk, node: ast.Import | ast.ImportFrom) -> None:
    if walk.scope.kind == "class":
        walk.refuse(node, "import", "class import")
    for alias in node.names:
        if (alias.asname or alias.name.partition(".")[0]) in walk.scope.module.shared:
            walk.refuse(node, alias.name, "global import")
    try:
        found = [thing for _, binding in imported(walk.scope, node) for thing in binding.things]
    except NotThere as wrong:
        walk.refuse(node, wrong.path, "import", wrong.path)
        return
    for thing in found:
        if (kind := why_not(thing, Place.NAMED)) is not None:
            walk.refuse(node, thing.path, kind, thing.path)
        if thing.is_beside and not walk.guarded and walk.scope.kind == "module":
            walk.refuse(node, thing.path, "beside", thing.path)


def _try(walk: Walk, node: ast.Try) -> None:
    guards = any(catches_imports(handler) for handler in node.handlers)
    walk.guarded += guards
    walk.visit_all(node.body)
    walk.guarded -= guards
    walk.visit_all([*node.handlers, *node.orelse, *node.finalbody])


def _if(walk: Walk, node: ast.If) -> None:
    if walk.scope.kind == "module" and is_main_guard(node):
        walk.visit_all(node.orelse)
        return
    walk.visit(node.test)
    walk.visit_all(node.body)
    # A chain of `elif` is as deep in the tree as it is long in the text.
    walk.depth -= 1
    walk.visit_all(node.orelse)
    walk.depth += 1


def _match_class(walk: Walk, node: ast.MatchClass) -> None:
    walk.visit(node.cls, Place.ASKED)
    for name in node.kwd_attrs:
        far_name(walk, node, name)
    walk.visit_all([*node.patterns, *node.kwd_patterns])


def _function(walk: Walk, node: ast.FunctionDef | ast.Lambda) -> None:
    arguments, named = node.args, parameters(node.args)
    walk.visit_all(getattr(node, "decorator_list", ()), Place.DECORATES)
    walk.visit_all([*arguments.defaults, *arguments.kw_defaults])
    walk.visit_all([*(parameter.annotation for parameter in named), getattr(node, "returns", None)], Place.ASKED)
    body = node.body if isinstance(node.body, list) else [node.body]
    generic = [parameter.name for parameter in getattr(node, "type_params", ())]
    names = [*(parameter.arg for parameter in named), *generic]
    walk.inside(inner_scope("function", walk.scope, body, names), node, body)


def _comprehension(walk: Walk, node: ast.ListComp) -> None:
    walk.visit(node.generators[0].iter)
    inner: list[ast.AST] = []
    for number, generator in enumerate(node.generators):
        inner += [generator.target, *generator.ifs, *([generator.iter] if number else [])]
    inner += [part for part in (getattr(node, name, None) for name in ("key", "value", "elt")) if part is not None]
    walk.inside(inner_scope("function", walk.scope, node.generators), node, inner)


def _class(walk: Walk, node: ast.ClassDef) -> None:
    if any(keyword.arg != "total" for keyword in node.keywords):
        walk.refuse(node, node.name, "metaclass")
    things = [(base, thing) for base in node.bases for thing in walk.scope.resolve(base)]
    for base, thing in things:
        if library.is_no_base(thing):
            walk.refuse(base, thing.path, "metaclass" if thing.path == "type" else "subclass", thing.path)
    if any(thing.rule() in table.BASES_ONLY for _, thing in things) and not has_members(node):
        walk.refuse(node, node.name, "enum")
    walk.visit_all(node.decorator_list, Place.DECORATES)
    walk.visit_all(keyword.value for keyword in node.keywords)
    for base in node.bases:
        walk.visit(base, Place.BASE)
    walk.inside(inner_scope("class", walk.scope, node.body), node, node.body)


def _elsewhere(walk: Walk, node: ast.Global | ast.Nonlocal) -> None:
    """Refuse names of an outer scope, bound from inside.

    ``__name__`` would make ``if __name__ == "__main__":`` true.
    """
    for name in filter(is_dunder, node.names):
        walk.refuse(node, name, "dunder")


def _async(walk: Walk, node: ast.AST) -> None:
    walk.refuse(node, "async", "async")


PLACED: Visits = {
    **dict.fromkeys([ast.Tuple, ast.List, ast.Set, ast.BinOp, ast.BoolOp, ast.IfExp, ast.Starred], _through),
    ast.Name: visit_name,
    ast.Attribute: visit_attribute,
    ast.Call: visit_call,
    ast.Subscript: _subscript,
}
"""The visits to nodes for which it matters how their value is used."""
VISITS: Visits = {
    **dict.fromkeys([ast.FunctionDef, ast.Lambda], _function),
    **dict.fromkeys(COMPREHENSIONS, _comprehension),
    **dict.fromkeys([ast.AsyncFunctionDef, ast.AsyncFor, ast.AsyncWith, ast.Await], _async),
    **dict.fromkeys([ast.Import, ast.ImportFrom], _import),
    **dict.fromkeys([ast.Global, ast.Nonlocal], _elsewhere),
    ast.Assign: _assign,
    ast.AnnAssign: _annotated,
    ast.Compare: _compare,
    ast.FormattedValue: _formatted,
    ast.Expr: _expression,
    ast.Try: _try,
    ast.If: _if,
    ast.MatchClass: _match_class,
    ast.ClassDef: _class,
}
"""The visits to all other nodes. A kind that is missing here is seen through."""

"""Calls, and the names that they take as text."""

from __future__ import annotations

import ast

from autograder.dialect import table
from autograder.dialect.library import Thing
from autograder.dialect.names import attribute_name, class_of, far_name
from autograder.dialect.places import Place
from autograder.dialect.tree import is_class_of, is_dunder, rebuilds, texts_in
from autograder.dialect.walk import Walk

_SPECIAL_CALLS = frozenset({"type", *table.NAMES_AS_TEXT})
_ASKING = frozenset({"isinstance", "issubclass", "print", "str", "repr", "id", "hash"})


def visit_call(walk: Walk, node: ast.Call, place: Place) -> None:
    """Look at the function, at its arguments, and at what the two make together."""
    name = node.func.id if isinstance(node.func, ast.Name) else None
    things = walk.scope.resolve(node.func)
    pythons = {thing.path for thing in things if thing.path in _SPECIAL_CALLS}
    leads_nowhere = is_class_of(node.func) and rebuilds(node)
    walk.visit(node.func, Place.ASKED if leads_nowhere else Place.CALLED)
    for path in pythons:
        if path == "type":
            _type(walk, node, place)
        else:
            _by_name(walk, node, path)
    for thing in things:
        _shape(walk, node, thing)
        if thing.rule() in table.DECORATE_OWN and place is not Place.DECORATES:
            walk.refuse(node, thing.path, "shape", thing.path)
    if isinstance(node.func, ast.Attribute):
        _method(walk, node, node.func)
    asks = name in _ASKING and walk.scope.is_pythons(name)
    is_by_name = not pythons.isdisjoint(table.NAMES_AS_TEXT)
    walk.visit_all(node.args[1 if is_by_name else 0 :], Place.ASKED if asks else Place.ANY)
    walk.visit_all(keyword.value for keyword in node.keywords)


def _type(walk: Walk, node: ast.Call, place: Place) -> None:
    if len(node.args) != 1 or node.keywords or isinstance(node.args[0], ast.Starred):
        walk.refuse(node, "type", "metaclass")
    else:
        class_of(walk, node, place)


def _by_name(walk: Walk, node: ast.Call, function: str) -> None:
    """Treat `getattr(x, "name")` as `x.name`."""
    least, most = table.NAMES_AS_TEXT[function]
    texts = walk.scope.texts(node.args[1]) if len(node.args) > 1 else None
    if texts is None or not least <= len(node.args) <= most or node.keywords:
        walk.refuse(node, function, "text")
        return
    context = ast.Store() if function in ("setattr", "delattr") else ast.Load()
    for text in texts:
        walk.visit(ast.copy_location(ast.Attribute(node.args[0], text, context), node))


def _shape(walk: Walk, node: ast.Call, thing: Thing) -> None:
    rule = thing.rule()
    if rule not in table.CALLS:
        return
    most, keywords = table.CALLS[rule]
    allowed = keywords.split()
    has_stars = any(isinstance(arg, ast.Starred) for arg in node.args) or any(not k.arg for k in node.keywords)
    if len(node.args) > most or has_stars or any("*" not in allowed and k.arg not in allowed for k in node.keywords):
        walk.refuse(node, thing.path, "shape", thing.path)
    for arg in node.args[: table.FIRST_IS_A_NAME.get(rule, 0)]:
        texts = walk.scope.texts(arg)
        if texts is None:
            walk.refuse(node, thing.path, "text")
        for part in (part for text in texts or () for part in text.split(".")):
            far_name(walk, node, part)


def _method(walk: Walk, node: ast.Call, func: ast.Attribute) -> None:
    if func.attr in table.TABLE_FORMULAS and (node.args or node.keywords) and func.attr not in walk.own:
        if not any(thing.is_module for thing in walk.scope.resolve(func.value)):
            walk.refuse(node, func.attr, "formula")
    elif func.attr in table.TABLE_METHODS:
        for text in texts_in([*node.args, *(keyword.value for keyword in node.keywords)]):
            if text in table.TABLE_FORMULAS:
                walk.refuse(node, text, "formula")
            elif text.isidentifier() and (is_dunder(text) or text in table.NO_ATTRIBUTES):
                attribute_name(walk, node, text)
    elif func.attr == "resize" and any(keyword.arg in (None, "refcheck") for keyword in node.keywords):
        walk.refuse(node, "refcheck", "name")

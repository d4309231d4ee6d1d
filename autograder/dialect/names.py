"""Names and attributes that a text reads or sets."""

from __future__ import annotations

import ast

from autograder.dialect import library, table
from autograder.dialect.library import Helper, NotThere, Thing
from autograder.dialect.places import Place, why_not
from autograder.dialect.tree import fields, is_class_of, is_dunder, is_self
from autograder.dialect.walk import Walk
from autograder.worker import guard

_NAMES_OF_CLASSES = frozenset({"__name__", "__qualname__", "__module__", "__doc__"})


def visit_name(walk: Walk, node: ast.Name, place: Place) -> None:
    """Look at a name. Its scope knows what it can mean."""
    if not isinstance(node.ctx, ast.Load):
        if is_dunder(node.id) and node.id not in table.MODULE_DUNDERS | table.CLASS_DUNDERS:
            walk.refuse(node, node.id, "dunder")
        return
    if is_dunder(node.id) and node.id not in table.READABLE_DUNDERS | table.MODULE_DUNDERS:
        walk.refuse(node, node.id, "dunder")
        return
    _used(walk, node, node.id, walk.scope.meaning(node.id), place)
    if node.id == "input" and place is Place.CALLED and walk.scope.is_pythons("input"):
        walk.refuse(node, "input", "builtin")


def _used(walk: Walk, node: ast.AST, name: str, things: tuple[Thing, ...], place: Place) -> None:
    for thing in things:
        if (kind := why_not(thing, place)) is not None:
            walk.refuse(node, name, kind, thing.path)


def visit_attribute(walk: Walk, node: ast.Attribute, place: Place) -> None:
    """Look at what stands before the dot, and then at the name after it."""
    before = len(walk.found)
    walk.visit(node.value, Place.DOT)
    if len(walk.found) > before:
        return
    owners = walk.scope.resolve(node.value)
    is_stored = not isinstance(node.ctx, ast.Load)
    if owners and not all(owner.object is str for owner in owners):
        _of_library(walk, node, owners, place, is_stored)
        if is_stored or any(owner.is_module or owner.is_beside for owner in owners):
            return
    elif is_stored and is_class_of(node.value):
        walk.refuse(node, ast.unparse(node), "patching")
    attribute_name(walk, node, node.attr, is_stored, is_self(node.value), bool(owners))
    _special(walk, node, place)


def _of_library(walk: Walk, node: ast.Attribute, owners: tuple[Thing, ...], place: Place, is_stored: bool) -> None:
    for owner in owners:
        if is_stored:
            if not library.is_settable(f"{owner.path}.{node.attr}") and not isinstance(owner.object, Helper):
                walk.refuse(node, f"{owner.path}.{node.attr}", "patching")
            continue
        try:
            there = library.step(owner, node.attr)
        except NotThere as wrong:
            walk.refuse(node, wrong.path, "name" if wrong.leads_to is None else "module", wrong.path)
            continue
        _used(walk, node, f"{owner.path}.{node.attr}", there, place)


def attribute_name(
    walk: Walk, node: ast.AST, name: str, is_stored: bool = False, is_ours: bool = False, is_known: bool = False
) -> None:
    """Look at an attribute of something unknown. Its name decides."""
    if is_dunder(name):
        of_class = isinstance(node, ast.Attribute) and is_class_of(node.value)
        if is_stored or name not in (_NAMES_OF_CLASSES if of_class else table.READABLE_DUNDERS):
            walk.refuse(node, name, "dunder")
    elif name.startswith("_"):
        is_own = not is_known and (is_ours or name in walk.own)
        if not (is_own or (name in table.PRIVATE and not is_stored)):
            walk.refuse(node, name, "private")
    elif name in table.NO_ATTRIBUTES or (name in table.ONES_OWN_ATTRIBUTES and name not in walk.own):
        walk.refuse(node, name, "attribute", f".{name}")


def far_name(walk: Walk, node: ast.AST, name: str) -> None:
    """Look at an attribute that a library or Python reads for the answer. Unlike a dot, nothing guards it there."""
    inside = name == "__class__" or name in guard.OF_MODULES or (name[:1] == "_" and not is_dunder(name))
    if inside and name not in table.PRIVATE:
        walk.refuse(node, name, "dunder" if is_dunder(name) else "private")
    else:
        attribute_name(walk, node, name)


def _special(walk: Walk, node: ast.Attribute, place: Place) -> None:
    if node.attr == "__class__":
        class_of(walk, node, place)
    elif node.attr == "format":
        _template(walk, node)
    elif node.attr in table.TABLE_FORMULAS and node.attr not in walk.own:
        if place in (Place.CALLED, Place.ASKED):
            return
        walk.refuse(node, node.attr, "formula")


def _template(walk: Walk, node: ast.Attribute) -> None:
    texts = walk.scope.texts(node.value)
    if texts is None:
        walk.refuse(node, "format", "template")
    for text in texts or ():
        for part in fields(text):
            if part != "__class__":
                far_name(walk, node, part)


def class_of(walk: Walk, node: ast.AST, place: Place) -> None:
    """Allow `type(x)` to be compared, printed and asked for its name. As a value it could be called and changed."""
    if place not in (Place.ASKED, Place.DOT):
        walk.refuse(node, ast.unparse(node), "class")

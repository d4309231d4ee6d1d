"""Questions to a syntax tree that need no knowledge of libraries."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterable, Iterator
from typing import TypeGuard

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_DISPLAYS = (*COMPREHENSIONS, ast.List, ast.Tuple, ast.Dict, ast.Set, ast.Constant)
_DUNDER = re.compile(r"__\w+__")


def is_main_guard(node: ast.AST) -> TypeGuard[ast.If]:
    """True for ``if __name__ == "__main__":``. The worker runs no answer under that name."""
    if not (isinstance(node, ast.If) and isinstance(node.test, ast.Compare) and len(node.test.ops) == 1):
        return False
    sides = (node.test.left, node.test.comparators[0])
    return (
        isinstance(node.test.ops[0], ast.Eq)
        and any(isinstance(side, ast.Name) and side.id == "__name__" for side in sides)
        and any(isinstance(side, ast.Constant) and side.value == "__main__" for side in sides)
    )


def here(nodes: Iterable[ast.AST], in_module: bool = False) -> Iterator[ast.AST]:
    """Yield the nodes of one scope, without those in other functions, classes and comprehensions."""
    todo = list(nodes)
    while todo:
        node = todo.pop()
        yield node
        if isinstance(node, FUNCTIONS):
            todo += [*node.args.defaults, *filter(None, node.args.kw_defaults), *getattr(node, "decorator_list", ())]
        elif isinstance(node, ast.ClassDef):
            todo += [*node.decorator_list, *node.bases, *(keyword.value for keyword in node.keywords)]
        elif isinstance(node, COMPREHENSIONS):
            todo.append(node.generators[0].iter)
            todo += [inner.target for inner in ast.walk(node) if isinstance(inner, ast.NamedExpr)]
        elif in_module and is_main_guard(node):
            todo += node.orelse
        else:
            todo += ast.iter_child_nodes(node)


def chain_of(node: ast.expr) -> tuple[str, ...]:
    """Return the names of ``a.b.c``, or nothing when it does not begin with a name."""
    dots: list[str] = []
    while isinstance(node, ast.Attribute):
        dots.append(node.attr)
        node = node.value
    return (node.id, *reversed(dots)) if isinstance(node, ast.Name) else ()


def targets(target: ast.expr) -> Iterator[str]:
    """Yield the names that an assignment to this target binds."""
    return (node.id for node in ast.walk(target) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store))


def listed(over: ast.expr) -> tuple[str, ...] | None:
    """Return the texts of a list that is written out."""
    if not isinstance(over, (ast.Tuple, ast.List)):
        return None
    values = [getattr(element, "value", None) for element in over.elts if isinstance(element, ast.Constant)]
    found = tuple(value for value in values if isinstance(value, str))
    return found if len(found) == len(over.elts) else None


def is_dunder(name: str) -> bool:
    """True for names with two underscores on both sides."""
    return _DUNDER.fullmatch(name) is not None


def is_class_of(node: ast.AST) -> bool:
    """True for ``type(x)`` and ``x.__class__``."""
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id == "type"
    return isinstance(node, ast.Attribute) and node.attr == "__class__"


def rebuilds(node: ast.Call) -> bool:
    """True for ``type(xs)(f(x) for x in xs)``, since a list in that form is never a class."""
    return len(node.args) <= 1 and not node.keywords and all(isinstance(arg, _DISPLAYS) for arg in node.args)


def is_self(node: ast.AST) -> bool:
    """True for the usual names of the object that a method is called on."""
    return isinstance(node, ast.Name) and node.id in ("self", "cls")


def own_attributes(tree: ast.Module) -> frozenset[str]:
    """Return the attributes that the answer itself defines: in its classes, and on ``self``."""
    own = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and is_self(node.value)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            for part in node.body:
                own |= {n.id for n in ast.walk(part) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
                if isinstance(part, FUNCTIONS):
                    own.add(part.name)
    return frozenset(own)


def place_of(owner: ast.AST, name: str) -> ast.AST:
    """Return the node that binds the name, for its line."""
    for node in ast.walk(owner):
        bound = (getattr(node, field, None) for field in ("id", "name", "arg", "asname", "rest"))
        if name in bound and hasattr(node, "lineno"):
            return node
    return owner


def parameters(arguments: ast.arguments) -> list[ast.arg]:
    """Return all parameters of a function."""
    found = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
    return [parameter for parameter in found if parameter is not None]


def catches_imports(handler: ast.ExceptHandler) -> bool:
    """True when a failed import ends up in this handler."""
    if handler.type is None:
        return True
    caught = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    names = {"ImportError", "ModuleNotFoundError", "Exception", "BaseException"}
    return any(isinstance(name, ast.Name) and name.id in names for name in caught)


def has_members(node: ast.ClassDef) -> bool:
    """True when the enumeration certainly has a member. One without could be filled by a call."""
    names = {name.id for part in node.body for name in ast.walk(part) if isinstance(name, ast.Name)}
    if "_ignore_" in names or any(isinstance(part, ast.Delete) for part in node.body):
        return False
    plain = (ast.Constant, ast.Tuple, ast.UnaryOp, ast.BinOp, ast.List)
    values = [part.value for part in node.body if isinstance(part, (ast.Assign, ast.AnnAssign))]
    return any(
        isinstance(value, plain) or (isinstance(value, ast.Call) and ast.unparse(value).endswith("auto()"))
        for value in values
    )


def texts_in(nodes: Iterable[ast.AST]) -> list[str]:
    """Return the texts that occur in arguments, also in lists and tables."""
    found = (inner for node in nodes for inner in ast.walk(node) if not isinstance(node, FUNCTIONS))
    return [node.value for node in found if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def fields(template: str) -> list[str]:
    """Return the attributes that a template for ``format`` reads."""
    found: list[str] = []
    todo = [template]
    while todo:
        try:
            for _, field, spec, _ in string.Formatter().parse(todo.pop()):
                found += [part.rstrip("]") for part in re.split(r"[.\[]", field or "")[1:]]
                todo += [spec] if spec and "{" in spec else []
        except ValueError:
            continue
    return [part for part in found if part.isidentifier()]

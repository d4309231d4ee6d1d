"""The guard on attribute stores: an answer's code changes its own things and what it was given, no library.

The text of an answer shows which names it uses, not what stands behind a variable. So ``thing.name = value`` asks this
module about ``thing`` when it runs. Attack: a function of PyTorch's, handed through a parameter, gets another body.
"""

from __future__ import annotations

import ast
import sys
import types
from types import CodeType, ModuleType
from typing import Any

_ASK = "own thing"
"""The name of :func:`own` in an answer's namespace: no text can write it."""
_SHARED = (type, ModuleType, types.FunctionType, types.BuiltinFunctionType, types.MethodDescriptorType)
_SWITCHES = "torch.backends"
"""Modules whose attributes are switches for everybody: ``torch.backends.cudnn.deterministic = True``."""
_kind, _is_kind, _modules = type, issubclass, sys.modules


class LibraryChanged(AttributeError):
    """An answer sets an attribute of a library's class, function or module."""


def run(source: str, filename: str, module: ModuleType) -> None:
    """Run a text of an answer's in ``module``, guarded. Raises what it raises, SyntaxError and ValueError included."""
    module.__dict__[_ASK] = own
    exec(_compiled(source, filename), module.__dict__)  # noqa: S102 - what a fork is for


def _compiled(source: str, filename: str) -> CodeType:
    # Our own `from __future__ import annotations` is not the answer's: nothing is inherited.
    tree = compile(source, filename, "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
    guarding = _Guarding()
    guarded = guarding.visit(tree)
    return compile(guarded if guarding.was_needed else source, filename, "exec", dont_inherit=True)


def own(thing: Any, name: str = "") -> Any:
    """Return ``thing``, whose attribute ``name`` is about to be set. Raises LibraryChanged where that is a library's.

    Private attributes of a library's objects are the library's too.
    """
    kind = _kind(thing)
    if _is_kind(kind, _SHARED):
        if not _is_own(thing, kind):
            raise LibraryChanged(getattr(thing, "__qualname__", getattr(thing, "__name__", "")))
    elif name.startswith("_") and not _is_own(kind, type):
        raise LibraryChanged(name)
    return thing


def _is_own(thing: Any, kind: type) -> bool:
    """True for what a guarded module defines, and for the switches of backends."""
    if kind is types.FunctionType:
        return _ASK in thing.__globals__
    if _is_kind(kind, ModuleType):
        return str(thing.__name__).startswith(_SWITCHES)
    return _ASK in getattr(_modules.get(getattr(thing, "__module__", "")), "__dict__", ())


class _Guarding(ast.NodeTransformer):
    def __init__(self) -> None:
        self.was_needed = False

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        self.generic_visit(node)
        if not isinstance(node.ctx, ast.Load):
            node.value = self._asked(node.value, ast.Constant(node.attr))
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        if isinstance(node.func, ast.Name) and node.func.id in ("setattr", "delattr") and node.args:
            node.args[0] = self._asked(*node.args[:2])
        return node

    def _asked(self, thing: ast.expr, *name: ast.expr) -> ast.expr:
        self.was_needed = True
        asked = ast.Call(ast.Name(_ASK, ast.Load()), [thing, *name], [])
        return ast.fix_missing_locations(ast.copy_location(asked, thing))

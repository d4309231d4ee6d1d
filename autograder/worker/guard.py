"""The guard on attributes: an answer's code changes its own things and its arguments, never a library.

The text of an answer shows the names that it uses, not the values of its variables. So ``thing.name = value`` asks this
module about ``thing`` when it runs, and so does reading a private name. Attack: a function of PyTorch, passed through a
parameter, gets another body. Attack: a private name of the answer's own is also one of a library's. It leads from there
to the interpreter.
"""

from __future__ import annotations

import ast
import functools
import opcode
import sys
import types
from collections.abc import Iterator
from types import CodeType, ModuleType
from typing import Any

_CHANGED, _READ = "own thing", "own inside"
"""The names of :func:`own` and :func:`inside` in an answer's namespace: no text can write them."""
_SHARED = (type, ModuleType, types.FunctionType, types.BuiltinFunctionType, types.MethodDescriptorType)
_SWITCHES = "torch.backends"
"""Modules whose attributes are switches for everybody: ``torch.backends.cudnn.deterministic = True``."""
_OURS = __name__.partition(".")[0]
PRIVATE = frozenset(
    ("_asdict", "_base", "_cdata", "_field_defaults", "_fields", "_is_view", "_make", "_replace", "_version", "_")
)
"""Private names of libraries that anybody may read."""
OF_MODULES = frozenset(
    (
        *("builtins", "dump", "dumps", "fcntl", "from_file", "gc", "importlib", "inspect", "linecache", "manager"),
        *("marshal", "mmap", "multiprocessing", "obj", "os", "pdb", "pickle", "subprocess", "sys", "threading"),
        "traceback",
    )
)
"""Names that lead out of a library wherever they are read."""
_CHANGING = frozenset(opcode.opmap[name] for name in ("STORE_ATTR", "DELETE_ATTR"))
_kind, _is_kind, _modules, _mro = type, issubclass, sys.modules, type.__dict__["__mro__"].__get__
_getattr, _setattr, _delattr = getattr, setattr, delattr


class LibraryChanged(AttributeError):
    """Raised when an answer sets an attribute of a library's class, function or module."""


class NotOwn(AttributeError):
    """Raised when an answer reads a private name of something that is not its own."""


def run(source: str, filename: str, module: ModuleType) -> None:
    """Run a text of an answer in ``module``, guarded. Raises what it raises, SyntaxError and ValueError included."""
    module.__dict__.update(_GIVEN)
    exec(_compiled(source, filename), module.__dict__)  # noqa: S102 - the purpose of a fork


@functools.lru_cache(maxsize=32)  # a fork loads its answer once for each device
def _compiled(source: str, filename: str) -> CodeType:
    # Our own `from __future__ import annotations` must not apply to the answer, so nothing is inherited.
    code = compile(source, filename, "exec", dont_inherit=True)
    if not any(map(_may_need_guarding, _with_inner(code))):
        return code
    tree = compile(source, filename, "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
    return compile(_Guarding().visit(tree), filename, "exec", dont_inherit=True)


def _with_inner(code: CodeType) -> Iterator[CodeType]:
    """Yield the code of a module, and that of every function and class in it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _with_inner(constant)


def _may_need_guarding(code: CodeType) -> bool:
    """True when it sets some attribute or uses some private name. Reading code is faster than its text."""
    return not _CHANGING.isdisjoint(code.co_code[::2]) or any(map(_is_inside, code.co_names))


def own(thing: Any, name: str = "") -> Any:
    """Return ``thing``, whose attribute ``name`` will be set. Raises LibraryChanged if it belongs to a library.

    Private attributes of a library's objects belong to the library too.
    """
    kind = _kind(thing)
    is_ours = str(kind.__module__).partition(".")[0] == _OURS
    if is_ours or (_is_kind(kind, _SHARED) and not _is_own(thing, kind)):
        raise LibraryChanged(_getattr(thing, "__qualname__", _getattr(thing, "__name__", name)))
    if name.startswith("_") and not _is_kind(kind, _SHARED) and not any(map(_is_from_answer, _mro(kind))):
        raise LibraryChanged(name)
    return thing


def inside(thing: Any, name: str) -> Any:
    """Return ``thing``, whose private name will be read. Raises NotOwn if it belongs to a library."""
    kind = _kind(thing)
    if kind is types.FunctionType or _is_kind(kind, ModuleType):
        # Modules are named, so the text was checked: ``torch._foreach_add_`` is part of the language.
        is_own = _is_own(thing, kind) or (kind is ModuleType and name not in OF_MODULES)
    else:
        line = _mro(thing if _is_kind(kind, type) else kind)
        defining = [base for base in line if name in base.__dict__]
        is_own = _is_from_answer(defining[0]) if defining else any(map(_is_from_answer, line))
    if not is_own:
        raise NotOwn(f"{name} is the inside of a library")
    return thing


def _is_own(thing: Any, kind: type) -> bool:
    """True for a guarded module, for all that it defines, and for the switches of backends."""
    if kind is types.FunctionType:
        return _CHANGED in thing.__globals__
    if _is_kind(kind, ModuleType):
        return _CHANGED in thing.__dict__ or str(thing.__name__).startswith(_SWITCHES)
    return _is_from_answer(thing)


def _is_from_answer(thing: Any) -> bool:
    return _CHANGED in _getattr(_modules.get(_getattr(thing, "__module__", "")), "__dict__", ())


def _is_inside(name: Any) -> bool:
    """True for private names (except those with two underscores on both sides), and for those that lead to modules."""
    return name in OF_MODULES or (str.startswith(name, "_") and not str.endswith(name, "__") and name not in PRIVATE)


def _guarded_getattr(thing: Any, name: str, *default: Any) -> Any:
    try:
        return _getattr(inside(thing, name) if _is_inside(name) else thing, name)
    except AttributeError:
        if not default:
            raise
        return default[0]


def _guarded_hasattr(thing: Any, name: str) -> bool:
    missing = object()
    return _guarded_getattr(thing, name, missing) is not missing


def _guarded_setattr(thing: Any, name: str, value: Any) -> None:
    _setattr(own(thing, name), name, value)


def _guarded_delattr(thing: Any, name: str) -> None:
    _delattr(own(thing, name), name)


_GIVEN = {
    _CHANGED: own,
    _READ: inside,
    "getattr": _guarded_getattr,
    "hasattr": _guarded_hasattr,
    "setattr": _guarded_setattr,
    "delattr": _guarded_delattr,
}
"""The namespace of a guarded module: Python's own functions too, under whatever name they are called."""


class _Guarding(ast.NodeTransformer):
    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        self.generic_visit(node)
        if not isinstance(node.ctx, ast.Load):
            node.value = self._asked(_CHANGED, node.value, ast.Constant(node.attr))
        elif _is_inside(node.attr):
            node.value = self._asked(_READ, node.value, ast.Constant(node.attr))
        return node

    def _asked(self, question: str, thing: ast.expr, *about: ast.expr) -> ast.expr:
        ask = ast.Call(ast.Name(question, ast.Load()), [thing, *about], [])
        for new in (ask, ask.func, *about):
            ast.copy_location(new, thing)
        return ask

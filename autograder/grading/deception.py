"""Whether an answer's text holds any means to lie to what records it. Decides what is tried, never what is earned."""

from __future__ import annotations

import ast
import functools
import sys
from types import ModuleType

import torch

_PLAIN_MODULES = frozenset(
    (
        *("__future__", "collections", "copy", "dataclasses", "enum", "functools", "itertools", "math", "numbers"),
        *("operator", "statistics", "typing", "warnings", "torch", "torch.nn.functional"),
    )
)
_REACHING_NAMES = frozenset(
    (
        *("__import__", "breakpoint", "compile", "delattr", "dir", "eval", "exec", "getattr", "globals", "input"),
        *("locals", "memoryview", "bytearray", "open", "setattr", "vars"),
    )
)
_REACHING_METHODS = frozenset(
    (
        *("attrgetter", "methodcaller", "compile", "from_file", "frombuffer", "from_numpy", "load", "numpy", "resize_"),
        *("resize_as_", "save", "set_", "share_memory_", "tolist", "typed_storage", "untyped_storage"),
    )
)
_PLAIN_SUBMODULES = frozenset(("autograd", "fft", "functional", "linalg", "nn", "special"))
_SUBMODULES = frozenset(name for name, value in vars(torch).items() if isinstance(value, ModuleType))
_REACHING_ATTRIBUTES = _REACHING_METHODS | sys.stdlib_module_names | (_SUBMODULES - _PLAIN_SUBMODULES)
"""Modules can be had as attributes of modules: ``torch.sys``."""
_HARMLESS = frozenset(
    (
        *("__init__", "__call__", "__enter__", "__exit__", "__name__", "__doc__", "__iter__", "__next__", "__len__"),
        *("__iadd__", "__add__", "__radd__", "__setitem__", "__getitem__", "__all__", "__version__", "__main__"),
    )
)
_OWN_ATTRIBUTES = frozenset(("data", "grad", "requires_grad"))


@functools.lru_cache(maxsize=64)
def may_deceive(source: str) -> bool:
    """Whether the code is more than plain arithmetic on tensors: unusual imports, private names, patched attributes."""
    try:
        return any(_reaches(node) for node in ast.walk(ast.parse(source)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return True


def _reaches(node: ast.AST) -> bool:
    match node:
        case ast.Import(names=names):
            return any(alias.name not in _PLAIN_MODULES for alias in names)
        case ast.ImportFrom(module=module, names=names):
            return module not in _PLAIN_MODULES or any(_is_reaching(alias.name) for alias in names)
        case ast.Name(id=name):
            return name in _REACHING_NAMES or _is_private(name)
        case ast.Attribute(attr=name, ctx=ast.Load()):
            return _is_reaching(name)
        case ast.Attribute(attr=name):
            return name not in _OWN_ATTRIBUTES
        case ast.ClassDef(bases=bases, decorator_list=decorators):
            return bool(bases or decorators)
        case ast.Global() | ast.AsyncFunctionDef():
            return True
    return False


def _is_reaching(name: str) -> bool:
    return name == "*" or name in _REACHING_ATTRIBUTES or _is_private(name)


def _is_private(name: str) -> bool:
    return name.startswith("_") and name.strip("_") != "" and name not in _HARMLESS

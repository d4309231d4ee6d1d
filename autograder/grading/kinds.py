"""Names of types, as students may be shown them.

An answer can make a type whose name spells out its hidden inputs. So a name is shown only if the type is well known.
The worker's word that it is one of Python's is not enough.
"""

from __future__ import annotations

import builtins
import collections
import decimal
import fractions
import functools
import re
import types

import numpy as np
import torch

from autograder.catalogue import Text
from autograder.grading.options import DEVICES
from autograder.worker import values, wire

_PUBLIC = (builtins, collections, types, decimal, fractions, torch, torch.linalg, np, np.exceptions)
_OTHERS = ("PosixPath", "Parameter", "UFuncTypeError", "JSONDecodeError")
_CALLED = {
    "_LinAlgError": "LinAlgError",
    "_UFuncNoLoopError": "UFuncTypeError",
    "_UFuncInputCastingError": "UFuncTypeError",
    "_UFuncOutputCastingError": "UFuncTypeError",
    "_ArrayMemoryError": "MemoryError",
}
"""Private types that a student meets, by the public name of their kind."""
_VIEWS: tuple[object, ...] = (
    iter([]),
    iter(()),
    iter({}),
    iter(set()),
    iter(""),
    iter(range(0)),
    {}.keys(),
    {}.values(),
    {}.items(),
)

_OWN_TYPE = Text("an object of a type of its own", "它自己定义的类型的对象")
_OF_TYPE = Text("an object of type {}", "类型为 {} 的对象")
_OWN_EXCEPTION = Text("an exception of its own", "它自己定义的异常")
_OWN_KIND = Text("an exception of its own (a kind of {})", "它自己定义的异常（属于 {}）")
_ARRAY = re.compile("ndarray of (.*)", re.DOTALL)
_TENSOR = re.compile(r"Tensor \(torch\.(\w+), layout torch\.(\w+), device (\w+)(?::\d)?\)", re.ASCII)
_LAYOUTS = ("strided", "sparse_coo", "sparse_csr", "sparse_csc", "sparse_bsr", "sparse_bsc", "_mkldnn", "jagged")
_PLACES = (*DEVICES, "meta")
_LIMITS = (
    "int beyond 64 bits",
    *(f"{kind} too large" for kind in ("list", "tuple", "dict", "Tensor", "ndarray", "DataFrame")),
    "DataFrame of unknown parts",
    "nothing",
)
"""The worker's words in place of a type where a value cannot cross."""


@functools.cache
def _known() -> frozenset[str]:
    import pandas as pd  # only where an answer is told a type

    public = (
        found
        for module in (*_PUBLIC, pd, pd.errors)
        for name, found in vars(module).items()
        if not name.startswith("_")
    )
    named = {found.__name__ for found in public if isinstance(found, type)}
    return frozenset({*named, *(type(view).__name__ for view in _VIEWS), *_OTHERS, *_CALLED})


@functools.cache
def _dtypes() -> frozenset[str]:
    return frozenset(values.ARRAY_KINDS.values())


def told_type(name: str) -> tuple[str, str]:
    """Return "an object of this type" in both languages."""
    shown = told_name(name)
    if shown is None:
        return _OWN_TYPE["en"], _OWN_TYPE["zh"]
    return _OF_TYPE["en"].format(shown), _OF_TYPE["zh"].format(shown)


def told_name(name: str) -> str | None:
    """Return the name of a type as it may be shown, or None."""
    if name in _LIMITS:
        return name
    if array := _ARRAY.fullmatch(name):
        return name if array[1] in _dtypes() else "ndarray"
    if tensor := _TENSOR.fullmatch(name):
        dtype, layout, device = tensor.groups()
        known = isinstance(getattr(torch, dtype, None), torch.dtype) and layout in _LAYOUTS and device in _PLACES
        return name if known else "Tensor"
    return _CALLED.get(name, name) if name in _known() else None


def told_exception(error: wire.Raised) -> tuple[str, str]:
    """Return the exception in both languages: its own name, or that of its nearest builtin base class."""
    if error.type in _known():
        name = _CALLED.get(error.type, error.type)
        return name, name
    base = next((base for base in error.bases if _is_exception(base)), "Exception")
    if base in ("Exception", "BaseException"):
        return _OWN_EXCEPTION["en"], _OWN_EXCEPTION["zh"]
    return _OWN_KIND["en"].format(base), _OWN_KIND["zh"].format(base)


def _is_exception(name: str) -> bool:
    found = getattr(builtins, name, None)
    return isinstance(found, type) and issubclass(found, BaseException)

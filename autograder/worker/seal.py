"""The worker's own code stays as it was: what an answer puts in its place is noticed."""

from __future__ import annotations

import builtins
import ctypes
import inspect
import operator
from collections.abc import Callable, Iterator
from types import CodeType, FunctionType, ModuleType

import torch
from torch._ops import OpOverload
from torch.multiprocessing.reductions import StorageWeakRef

_IMMUTABLE = 1 << 8
"""Py_TPFLAGS_IMMUTABLETYPE: the attributes of such a class cannot be set, not even by way of ``type``."""


def seal(modules: list[ModuleType]) -> Callable[[], bool]:
    """Make the modules' classes immutable, and those of PyTorch and pandas whose objects are described.

    The function returned says whether the modules, and the builtins that they use, hold what they did. It keeps all it
    needs in its closure, which must be in no namespace.
    """
    for kind in (torch.Tensor, torch.UntypedStorage, OpOverload, StorageWeakRef, *_of_tables()):
        _freeze(kind)
    for module in modules:
        for value in vars(module).values():
            if isinstance(value, type) and value.__module__ == module.__name__:
                _freeze(value)
        for code in _codes_in(module):
            _leave_alone(code)
    used = sorted({name for module in modules for name in _names_in(module)} & set(vars(builtins)))
    builtin, builtins_now = operator.itemgetter(*used), vars(builtins)
    were = builtin(builtins_now)
    kept = [(vars(module).values, tuple(vars(module).values())) for module in modules]
    every, pairs, same = all, map, operator.is_

    def is_whole() -> bool:
        # By identity: what stands there instead may claim to be equal to anything.
        if not every(pairs(same, builtin(builtins_now), were)):
            return False
        return every([every(pairs(same, values(), was)) for values, was in kept])

    _leave_alone(is_whole.__code__)
    return is_whole


def _leave_alone(code: CodeType) -> None:
    """Keep torch.compile off: within an answer's compiled function it would compile this too, in our namespaces."""
    dynamo = torch._C._dynamo.eval_frame
    names = ("set_code_exec_strategy", "_FrameAction", "_FrameExecStrategy")
    if all(hasattr(dynamo, name) for name in names):  # not in every version of PyTorch
        skip = dynamo._FrameAction.SKIP
        dynamo.set_code_exec_strategy(code, dynamo._FrameExecStrategy(skip, skip))


def _names_in(module: ModuleType) -> Iterator[str]:
    """The names that a module's functions look up."""
    for code in _codes_in(module):
        yield from code.co_names


def _codes_in(module: ModuleType) -> Iterator[CodeType]:
    """The code of a module's functions, and of those within them."""
    pending = list(_functions_in(module))
    while pending:
        code = pending.pop()
        yield code
        pending += [constant for constant in code.co_consts if isinstance(constant, CodeType)]


def _functions_in(module: ModuleType) -> Iterator[CodeType]:
    for value in vars(module).values():
        members = vars(value).values() if isinstance(value, type) else (value,)
        for member in members:
            function = inspect.unwrap(getattr(member, "__func__", member)) if callable(member) else None
            if isinstance(function, FunctionType) and function.__module__ == module.__name__:
                yield function.__code__


def _of_tables() -> Iterator[type]:
    """The classes that make up pandas' objects; none where pandas is broken, for who grades tensors alone."""
    try:
        import pandas as pd
    except ImportError:
        return
    for kind in (pd.DataFrame, pd.Series, pd.Index):
        yield from (base for base in kind.__mro__ if base.__module__.partition(".")[0] == "pandas")


def _freeze(kind: type) -> None:
    # The flags of a type lie at the same place in every Python from 3.10 on; where they do not, nothing is written.
    flags = ctypes.c_ulong.from_address(id(kind) + 168)
    if flags.value == kind.__flags__:
        flags.value |= _IMMUTABLE
